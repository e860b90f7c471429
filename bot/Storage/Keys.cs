using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>Names of the collections, and ids that LiteDB can index whatever a channel sends.</summary>
static class Keys
{
    public const string Meta = "meta";
    public const string Conversations = "conversations";
    public const string Outbox = "outbox";
    public const string Broadcasts = "broadcasts";
    public const string Unreached = "unreached";
    public const string Transcripts = "transcripts";
    public const string Seen = "seen";
    public const string OnScreen = "onscreen";
    public const string References = "references";
    public const string Changes = "changes";

    const int Longest = 200;

    /// <summary>The id itself, or where it is too long or odd to be a key, its beginning and a hash of the whole.</summary>
    public static string Safe(string id)
    {
        if (id.Length <= Longest && id.AsSpan().IndexOfAnyExceptInRange(' ', '\ud7ff') < 0)
        {
            return id;
        }

        var start = new string([.. id.Take(40).Where(letter => letter is > ' ' and < '\u007f')]);
        return $"{start}#{Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(id)))}";
    }

    /// <summary>A number so that keys sort as numbers do.</summary>
    public static string Number(long number) => number.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Below every character that <see cref="Safe"/> lets through: no conversation's messages stand between another's.</summary>
    public static string Message(string conversation, long sequence) => $"{Safe(conversation)}\n{Number(sequence)}";

    /// <summary>No order's own key: those have no blanks in them.</summary>
    public static string Answered(string order) => Safe($"{order} answered");

    /// <summary>What notes on a record stand under.</summary>
    public static string Changed(RecordKind kind, string id) => $"{DocumentIndex.NameOf(kind)} {id}";

    public static long SequenceOf(string messageId) => long.Parse(messageId.AsSpan(messageId.Length - 19), CultureInfo.InvariantCulture);

    /// <summary>The text with every half of a character (a lone surrogate) replaced: no encoding can write one.</summary>
    public static string Whole(string text) =>
        text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
