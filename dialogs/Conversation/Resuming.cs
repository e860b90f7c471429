using System.Collections.Immutable;

namespace TwinBot.Conversation;

/// <summary>Parks forms and takes them up again.</summary>
internal static class Resuming
{
    /// <summary>After a form has ended: the one below it comes back, unless the person put it aside.</summary>
    public static Step Next(Scene scene, Step step)
    {
        if (step.State.AtHand is not { } open || scene.FormOf(open) is null)
        {
            return step.EndWithNotes();
        }

        return Asking.Stay(scene, step.Note(scene.Say("resume.back", ("task", Title(scene, open)))));
    }

    public static Step Pause(Scene scene, Step step)
    {
        if (step.State.AtHand is not { } open)
        {
            return step.End(new Reply(scene.Say("pause.nothing")));
        }

        var state = step.State.With(open with { IsPaused = true }) with { Aside = null, Misses = 0 };
        return (step with { State = state }).End(new Reply(scene.Say("pause.done", ("task", Title(scene, open))))
        {
            Choices = [new Choice(scene.Say("choice.resume"), Asking.Command(open, "resume"))],
        });
    }

    /// <summary>Takes up the only open form, or asks which.</summary>
    public static Step Resume(Scene scene, Step step) => step.State.Forms switch
    {
        [] => step.End(new Reply(scene.Say("resume.nothing"))),
        [var only] => TakeUp(scene, step, only.Id),
        _ => Tasks(scene, step, scene.Say("resume.which")),
    };

    public static Step TakeUp(Scene scene, Step step, string formId)
    {
        if (step.State.Forms.FirstOrDefault(open => open.Id == formId) is not { } open)
        {
            return Asking.Stay(scene, step.Note(scene.Say("button.closed")));
        }

        var state = step.State.With(open with { IsPaused = false }) with { Aside = null, Misses = 0 };
        return Asking.Proceed(scene, (step with { State = state }).Note(scene.Say("resume.back", ("task", Title(scene, open)))));
    }

    /// <summary>What is open, each to take up with a tap.</summary>
    public static Step Tasks(Scene scene, Step step, string text)
    {
        var choices = step.State.Forms.Reverse()
            .Select(open => new Choice(Title(scene, open), Asking.Command(open, "resume")))
            .ToImmutableArray();
        return (step with { State = step.State with { Aside = new Aside("which", choices, "") } })
            .End(new Reply(text) { Choices = choices });
    }

    /// <summary>What a form is about, short: the dialog, and its first answer.</summary>
    public static string Title(Scene scene, OpenForm open)
    {
        if (scene.FormOf(open) is not { } form)
        {
            return scene.Say("task.unknown");
        }

        var first = Summary.Shown(scene, form, new Answers(open.Answers)).Select(shown => shown.Value).FirstOrDefault();
        var name = scene.Say($"{form.Name}.task");
        return first is null ? name : scene.Say("task.about", ("task", name), ("what", first));
    }
}
