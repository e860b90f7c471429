using TwinBot.Records;

namespace TwinBot.Conversation;

/// <summary>Takes back the last step: a form saved, cancelled or restarted.</summary>
internal static class Undoing
{
    /// <summary>A tap on "undo": only for the form that it belongs to.</summary>
    public static Step Press(Scene scene, Step step, string? formId) =>
        step.State.Undoable?.Form?.Id == formId ? Undo(scene, step) : Asking.Stay(scene, step.Note(scene.Say("undo.tooLate")));

    public static Step Undo(Scene scene, Step step)
    {
        if (step.State.Undoable is not { } undoable)
        {
            return TooLate(scene, step) ?? Asking.Stay(scene, step.Note(scene.Say("undo.nothing")));
        }

        if (undoable.What == "sent")
        {
            return Reopen(scene, step, (reopened, _, _) => Asking.Proceed(scene, reopened.Note(scene.Say("undo.sent"))))
                ?? Asking.Stay(scene, step.Note(scene.Say("undo.tooLate")));
        }

        if (!undoable.Changes.All(change => IsAsSaved(scene.Turn.Records, change)))
        {
            return Asking.Stay(scene, step.Note(scene.Say("undo.changedSince")));
        }

        var state = step.State with { Undoable = null };
        if (undoable.Form is { } form)
        {
            state = state.With(form with { IsPaused = undoable.What == "saved" });
        }

        step = step with { State = state, Changes = [.. undoable.Changes.Where(change => !IsNamedSince(scene.Turn.Records, change, undoable)).Select(change => change.Inverse())] };
        return undoable.What == "saved" ? Offer(scene, step, undoable) : Asking.Proceed(scene, step.Note(scene.Say("undo.back")));
    }

    /// <summary>"No, the date was 1958" after saving: the form opens again with its answers, and saving it again changes the record.</summary>
    public static Step? Reopen(Scene scene, Step step, Func<Step, OpenForm, Form, Step?> correct)
    {
        if (step.State.Undoable is not { What: "saved" or "sent", Form: { } saved } || step.State.AtHand is not null || scene.FormOf(saved) is not { } form)
        {
            return null;
        }

        var open = saved with { OnScreen = OpenForm.Summary, IsRevisiting = false };
        return correct(step with { State = step.State.With(open) }, open, form);
    }

    /// <summary>What was sent and forgotten cannot be changed, however kindly it is asked; null where nothing was. The words are as confidential as the answer that they would change.</summary>
    public static Step? TooLate(Scene scene, Step step) => step.State is { Forgotten: { } dialog, AtHand: null }
        ? (step with { IsConfidential = true }).End(new Reply(scene.Say($"{dialog}.forgotten")))
        : null;

    static Step Offer(Scene scene, Step step, Undoable undoable)
    {
        var reply = new Reply(scene.Say("undo.saved", ("what", undoable.Title)));
        return undoable.Form is not { } form
            ? step.End(reply)
            : step.End(reply with
            {
                Choices =
                [
                    new Choice(scene.Say("choice.changeAndSave"), Asking.Command(form, "resume")),
                    new Choice(scene.Say("choice.leave"), Asking.Command(form, "cancel")),
                ],
            });
    }

    /// <summary>A community that came on record with it, and that somebody else has named since, stays there.</summary>
    static bool IsNamedSince(IRecords records, RecordChange change, Undoable undoable) =>
        change is { Kind: RecordKind.Communities, Before: null } && records.IsNamed(change.Id, undoable.Changes.Select(one => one.Id).ToHashSet(StringComparer.Ordinal));

    static bool IsAsSaved(IRecords records, RecordChange change) =>
        RecordJson.AreEqual(records.Find(change.Kind, change.Id), change.After);
}
