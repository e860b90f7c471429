namespace TwinBot.Understanding;

/// <summary>A language of the bot, by its ISO 639-1 code. Which ones exist is decided by the files in <c>Texts/</c>.</summary>
public readonly record struct Language(string Code)
{
    public override string ToString() => Code;
}
