namespace TwinBot.Commands.Data;

/// <summary>Something that is wrong in a file.</summary>
/// <param name="Place">Where: <c>partnerships[3].members[1].community</c>.</param>
/// <param name="Sentence">What is wrong there, and what would be right.</param>
sealed record Fault(string Place, string Sentence)
{
    public override string ToString() => Place.Length == 0 ? Sentence : $"{Place}: {Sentence}";
}
