using TwinBot.Records;

namespace TwinBot.Conversation;

/// <summary>A file that came with a message: a value, never its content.</summary>
public abstract record SentFile
{
    SentFile()
    {
    }

    /// <summary>It is on disk, for as long as something mentions it.</summary>
    public sealed record Kept(KeptFile File) : SentFile;

    /// <summary>It is not kept.</summary>
    /// <param name="Most">How large one may be, in megabytes, where it is too large; how many are kept, where they are too many.</param>
    public sealed record Refused(string Name, FileTrouble Why, int Most = 0) : SentFile;
}

/// <summary>Why a file is not kept; each has its sentence.</summary>
public enum FileTrouble
{
    TooLarge,
    TooMany,
    Empty,

    /// <summary>Of a type that is not kept, whatever its name says.</summary>
    UnknownType,

    /// <summary>It lies where the service may not fetch it, or could not be fetched in time.</summary>
    Unreachable,
}
