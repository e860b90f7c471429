using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.Sheets;

/// <summary>Takes a list that was sent: shows what was understood, and takes what is clear when people say yes.</summary>
public sealed class ImportList(Telling telling, ListReader reader)
{
    public const string Name = "importList";

    readonly Question<KeptFile> _list = new("list", new ListAnswer(reader));

    public Form Form => new(Name)
    {
        Questions = [_list],
        Finish = Finish,
    };

    Outcome Finish(Answers answers, Filing filing)
    {
        var reading = answers.TryGet(_list, out var file) ? reader.Read(file, telling with { Records = filing.Records }).Reading : null;
        ImmutableArray<RecordChange> changes = [.. (reading?.Records ?? []).Select(record => RecordChange.Put(filing.Records.Find(RecordChange.KindOf(record), record.Id), record))];
        return new Outcome(changes, "importList.saved", ("taken", reading?.Taken ?? 0), ("doubtful", reading?.Doubtful ?? 0));
    }
}
