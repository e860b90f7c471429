using TwinBot.Understanding;
using TwinBot.Understanding.Dates;
using TwinBot.Understanding.Numbers;

namespace TwinBot.Tests.Understanding;

public sealed class NumbersTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        42 = 42
        we were 42 people = 42
        1,250 visitors = 1250
        1.250 visitors = 1250
        1 250 visitors = 1250
        12 500 = 12500
        1'250'000 = 1250000
        forty-two = 42
        forty two = 42
        two hundred and fifty = 250
        a hundred and five = 105
        one thousand two hundred = 1200
        twelve hundred = 1200
        three hundred thousand = 300000
        a million = 1000000
        2 million = 2000000
        about 40 = 40
        a dozen = 12
        two dozen = 24
        half a dozen = 6
        dozens of people = -
        a youth exchange = -
        the first one = -
        this one was good = -
        one = 1
        one child = 1
        23 from Ghent and 19 from Dijon = 23, 19
        2.5 km = -
        at 10:30 = -
        the 3rd visit = -
        room A4 = -
        +32 470 12 34 56 = -
        mail jan2000@example.org = -
        nineteen = 19
        ninety-nine = 99
        two and three = 2, 3
        0 = 0
        no people = -
        40-50 = 40, 50
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        42 = 42
        tweeënveertig = 42
        eenentwintig = 21
        één = 1
        een = 1
        een concert met één kind = 1
        een concert = -
        achtzig = 80
        tachtig = 80
        honderd = 100
        honderdvijftig = 150
        honderd vijftig = 150
        tweehonderd en vijf = 205
        duizend tweehonderd = 1200
        twaalfhonderd = 1200
        tweeduizendvijfhonderd = 2500
        driehonderdduizend = 300000
        een miljoen = 1000000
        een veertigtal = 40
        een dertigtal mensen = 30
        een honderdtal = 100
        een tiental = 10
        tientallen mensen = -
        honderden = -
        een dozijn = 12
        een half dozijn = 6
        een paar mensen = -
        zo'n 40 mensen = 40
        1.250 bezoekers = 1250
        half drie = 3
        3 duizend = 3000
        de 3e editie = -
        om 10 uur = -
        vijf en twintig = 25
        negenennegentig = 99
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        42 = 42
        vingt-et-un = 21
        vingt et un = 21
        septante = 70
        septante-deux = 72
        nonante-neuf = 99
        huitante = 80
        soixante-dix = 70
        soixante et onze = 71
        soixante-dix-sept = 77
        quatre-vingts = 80
        quatre-vingt-un = 81
        quatre-vingt-dix = 90
        quatre-vingt-dix-sept = 97
        quatre vingt dix sept = 97
        dix-sept = 17
        cent = 100
        deux cent cinquante = 250
        mille deux cents = 1200
        deux mille = 2000
        un million deux cent mille = 1200000
        une trentaine = 30
        une trentaine de personnes = 30
        une quarantaine = 40
        une centaine = 100
        une douzaine = 12
        une dizaine = 10
        des dizaines de personnes = -
        un échange = -
        une visite = -
        un = 1
        1 250 visiteurs = 1250
        environ 40 = 40
        42 personnes, dont 12 jeunes = 42, 12
        la 3e édition = -
        à 10h30 = -
        Trois-Rivières = -
        vingt sept personnes = 27
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        42 = 42
        zweiundvierzig = 42
        einundzwanzig = 21
        dreissig = 30
        dreißig = 30
        hundert = 100
        einhundertfünf = 105
        hundertfünfzig = 150
        zweihundertfünfzig = 250
        tausendzweihundert = 1200
        zwölfhundert = 1200
        zweitausendfünfhundert = 2500
        dreihunderttausend = 300000
        eine Million = 1000000
        rund 250 = 250
        etwa vierzig Leute = 40
        ein Dutzend = 12
        zwei Dutzend = 24
        ein halbes Dutzend = 6
        Dutzende = -
        Hunderte = -
        ein paar Leute = -
        ein Konzert = -
        eine = 1
        eins = 1
        1.250 Besucher = 1250
        42 Leute aus Gent und 19 aus Mainz = 42, 19
        die 3. Ausgabe = 3
        um 10 Uhr = -
        neunundneunzig = 99
        neunzehnhundertsiebenundfünfzig = 1957
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, Read(phrase, language));

    [Theory]
    [InlineData("en", "On 3 May 2025, 42 people came", "42")]
    [InlineData("nl", "op 3-5-2025 met een veertigtal", "40")]
    [InlineData("fr", "du 12 au 14 avril, 42 personnes", "42")]
    [InlineData("de", "am 7.2.2026 mit 20 Leuten", "20")]
    public void Not_within_dates(string language, string text, string expected)
    {
        var taken = new DateReader(text, DateTable.In(language), DateTable.Today).Read(Tense.Past).Select(date => (date.Start, date.Length)).ToList();
        Assert.Equal(expected, string.Join(", ", NumberReader.Read(text, DateTable.In(language), taken).Select(number => number.Value)));
    }

    [Theory]
    [InlineData("en", "2", 1)]
    [InlineData("en", "the second", 1)]
    [InlineData("en", "the second one", 1)]
    [InlineData("en", "number 2", 1)]
    [InlineData("en", "the first one please", 0)]
    [InlineData("en", "one", 0)]
    [InlineData("en", "last", 2)]
    [InlineData("en", "the last one", 2)]
    [InlineData("en", "2nd", 1)]
    [InlineData("en", "7", null)]
    [InlineData("en", "2 or 3", null)]
    [InlineData("en", "the second concert", null)]
    [InlineData("nl", "nummer 2", 1)]
    [InlineData("nl", "de tweede", 1)]
    [InlineData("nl", "2e", 1)]
    [InlineData("nl", "de laatste", 2)]
    [InlineData("nl", "twee", 1)]
    [InlineData("fr", "le deuxième", 1)]
    [InlineData("fr", "la seconde", 1)]
    [InlineData("fr", "le 2e", 1)]
    [InlineData("fr", "la dernière", 2)]
    [InlineData("fr", "l'avant-dernier", 1)]
    [InlineData("fr", "la première", 0)]
    [InlineData("de", "das zweite", 1)]
    [InlineData("de", "die letzte", 2)]
    [InlineData("de", "2.", 1)]
    [InlineData("de", "Nummer drei", 2)]
    [InlineData("de", "das Erste", 0)]
    public void Places_in_a_list(string language, string text, int? expected) => Assert.Equal(expected, OrdinalReader.Read(text, DateTable.In(language), 3));

    static string Read(string phrase, string language)
    {
        var numbers = NumberReader.Read(phrase, DateTable.In(language), []);
        return numbers.Count == 0 ? "-" : string.Join(", ", numbers.Select(number => number.Value));
    }
}
