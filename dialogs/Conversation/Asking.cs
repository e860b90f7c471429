using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TwinBot.Conversation;

/// <summary>Puts the question that is due, or the summary, on the screen.</summary>
internal static class Asking
{
    /// <summary>Goes on with the form at hand: to the question that is due, or to the summary.</summary>
    public static Step Proceed(Scene scene, Step step)
    {
        if (step.State.AtHand is not { } open)
        {
            return step.EndWithNotes();
        }

        if (scene.FormOf(open) is not { } form)
        {
            return Proceed(scene, step with { State = step.State.Without(open.Id) });
        }

        if (form.Unless is { } why)
        {
            return End(scene, step, open, form, why);
        }

        var next = open.IsRevisiting ? form.Find(open.OnScreen) : form.Next(new Answers(open.Answers), scene.Telling);
        var placed = open with { OnScreen = next?.Name ?? OpenForm.Summary, IsRevisiting = open.IsRevisiting && next is not null };
        step = step with { State = step.State.With(placed) with { Misses = 0, Aside = null } };
        step = PointOutDuplicate(scene, step, form, placed);
        step = form.Begins is { } begins && IsFirst(form, open, placed) ? step.Note(scene.Say(begins)) : step;
        return step.End(OnScreen(scene, step.State));
    }

    /// <summary>True when the first question comes that is none of what the form is about.</summary>
    static bool IsFirst(Form form, OpenForm before, OpenForm now) =>
        now.OnScreen is { } due && !form.About.Contains(due) && (before.OnScreen is null || form.About.Contains(before.OnScreen));

    /// <summary>Puts away a form that cannot be filled in (any more), and says why.</summary>
    static Step End(Scene scene, Step step, OpenForm open, Form form, Broken why)
    {
        var reply = new Reply(string.Join("\n\n", step.Notes.Add(scene.Say(why.Say, why.Values)))) { Marker = new Marker(form.Name, null, "cancelled") };
        var state = step.State.Without(open.Id) with { Misses = 0, Aside = null };
        return Resuming.Next(scene, (step with { State = state, Notes = [] }).Reply(reply));
    }

    /// <summary>Says again what is on the screen, without moving.</summary>
    public static Step Stay(Scene scene, Step step) =>
        step.State.AtHand is { } open && scene.FormOf(open) is not null && open.OnScreen is not null
            ? step.End(OnScreen(scene, step.State))
            : Proceed(scene, step);

    /// <summary>What is on the screen of the form at hand.</summary>
    public static Reply OnScreen(Scene scene, ConversationState state)
    {
        var open = state.AtHand ?? throw new InvalidOperationException("No form is at hand.");
        var form = scene.FormOf(open) ?? throw new InvalidOperationException("The form at hand is not known.");
        return form.Find(open.OnScreen) is { } question ? Question(scene, open, form, question) : Summary.Show(scene, open, form);
    }

    static Reply Question(Scene scene, OpenForm open, Form form, Question question)
    {
        var answers = new Answers(open.Answers);
        var lack = question.Lacks(answers, scene.Telling);
        var text = lack?.Text ?? question.Wording?.Ask ?? scene.Say($"{form.Name}.{question.Name}.ask");
        if (lack is null && open.IsRevisiting && question.Show(answers, scene.Telling) is { } now)
        {
            text = $"{scene.Say("revisit.now", ("label", Label(scene, question)), ("value", now))}\n{text}";
        }

        return new Reply(Progress(scene, form, question, answers) is { } progress ? $"{progress}\n{text}" : text)
        {
            Marker = new Marker(form.Name, question.Name, null),
            Choices = Choices(scene, open, form, question, lack),
        };
    }

    /// <summary>"3 of 12 · With each other"; null where a form or a question does not count.</summary>
    static string? Progress(Scene scene, Form form, Question question, Answers answers)
    {
        if (!form.ShowsProgress || question.Wording is not { } wording)
        {
            return null;
        }

        var counted = form.Questions.Where(other => other.Wording is not null && other.Applies(answers)).ToList();
        return scene.Say("progress", ("n", counted.IndexOf(question) + 1), ("total", counted.Count), ("heading", wording.Heading));
    }

    static ImmutableArray<Choice> Choices(Scene scene, OpenForm open, Form form, Question question, Lack? lack)
    {
        var offers = lack?.Offers ?? question.Offers(scene.Telling);
        var choices = offers.Select(offer => new Choice(offer.Label, Answer(open, question.Name, offer.Value))).ToList();
        if (open.IsRevisiting && new Answers(open.Answers).IsGiven(question.Name) && lack is null)
        {
            choices.Add(new Choice(scene.Say("choice.keep"), Command(open, "keep")));
        }
        else if (question.IsOptional)
        {
            choices.Add(new Choice(scene.Say("choice.skip"), Command(open, "skip")));
            if (!form.ShowsProgress)
            {
                choices.Add(new Choice(scene.Say("choice.done"), Command(open, "done")));
            }
        }

        return [.. choices];
    }

    public static string Label(Scene scene, Question question) => question.Wording?.Label ?? scene.Say($"field.{question.Name}");

    public static Button Answer(OpenForm open, string question, JsonNode value) => new("answer", open.Id, question, value);

    public static Button Command(OpenForm open, string command, string? value = null) =>
        new("command", open.Id, command, value is null ? null : JsonValue.Create(value));

    static Step PointOutDuplicate(Scene scene, Step step, Form form, OpenForm open)
    {
        if (open.IsDuplicateShown || open.OnScreen == OpenForm.Summary || form.Duplicate(new Answers(open.Answers)) is not { } twin)
        {
            return step;
        }

        return (step with { State = step.State.With(open with { IsDuplicateShown = true }) }).Note(scene.Say(twin.Say, twin.Values));
    }
}
