using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.Sheets;

/// <summary>A list that was sent: shown as it was understood.</summary>
public sealed class ListAnswer(ListReader reader) : AnswerType<KeptFile>
{
    const int MostDoubtsShown = 10;

    readonly FilesAnswer _files = new(Takes);

    public override string Name => "list";

    public static bool Takes(KeptFile file) => file.Type is "text/csv" or "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override Reading<KeptFile> Read(Hearing hearing) => new Reading<KeptFile>.Nothing();

    public override string Show(KeptFile value, Telling telling)
    {
        if (reader.Read(value, telling) is not { Reading: { } reading })
        {
            return value.Name;
        }

        var speech = telling.Speech;
        var left = reading.Doubts.Length - MostDoubtsShown;
        string[] more = left > 0 ? [speech.Say("sheets.moreDoubts", ("n", left))] : [];
        return string.Join('\n', [.. Preview.Lines(reading, speech), .. Preview.Doubts(reading, speech).Take(MostDoubtsShown), .. more, Preview.Sum(reading, speech)]);
    }

    public override JsonNode Write(KeptFile value) => _files.Write([value]);

    public override bool TryParse(JsonNode stored, out KeptFile value)
    {
        var isOne = _files.TryParse(stored, out var files) && !files.IsEmpty;
        value = isOne ? files[^1] : KeptFile.Of("", "", 0, new string('0', 64));
        return isOne;
    }

    /// <summary>A list sent later takes the place of the one before.</summary>
    public override JsonNode? With(JsonNode? current, ImmutableArray<KeptFile> files) => files.LastOrDefault(Takes) is { } list ? Write(list) : null;

    /// <summary>A list of which nothing can be taken is no answer yet: what is wrong is told, and another one wanted.</summary>
    public override Lack? Lacks(KeptFile value, Telling telling)
    {
        var (reading, refusal) = reader.Read(value, telling);
        return reading is { Taken: > 0 } ? null : new Lack($"{refusal ?? Show(value, telling)}\n{telling.Speech.Say("importList.another")}", []);
    }
}
