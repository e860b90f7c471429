using System.Globalization;
using System.Text;
using TwinBot.Secrecy;
using TwinBot.Storage;

namespace TwinBot.Channels.WebChat;

/// <summary>Writes stretches of a stored conversation as Direct Line sends them; the watermark is the number of the last message.</summary>
sealed class Transcripts(IStore store, SealedTalk talk)
{
    const int Stretch = 100;

    /// <summary>The next messages after a watermark, as one frame; without those that nobody can read any more.</summary>
    public (string Frame, long Watermark, bool More) After(string conversation, long watermark)
    {
        var items = store.Transcript(conversation, watermark, Stretch);
        var last = items.Count > 0 ? items[^1].Sequence : watermark;
        var frame = new StringBuilder("{\"activities\":[")
            .AppendJoin(',', items.Select(item => talk.Uncover(item.Payload)).OfType<string>())
            .Append(CultureInfo.InvariantCulture, $"],\"watermark\":\"{last}\"}}");
        return (frame.ToString(), last, items.Count == Stretch);
    }

    /// <summary>Anything that is no number, such as the "-" of a new page, means the beginning.</summary>
    public static long Watermark(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var watermark) ? watermark : 0;
}
