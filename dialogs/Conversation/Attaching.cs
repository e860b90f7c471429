using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Records;

namespace TwinBot.Conversation;

/// <summary>Files that came with a message: told of where they are not kept, given to the form that takes them where they are.</summary>
internal static class Attaching
{
    /// <summary>From here on, words are about the files alone, and no caption of what the form at hand is about.</summary>
    const double Sure = 0.8;

    /// <summary>Takes a message with files; its words are heard as ever.</summary>
    public static Step Take(Scene scene, Step step)
    {
        step = Refuse(scene, step);
        var files = Kept(scene);
        if (files.IsEmpty)
        {
            return HasWords(scene) ? Listener.HearWords(scene, step) : Repairing.Again(scene, step);
        }

        var dialog = scene.Dialogs.Taking(files);
        if (step.State.AtHand is { } open && !IsAboutOthers(scene, dialog) && Into(scene, open) is { } filled)
        {
            return Added(scene, step, filled, files);
        }

        var isNew = HasWords(scene) && scene.Said.Intent.Confidence >= Sure
            && scene.Dialogs.Find(scene.Said.Intent.Intent) is GuidedDialog asked && asked.Form(scene.Telling, Answers.None).Questions.Any(question => question.With(null, files) is not null);
        return isNew ? Listener.HearWords(scene, step)
            : dialog is not null ? Opening.Start(scene, step, dialog)
            : Repairing.Again(scene, step.Note(scene.Say("file.nowhere")));
    }

    /// <summary>The form with the message's files in it; null when it takes none of them.</summary>
    public static OpenForm? Into(Scene scene, OpenForm open)
    {
        var files = Kept(scene);
        var answers = new Answers(open.Answers);
        var filled = files.IsEmpty ? [] : (scene.FormOf(open)?.Questions ?? [])
            .Where(question => question.Applies(answers))
            .Select(question => (question.Name, Value: question.With(answers.Stored(question.Name), files)))
            .Where(answer => answer.Value is not null)
            .ToList();
        return filled is [var (name, value), ..] ? open.Answered(name, value) with { IsRevisiting = open.IsRevisiting && open.OnScreen != name } : null;
    }

    /// <summary>The files are in the form at hand: a caption may say more, and need not.</summary>
    static Step Added(Scene scene, Step step, OpenForm filled, ImmutableArray<KeptFile> files)
    {
        step = (step with { State = step.State.With(filled) }).Note(scene.Say("file.added", ("files", scene.Speech.List([.. files.Select(file => file.Name)]))));
        return HasWords(scene) && Listener.HearWords(scene, step) is { IsMiss: false } heard ? heard : Asking.Proceed(scene, step);
    }

    static Step Refuse(Scene scene, Step step) =>
        scene.Turn.Message.Files.OfType<SentFile.Refused>().Aggregate(step, (told, refused) => told.Note(scene.Say(
            $"file.{JsonName(refused.Why)}",
            ("name", refused.Name),
            ("most", refused.Most))));

    static string JsonName(FileTrouble why) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(why.ToString());

    static ImmutableArray<KeptFile> Kept(Scene scene) => [.. scene.Turn.Message.Files.OfType<SentFile.Kept>().Select(kept => kept.File)];

    static bool HasWords(Scene scene) => scene.Said.Text.Any(char.IsLetterOrDigit);

    /// <summary>"Photo of the concert in Dijon" while something else is being filled in.</summary>
    static bool IsAboutOthers(Scene scene, Dialog? dialog) =>
        dialog is not null && scene.Said.Intent.Intent == dialog.Name && scene.Said.Intent.Confidence >= Sure && scene.Said.Places.Count > 0;
}
