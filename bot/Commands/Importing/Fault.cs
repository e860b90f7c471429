namespace TwinBot.Commands.Importing;

/// <summary>Something wrong in a file, and where.</summary>
/// <param name="Place">Such as <c>partnerships[3].members[1].community</c>; empty for the file itself.</param>
/// <param name="Sentence">What is wrong, or what would be right.</param>
sealed record Fault(string Place, string Sentence)
{
    const int Longest = 60;

    const int LongestSaid = 200;

    public override string ToString() => Place.Length == 0 ? Sentence : $"{Place}: {Sentence}";

    /// <summary>What the parser says; it quotes whole names.</summary>
    public static string Short(string said) => said.Length <= LongestSaid ? said : $"{said[..LongestSaid]}…";

    /// <summary>A value of the file in quotation marks, short and in one line.</summary>
    public static string Quote(string value)
    {
        var shown = new string([.. value.Take(Longest).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter)]);
        return value.Length > Longest ? $"\"{shown}…\"" : $"\"{shown}\"";
    }
}
