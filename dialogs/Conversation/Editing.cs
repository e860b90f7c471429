namespace TwinBot.Conversation;

/// <summary>A sent message in new words: a correction of the answers that it gave.</summary>
internal static class Editing
{
    public static Step Edit(Scene scene, Step step)
    {
        if (step.State.Taken.LastOrDefault(taken => taken.Message == scene.Turn.Message.Id) is not { } taken)
        {
            return Listener.Hear(scene, step);
        }

        if (step.State.Forms.FirstOrDefault(open => open.Id == taken.Form) is { } open && scene.FormOf(open) is { } form)
        {
            var here = open with { IsPaused = false };
            return Correct(scene, step with { State = step.State.With(here) }, here, form, taken)
                ?? Asking.Stay(scene, step.Note(scene.Say("edit.notUnderstood")));
        }

        var isLastSaved = step.State.Undoable?.Form?.Id == taken.Form;
        return (isLastSaved ? Undoing.Reopen(scene, step, (reopened, saved, savedForm) => Correct(scene, reopened, saved, savedForm, taken)) : null)
            ?? Asking.Stay(scene, step.Note(scene.Say("edit.closed")));
    }

    /// <summary>What only this message answered is asked again; what is saved stays, and can be taken back in words.</summary>
    public static Step TakeBack(Scene scene, Step step)
    {
        if (step.State.Taken.LastOrDefault(taken => taken.Message == scene.Turn.Message.Id) is not { } taken)
        {
            return step with { IsSaid = true };
        }

        if (step.State.Forms.FirstOrDefault(open => open.Id == taken.Form) is not { } open)
        {
            return Asking.Stay(scene, step.Note(scene.Say("edit.deletedSaved")));
        }

        var later = step.State.Taken.Where(other => other.Form == taken.Form).SkipWhile(other => other != taken).Skip(1).SelectMany(other => other.Questions);
        var emptied = open with { Answers = open.Answers.RemoveRange(taken.Questions.Except(later)), IsPaused = false, IsRevisiting = false };
        var state = step.State.With(emptied) with { Taken = step.State.Taken.Remove(taken) };
        return Asking.Proceed(scene, (step with { State = state }).Note(scene.Say("edit.deleted")));
    }

    /// <summary>Reads the new words for the questions that the old ones answered; null when they answer none of them.</summary>
    static Step? Correct(Scene scene, Step step, OpenForm open, Form form, Taken taken)
    {
        var how = taken.Questions.Length == 1 ? Listening.ToAnswer : Listening.ToSentence;
        var answered = step.Answered.Length;
        foreach (var question in form.Questions.Where(question => taken.Questions.Contains(question.Name)))
        {
            var fresh = open with { Answers = open.Answers.Remove(question.Name) };
            if (Answering.Read(scene, scene.Said, fresh, question, how) is QuestionReading.Understood understood)
            {
                step = Answering.Store(scene, step, open, form, question, understood.Value);
                open = step.State.Forms.First(changed => changed.Id == open.Id);
            }
        }

        return step.Answered.Length == answered ? null : Asking.Proceed(scene, Answering.Fill(scene, step, open, form.Questions, scene.Said));
    }
}
