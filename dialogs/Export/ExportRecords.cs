using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.Export;

/// <summary>Hands out all records as a file: JSON, unless another kind of file was named; the others are offered.</summary>
public static class ExportRecords
{
    public const string Name = "export";

    const string Vocabulary = "exportFormat";

    public static Found Answer(LookUp asked)
    {
        var (records, speech) = (asked.Telling.Records, asked.Telling.Speech);
        var named = (asked.Value as JsonObject)?["format"]?.AsText() ?? (asked.Said.Words(Vocabulary) is [var said, ..] ? said.Value : null);
        var what = EnumNames.TryParse<Handout>(named, out var known) ? known : Handout.Export;
        var others = Enum.GetValues<Handout>()
            .Where(other => other != what)
            .Select(other => new Choice(speech.Say($"exportFormat.{other.Name()}"), new Button("start", null, Name, new JsonObject { ["format"] = other.Name() })))
            .ToImmutableArray();
        var reply = new Reply(speech.Say(
            "export.here",
            ("partnerships", records.Count(RecordKind.Partnerships)),
            ("contacts", records.Count(RecordKind.Contacts)),
            ("activities", records.Count(RecordKind.Activities))))
        {
            Handout = what,
            Choices = others,
        };
        return new Found(reply) { Which = others };
    }
}
