using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>
/// Lines as <c>sentence = numbers</c>: a number with <c>~</c> when it was approximate, with <c>y</c>, <c>w</c>, <c>m</c>, <c>n</c> for young
/// people, women, men and non-binary people, <c>s</c> for another part, and <c>@</c> where they come from.
/// </summary>
public sealed class HeadsTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        We had a youth exchange in Dijon last Saturday with 42 participants, 20 from Mainz = 42, 20@Mainz
        with 42 people = 42
        we were 14 = 14
        with about 40 = ~40
        about 40 people came = ~40
        more than 200 visitors = ~200
        40 people or so = 40
        the reception, forty or so, went well = ~40
        they played to roughly 300 = ~300
        ten of our firefighters = 10s
        13 in the room and 9 online = 13s, 9s
        90 in all = 90
        33 teenagers aged 14 to 17, 5 leaders = 33sy, 5s
        a meal for about 20 euros = -
        a dozen musicians = ~12s
        40 to 50 people = ~45
        40-50 people = ~45
        23 people from Ghent and 19 from Dijon = 23@Gent, 19@Dijon
        42 participants, of whom 12 young people = 42, 12sy
        12 girls and 13 boys = 12wy, 13my
        20 boys and girls = 20sy
        20 women and men = 20
        30 women, 12 men and 2 non-binary people = 30w, 12m, 2n
        15 young musicians from Tours = 15sy@Tours
        20 German pupils = 20sy!DE
        12 Germans = 12!DE
        14 of us = 14
        it cost 20 euros = -
        the children were 12 years old = -
        12-year-old pupils = -
        €20 for children = -
        42% of the members = -
        12 Station Street = -
        on 3 May 2025 with 20 guests = 20
        3 concerts for children = -
        Mainz: 20, Dijon: 22 = 20@Mainz, 22@Dijon
        20 from Mainz and Dijon = 20
        20 people from the town of Mainz = 20@Mainz
        call +32 470 12 34 56 for 5 guests = 5
        220 stood there in all = 220
        12 trees stood there in all = -
        fifty or so people = ~50
        archivists from Bruges and Bath, 3 from each town = 3@Brugge, 3@Bath
        a 12-strong delegation from Bath = 12@Bath
        two gardeners and a tree surgeon from Ghent came = 2s@Gent, 1s@Gent
        our mayor went to Lens with two councillors = 1s, 2s
        five of us and seven of them = 5s, 7s
        Mainz is sending 15 people = 15@Mainz
        between 25 and 30 people = ~27
        turnout: 34 = 34
        35, of whom 20 pupils = 35, 20sy
        4 teams of 6 players = 24s
        Ghent 15, Mainz 20 = 15@Gent, 20@Mainz
        Ghent (15) and Mainz (20) = 15@Gent, 20@Mainz
        ±40 = ~40
        Mainz: 1,875 euros = -
        our pupils go to Nice, 22 of them = 22sy
        friends from Mainz came over, 12 = 12@Mainz
        21-9 lost with 16 players = 16s
        fourteen stayed to the end = 14
        8 couples danced = 16s
        we lost 61-74, 20 players = 20s
        in all we were 17 = 17
        me and 4 others = 1s, 4s
        45 fans in the library of Ghent = 45s
        the band from Namur played to a full house (210 people) = 210
        17 youngsters from there and 17 of us = 17sy, 17sy
        the mayor, two councillors and the clerk = 1s, 2s, 1s
        the Namur cyclists, all fourteen, arrived = 14@Namur
        two coachloads from Dijon, 96 in all = 96@Dijon
        in the town hall of Solingen, some fifty citizens = ~50s
        the pupils (11 girls, 9 boys) from Mainz = 11wy@Mainz, 9my@Mainz
        24 pupils from Nice and two teachers = 24sy@Nice, 2s@Nice
        the band from Lens came, they were 22 = 22@Lens
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        eergisteren met 14 wandelaars uit Aken door het bos = 14s@Aachen
        een veertigtal deelnemers = ~40
        6 man van het comité = 6
        in totaal 42 = 42
        31 jongeren en 4 begeleiders = 31sy, 4s
        met een dertigtal = ~30
        zo'n 40 mensen = ~40
        42 deelnemers, waarvan 20 uit Mainz = 42, 20@Mainz
        we waren met 14 = 14
        vijftien jongeren uit Tours en tien leerlingen uit Gent = 15sy@Tours, 10sy@Gent
        12 meisjes en 13 jongens = 12wy, 13my
        20 koorleden = 20s
        een paar mensen = -
        twee dozijn muzikanten = ~24s
        het kostte 20 euro per persoon = -
        kinderen van 12 jaar = -
        Kerkstraat 12 = -
        30 vrouwen, 12 mannen en 2 non-binaire personen = 30w, 12m, 2n
        20 Duitse jongeren = 20sy!DE
        in 3 bussen = -
        de 3e editie met 1.250 bezoekers = 1250
        de fietsers uit Namen, alle veertien, kwamen aan = 14@Namur
        twee bussen uit Dijon ontvangen, samen 96 man = 96@Dijon
        de scholieren (11 meisjes, 9 jongens) uit Mainz = 11wy@Mainz, 9my@Mainz
        op het stadhuis van Gent, vijftig burgers = 50s
        de harmonie uit Lens kwam, ze waren met 22 = 22@Lens
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        du 12 au 14 avril, tournoi d'échecs avec Tours, une vingtaine de joueurs = ~20s
        une trentaine de personnes = ~30
        environ 40 participants = ~40
        20 d'Essen et 35 de chez nous = 20@Essen, 35s
        mercredi, 18 joueurs dont 7 femmes = 18, 7w
        14 au total = 14
        quinze jeunes de Tours = 15sy@Tours
        42 participants, dont 20 de Mayence = 42, 20@Mainz
        avec une trentaine = ~30
        nous étions 14 = 14
        deux douzaines de musiciens = ~24s
        douze filles et treize garçons = 12wy, 13my
        14 d'entre nous = 14
        des enfants de 12 ans = -
        12 rue de la Paix = -
        20 euros par personne = -
        30 femmes, 12 hommes et 2 personnes non-binaires = 30w, 12m, 2n
        20 élèves allemands = 20sy!DE
        15 jeunes musiciens de Dijon = 15sy@Dijon
        nonante choristes = 90s
        deux cars de Dijon, 96 personnes en tout = 96@Dijon
        les lycéens (11 filles, 9 garçons) de Mayence = 11wy@Mainz, 9my@Mainz
        à la mairie de Gand, cinquante citoyens = 50s
        le club du 3e âge de Lens est venu, ils étaient septante-deux = 72@Lens
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        am 7.2.2026 Vortrag in Solingen, achtzig Zuhörer = 80s
        rund 250 Besucher = ~250
        etwa vierzig Leute = ~40
        42 Teilnehmer, davon 20 aus Dijon = 42, 20@Dijon
        42 Leute aus Gent und 19 aus Mainz = 42@Gent, 19@Mainz
        wir waren 14 = 14
        zwei Dutzend Musiker = ~24s
        ein paar Leute = -
        insgesamt 90 = 90
        29 Jugendliche und 4 Betreuer = 29sy, 4s
        8 Mann = 8
        zwölf Mädchen und dreizehn Jungen = 12wy, 13my
        fünfzehn Jugendliche aus Tours = 15sy@Tours
        20 Euro pro Person = -
        Kinder von 12 Jahren = -
        Rathausstraße 12 = -
        30 Frauen, 12 Männer und 2 nichtbinäre Personen = 30w, 12m, 2n
        20 deutsche Schüler = 20sy!DE
        20 junge Musiker = 20sy
        25 Chormitglieder = 25s
        dreissig Gäste = 30
        je acht Jugendliche aus Aachen und York = 8sy@Aachen, 8sy@York
        eine siebenköpfige Abordnung aus Bath = 7@Bath
        Hüttenlager mit Deventer, 15 Kinder von dort, 18 Kinder von uns = 15sy@Deventer, 18sy
        wir zu fünft, die zu siebt = 5s, 7s
        aus Gent kamen 18, aus Mainz 14 = 18@Gent, 14@Mainz
        mit 81 die Älteste = -
        die Radler aus Namur, alle vierzehn, kamen an = 14@Namur
        zwei Busse aus Dijon, zusammen 96 Leute = 96@Dijon
        die Gymnasiasten (11 Mädchen, 9 Jungen) aus Mainz = 11wy@Mainz, 9my@Mainz
        im Rathaus von Gent, fünfzig Bürger = 50s
        die Theatergruppe aus Bath spielt bei uns, 11 Leute = 11@Bath
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, Read(phrase, language));

    [Theory]
    [InlineData("42", "42")]
    [InlineData("about 40", "~40")]
    [InlineData("20 from Mainz", "20@Mainz")]
    public void As_the_answer(string answer, string expected) => Assert.Equal(expected, Written(Hear(answer, "en").HeadsGiven));

    [Theory]
    [InlineData("42 participants, 20 from Mainz", 42)]
    [InlineData("42 young people from Solingen, 20 of us", 62)]
    [InlineData("20 from Mainz and 22 from Dijon", 42)]
    [InlineData("20 from Mainz, 22 from Dijon, 45 people in all", 45)]
    [InlineData("42 singers, 20 from Mainz", 42)]
    [InlineData("30 women and 12 men", 42)]
    [InlineData("25 youngsters, 12 girls and 13 boys", 25)]
    [InlineData("20 singers and 15 musicians", 35)]
    [InlineData("12 kids and 4 adults", 16)]
    [InlineData("10 women and 20 children", 30)]
    [InlineData("20 musicians, 8 women", 20)]
    [InlineData("24 members and 2 guests", 26)]
    public void One_total(string text, long expected) => Assert.Equal(expected, HeadCount.Of(Hear(text, "en").Heads.Select(head => head.Value))?.Total);

    [Fact]
    public void Parts_of_the_total()
    {
        var count = HeadCount.Of(Hear("about 42 participants, 20 from Mainz, 25 youngsters, 12 girls", "en").Heads.Select(head => head.Value));
        Assert.NotNull(count);
        Assert.True(count.IsApproximate);
        Assert.Equal((42L, 25L, 12L, (long?)null), (count.Total, count.Young, count.Women, count.Men));
        Assert.Equal("Mainz", Assert.Single(count.ByPlace).Place.Said);
    }

    [Fact]
    public void Nobody_counted_is_no_count() => Assert.Null(HeadCount.Of([]));

    static Utterance Hear(string text, string language) =>
        new Understander(Texts).Hear(text, new Language(language), new HearingContext(new NoRecords(), DateTable.Today, "BE"));

    static readonly TwinBot.Texts.Languages Texts = TwinBot.Texts.Languages.Load();

    static string Read(string phrase, string language) => Written(Hear(phrase, language).Heads);

    static string Written(IReadOnlyList<Mention<HeadReading>> heads) =>
        heads.Count == 0 ? "-" : string.Join(", ", heads.Select(head => Written(head.Value)));

    static string Written(HeadReading head)
    {
        var kind = head.Kind switch { HeadKind.Everybody => "", HeadKind.Some => "s", HeadKind.Women => "w", HeadKind.Men => "m", _ => "n" };
        return $"{(head.IsApproximate ? "~" : "")}{head.Count}{kind}{(head.IsYoung ? "y" : "")}{(head.From is { } from ? "@" + from.Candidates[0].Name : "")}{(head.Country is { } country ? "!" + country : "")}";
    }
}
