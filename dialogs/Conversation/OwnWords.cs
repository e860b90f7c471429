using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>Where somebody's own words are asked for, everything is an answer: what sounds like a command or like another task is asked about, neither obeyed nor swallowed.</summary>
internal static class OwnWords
{
    /// <summary>A day further from today than this belongs to the story of a partnership.</summary>
    const int Lately = 366;

    /// <summary>Characters beyond which somebody tells a story.</summary>
    const int Longest = 300;

    static readonly HashSet<string> s_losing = new(["cancel", "restart", "skip", "undo"], StringComparer.Ordinal);

    /// <summary>Asks whether a command is obeyed or is the answer; null where it can only be a command.</summary>
    public static Step? AskWhether(Scene scene, Step step, CommandReading command) =>
        step.State.AtHand is { } open && scene.FormOf(open)?.Find(open.OnScreen) is { IsFree: true } question
        && !(command.Name == "skip" && question.IsOptional && command.Exact) && (s_losing.Contains(command.Name) || !command.Exact)
            ? Ask(scene, step, open, scene.Say("repair.orAnswer", ("text", scene.Said.Text)), new Choice(scene.Say($"choice.{command.Name}"), Asking.Command(open, command.Name)))
            : null;

    /// <summary>Asks whether "yesterday chess in Dijon, 12 of us" is the goal of a partnership that is asked for, or an activity to keep; null where it is an answer. In a questionnaire everything is.</summary>
    public static Step? AskWhether(Scene scene, Step step, OpenForm open, Form form, Question question)
    {
        var said = scene.Said;
        if (said.IsQuoted || question is not { IsFree: true, Wording: null } || said.Text.Length > Longest || said.Intent.Confidence < Listener.Likely || said.Intent.Intent == form.Name
            || Task(scene, said) is not { } dialog || !said.Dates(Tense.Past).Concat(said.Dates(Tense.Future)).Any(date => IsLately(scene, date.Value.From)))
        {
            return null;
        }

        var task = scene.Say($"{dialog.Name}.task");
        return Ask(scene, step, open, scene.Say("repair.orElse", ("text", said.Text), ("task", task)), new Choice(scene.Say("choice.asElse", ("task", task)), Asking.Command(open, "begin", said.Text)));
    }

    /// <summary>Begins what the words ask for, which were said at a question of another form.</summary>
    public static Step Begin(Scene scene, Step step, string text)
    {
        scene = scene with { Said = scene.Hear(text) };
        return Task(scene, scene.Said) is { } dialog ? Opening.Start(scene, step, dialog) : Asking.Stay(scene, step);
    }

    static GuidedDialog? Task(Scene scene, Utterance said) => scene.Dialogs.Find(said.Intent.Intent) as GuidedDialog;

    static bool IsLately(Scene scene, PartialDate date) => date.Day is not null && Math.Abs(date.First.DayNumber - scene.Today.DayNumber) <= Lately;

    static Step Ask(Scene scene, Step step, OpenForm open, string question, Choice other)
    {
        Choice[] choices = [other, new(scene.Say("choice.asAnswer", ("text", scene.Said.Text)), Asking.Command(open, "text", scene.Said.Text))];
        return (step with { State = step.State with { Aside = new Aside("orAnswer", [.. choices], scene.Said.Text) } })
            .End(new Reply(question)
            {
                Choices = [.. choices],
                Marker = new Marker(open.Dialog, open.OnScreen, null),
            });
    }
}
