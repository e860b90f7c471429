using System.Collections.Immutable;
using TwinBot.Records;

namespace TwinBot.Conversation;

/// <summary>The summary of a form: what will be stored, and the last word before it is.</summary>
internal static class Summary
{
    public static Reply Show(Scene scene, OpenForm open, Form form)
    {
        var answers = new Answers(open.Answers);
        var facts = Shown(scene, form, answers)
            .Select(shown => new Fact(shown.Label, shown.Value, Change: Asking.Command(open, "change", shown.Question.Name)));
        var choices = new List<Choice>
        {
            new(scene.Speech.SayFirst([$"{form.Name}.save", "choice.save"]), Asking.Command(open, "save")),
            new(scene.Say("choice.change"), Asking.Command(open, "change")),
            new(scene.Say("choice.cancel"), Asking.Command(open, "cancel")),
        };
        var text = form.Asks?.Invoke(answers) ?? scene.Speech.SayFirst([$"{form.Name}.confirm", "summary.ask"]);
        if (form.Duplicate(answers) is { } twin)
        {
            text = $"{scene.Say(twin.Say, twin.Values)}\n{text}";
            choices.Insert(1, new Choice(scene.Say("choice.showDuplicate"), twin.Open));
        }

        return new Reply(text)
        {
            Card = new Card(scene.Say($"{form.Name}.summary")) { Facts = [.. facts] },
            Choices = [.. choices],
            Marker = new Marker(form.Name, OpenForm.Summary, null),
        };
    }

    /// <summary>What has been answered, in the form's order.</summary>
    public static IEnumerable<(Question Question, string Label, string Value)> Shown(Scene scene, Form form, Answers answers) =>
        from question in form.Questions
        where question.Applies(answers)
        let value = question.Show(answers, scene.Telling)
        where value is { Length: > 0 }
        select (question, Asking.Label(scene, question), value);

    /// <summary>Stores the form, unless something is still missing: then that is asked.</summary>
    public static Step Confirm(Scene scene, Step step, OpenForm open, Form form)
    {
        var answers = new Answers(open.Answers);
        if (form.Unless is not null || form.Next(answers, scene.Telling) is not null)
        {
            return Asking.Proceed(scene, step);
        }

        var outcome = form.Finish(answers, scene.Filing(open));
        var changes = outcome.Changes.Select(change => Engine.Now(scene.Turn.Records, change)).ToImmutableArray();
        var text = scene.Say(outcome.Say, outcome.Values);
        var state = step.State.Without(open.Id) with
        {
            Undoable = outcome.Afterwards switch
            {
                Afterwards.Undo => new Undoable(open, outcome.Changes, "saved", Resuming.Title(scene, open)),
                Afterwards.SendAgain => new Undoable(open, [], "sent", Resuming.Title(scene, open)),
                _ => null,
            },
            Forgotten = form.IsConfidential ? form.Name : null,
            Subject = outcome.Subject ?? step.State.Subject,
            Misses = 0,
            Aside = null,
        };
        var reply = new Reply(string.Join("\n\n", [.. step.Notes, text]))
        {
            Marker = new Marker(form.Name, null, "saved"),
            Choices = outcome.Afterwards == Afterwards.Undo ? [new Choice(scene.Say("choice.undo"), new Button("command", open.Id, "undo", null))] : [],
        };
        return Resuming.Next(scene, step with { State = state, Changes = changes, Tidings = outcome.Tidings, Notes = [], Replies = [.. step.Replies, reply] });
    }

    /// <summary>Offers every field to change, and those to fill in that nobody was asked for.</summary>
    public static Step AskWhatToChange(Scene scene, Step step, OpenForm open, Form form)
    {
        var answers = new Answers(open.Answers);
        var choices = Shown(scene, form, answers).Select(shown => shown.Question)
            .Concat(form.Questions.Where(question => question.IsUnasked && question.Applies(answers) && question.Show(answers, scene.Telling) is not { Length: > 0 }))
            .Select(question => new Choice(Asking.Label(scene, question), Asking.Command(open, "change", question.Name)))
            .ToImmutableArray();
        return (step with { State = step.State with { Aside = new Aside("which", choices, "") } })
            .End(new Reply(scene.Say("summary.whatToChange")) { Choices = choices, Marker = new Marker(form.Name, OpenForm.Summary, null) });
    }
}
