using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Texts;

namespace TwinBot.Tests.Conversation;

/// <summary>What people on a random walk say, in one language: what fits, what does not, and what is no language at all.</summary>
sealed class Sayings(Speech speech)
{
    static readonly string[] s_places = ["Gouda", "Solingen", "Kongsberg", "Bocholt", "Dijon", "Brugge", "Mainz", "Xyzberg", "Gent", "Aubière", "Delft"];

    static readonly string[] s_people = ["Anna Schmidt", "Jan de Vries", "Marie-Claire Dubois", "Zoë O'Neill", "Dr. Müller"];

    /// <summary>Nothing that anybody would call an answer.</summary>
    public static readonly string[] Garbage =
    [
        "", " ", "\u200b", "😀", "👍", "👎", "?!?!", "...", "“”", "\"\"", "''", "«»", "0", "-1", "99999999999999999999", "NaN", "null",
        new string('x', 5000), string.Concat(Enumerable.Repeat("Gouda ", 900)), new string('(', 1900), "<b>bold</b><script>alert(1)</script>", "<at>TwinBot</at>",
        "שלום, מה שלומך?", "مرحبا بكم في المدينة", "\u202Eabc\u202C", "\uD83D", "a\uDC00b", "\uD800\uD800", "Robert'); DROP TABLE contacts;--", "{\"twinbot\":{\"do\":\"answer\"}}", "[1,2,3]", "{", "}}{{",
        "a\0b", "\r\n\r\n", "e\u0301\u0301\u0301\u0301\u0301", "İıſß", "１２３", "31 2 1957", "2026-02-30", "31/02/2020", "+", "+49", "@", "a@", "@b.c", "a@b", "http://example.org/?q=1", "C:\\x\\y", "你好", "1.2.3.4.5.6.7.8", "%s%n%d", "$(reboot)", "#", "# # #",
    ];

    /// <summary>A file, kept or not.</summary>
    public static SentFile AnyFile(Random random)
    {
        var kept = KeptFile.Of($"photo {random.Next(5)}.jpg", "image/jpeg", 1000, new string((char)('a' + random.Next(6)), 64));
        return random.Next(3) > 0 ? new SentFile.Kept(kept) : new SentFile.Refused("song.mp3", Enum.GetValues<FileTrouble>()[random.Next(5)], 10);
    }

    static readonly string[] s_answers =
    [
        "Gouda, Solingen, Kongsberg", "Bocholt", "Bocholt (BE), Bocholt (DE)", "Gouda", "Xyzberg", "Norge", "Solingen, Deutschland", "1957", "3.6.1957", "12/05/2026", "2031", "06-1957", "1", "2", "3", "11", "24", "6",
        "anna@example.org", "anna@example", "+49 212 2900", "0212 2900", "+31 6 12345678", "12", "Anna Schmidt", "anna", "Sport", "sport, youth", "“Sport”", "\"cancel\"", "«retour»", "„zurück“", "'skip'", "Twinning", "Contact", "Project", "DE", "nl",
    ];

    static readonly string[] s_english =
    [
        "every two years", "youth and sport", "yes", "no", "no, 1958", "not Gouda, Delft", "the date was 3 May 1960", "change the themes", "change the kind to friendship", "mayor of Solingen", "and his phone?", "and in Gouda?", "she left last year",
        "last Saturday", "in the year 1957", "German and French", "the citizens", "the second", "the last one", "add sport", "without Gouda", "Kongsberg too", "yes please, save it", "who is our contact in Gouda?", "in French please", "what was I doing?", "It began with a choir.",
    ];

    static readonly string[] s_dutch =
    [
        "om de twee jaar", "jeugd en sport", "ja", "nee", "nee, 1958", "niet Gouda maar Delft", "de datum was 3 mei 1960", "wijzig de thema's", "burgemeester van Solingen", "en zijn telefoon?", "en in Gouda?", "ze is vorig jaar gestopt",
        "vorige zaterdag", "in het jaar 1957", "Duits en Frans", "de burgers", "de tweede", "de laatste", "voeg sport toe", "zonder Gouda", "Kongsberg ook", "ja hoor, klopt", "wie is onze contactpersoon in Gouda?", "in het Engels graag", "waar was ik mee bezig?", "Het begon met een koor.",
    ];

