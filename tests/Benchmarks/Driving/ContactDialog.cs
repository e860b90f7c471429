namespace TwinBot.Benchmarks.Driving;

/// <summary>The guided dialog that everybody plays: a contact is added, one question after another.</summary>
static class ContactDialog
{
    static readonly string[] s_first = ["Anna", "Jan", "Marie", "Lukas", "Els", "Pierre", "Karin", "Tom"];
    static readonly string[] s_syllables = ["ba", "ke", "lin", "mo", "ru", "san", "te", "vo", "da", "fel", "gu", "hor", "ja", "ni", "pe", "wol"];

    /// <summary>What is asked after each turn, as <c>channelData.twinbot.asks</c> has it; the last turn ends the dialog.</summary>
    public static readonly string[] Asks = ["name", "community", "role", "email", "languages", "from", "confirm", ""];

    /// <summary>What is said in a turn.</summary>
    /// <param name="dialog">Which of all dialogs it is: no two add the same person.</param>
    /// <param name="step">From 0 on.</param>
    public static string Says(int dialog, int step) => step switch
    {
        0 => "add a contact",
        1 => $"{s_first[dialog % s_first.Length]} {Surname(dialog)}",
        2 => $"{Towns.Name(dialog % Towns.Fewest)} in Germany",
        3 => "mayor",
        4 => $"p{dialog}@example.org",
        5 => "English and Dutch",
        6 => "2020",
        _ => "yes",
    };

    static string Surname(int number)
    {
        var name = "";
        for (var left = number + 256; left > 0; left /= s_syllables.Length)
        {
            name += s_syllables[left % s_syllables.Length];
        }

        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
