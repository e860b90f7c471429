using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.JointActivities;

/// <summary>Keeps photos and documents with a joint activity: one that is named, else the one spoken of last.</summary>
public sealed class AttachFiles
{
    public const string Name = "attachFiles";

    readonly Telling _telling;
    readonly Question<ImmutableArray<KeptFile>> _files = Ask.Files("files");
    readonly Question<string> _activity;

    public AttachFiles(Telling telling)
    {
        _telling = telling;
        _activity = new Question<string>("activity", new ActivityAnswer()).Must((_, id) => telling.Records.Activity(id) is null ? new Broken("activity.gone") : null);
    }

    public Form Form => new(Name)
    {
        Questions = [_files, _activity],
        Finish = Finish,
    };

    public static JsonObject? About(Subject subject) => subject.Activity is { } id ? new JsonObject { ["activity"] = id } : null;

    Outcome Finish(Answers answers, Filing filing)
    {
        var before = answers.TryGet(_activity, out var id) && filing.Records.Activity(id) is { } found ? found : throw new InvalidOperationException("The joint activity to keep files with is gone.");
        var files = answers.Get(_files, []);
        var after = before with { Files = [.. (before.Files ?? []).Concat(files).DistinctBy(file => file.Sha256)] };
        return new Outcome([RecordChange.Put(before, after)], "attachFiles.saved", ("n", files.Length), ("title", after.Title), ("date", ActivityCard.When(after, _telling.Speech)))
        {
            Subject = new Subject(null, null, null, null, null, Activity: after.Id),
        };
    }
}