    static readonly string[] s_french =
    [
        "tous les deux ans", "jeunesse et sport", "oui", "non", "non, 1958", "pas Gouda, Delft", "la date était le 3 mai 1960", "changer les thèmes", "le maire de Solingen", "et son téléphone ?", "et à Gouda ?", "elle est partie l'an dernier",
        "samedi dernier", "en 1957", "allemand et français", "les citoyens", "le deuxième", "le dernier", "ajoute le sport", "sans Gouda", "Kongsberg aussi", "oui, d'accord", "qui est notre contact à Gouda ?", "en allemand s'il vous plaît", "où en étais-je ?", "Tout a commencé par une chorale.",
    ];

    static readonly string[] s_german =
    [
        "alle zwei Jahre", "Jugend und Sport", "ja", "nein", "nein, 1958", "nicht Gouda, sondern Delft", "das Datum war der 3. Mai 1960", "die Themen ändern", "Bürgermeister von Solingen", "und seine Telefonnummer?", "und in Gouda?", "sie hat letztes Jahr aufgehört",
        "letzten Samstag", "im Jahr 1957", "Deutsch und Französisch", "die Bürger", "die zweite", "der letzte", "Sport dazu", "ohne Gouda", "Kongsberg auch", "ja, in Ordnung", "wer ist unser Kontakt in Gouda?", "auf Niederländisch bitte", "was habe ich gerade gemacht?", "Es begann mit einem Chor.",
    ];

    /// <summary>Good answers to open questions, in no language in particular.</summary>
    static readonly Dictionary<string, string[]> s_fitting = new(StringComparer.Ordinal)
    {
        ["communities"] = ["Gouda, Solingen, Kongsberg", "Gouda, Dijon", "Brugge, Mainz"],
        ["community"] = ["Gouda", "Solingen", "Mainz"],
        ["added"] = ["Delft", "Mainz"],
        ["removed"] = ["Gouda", "Kongsberg"],
        ["partnership"] = ["Gouda", "Solingen", "Mainz"],
        ["contact"] = ["Anna Schmidt", "Jan de Vries"],
        ["name"] = s_people,
        ["partnershipName"] = ["Gouda 1957"],
        ["email"] = ["anna@example.org"],
        ["phone"] = ["+49 212 2900"],
        ["signedOn"] = ["1957", "3.6.1957"],
        ["from"] = ["2020"],
        ["until"] = ["2024"],
        ["joinedOn"] = ["1999"],
        ["objectives"] = ["a; b"],
        ["story"] = ["1957"],
        ["reason"] = ["1957"],
        ["confirm"] = ["ok"],
    };

    readonly string[] _openings = Deep(speech.Knows["intents"]);

    readonly string[] _commands = Deep(speech.Knows["commands"]);

    readonly string[] _words = Deep(speech.Knows["words"]);

    readonly string[] _yes = Deep(speech.Knows["yes"]);

    readonly string[] _own = speech.Language.Code switch { "nl" => s_dutch, "fr" => s_french, "de" => s_german, _ => s_english };

    public string Code => speech.Language.Code;

    public string Cancel => (speech.Knows["commands"]?["cancel"]?[0] ?? "cancel").ToString();

    public string Any(Random random) => random.Next(100) switch
    {
        < 14 => Filled(One(random, _openings), random),
        < 32 => One(random, _own),
        < 52 => One(random, s_answers),
        < 62 => One(random, _commands),
        < 72 => One(random, _yes),
        < 86 => One(random, _words),
        < 92 => $"{One(random, s_people)}, {One(random, _words)}, {One(random, s_places)}, {One(random, s_answers)}",
        _ => One(random, Garbage),
    };

    /// <summary>A good answer to a question; null where it is rather tapped.</summary>
    public static string? Fitting(Random random, string? asks) => s_fitting.TryGetValue(asks ?? "", out var answers) ? One(random, answers) : null;

    public static T One<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    static string Filled(string phrase, Random random)
    {
        while (phrase.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open && phrase.IndexOf('}', open) is > 0 and var close)
        {
            var value = phrase[(open + 1)..close] == "person" ? One(random, s_people) : One(random, s_places);
            phrase = $"{phrase[..open]}{value}{phrase[(close + 1)..]}";
        }

        return phrase;
    }

    static string[] Deep(JsonNode? node) => node switch
    {
        JsonObject json => [.. json.SelectMany(entry => Deep(entry.Value))],
        JsonArray array => [.. array.SelectMany(Deep)],
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
