using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>The commands that work everywhere.</summary>
internal static class Commanding
{
    public static Step Do(Scene scene, Step step, string command)
    {
        step = step with { State = step.State with { Aside = null } };
        return command switch
        {
            "undo" => Undoing.Undo(scene, step),
            "pause" => Resuming.Pause(scene, step),
            "resume" => GoOn(scene, step),
            "help" => Help(scene, step),
            "status" => Status(scene, step),
            "more" => More(scene, step),
            "cancel" when step.State is { AtHand: null, Forms: [.., var parked] } => Cancel(scene, step, parked),
            _ when step.State.AtHand is { } open && scene.FormOf(open) is { } form => InForm(scene, step, command, open, form),
            _ => step.End(new Reply(scene.Say("command.nothingOpen")) { Choices = Repairing.Starters(scene) }),
        };
    }

    /// <summary>A "no" and nothing else: at the summary something is to be changed, and what may be left out is, but not by "that's wrong"; null where it is an answer.</summary>
    public static Step? No(Scene scene, Step step, OpenForm open, Form form) => form.Find(open.OnScreen) switch
    {
        null => form.NoCancels ? Do(scene, step, "cancel") : Summary.AskWhatToChange(scene, step, open, form),
        { IsOptional: true } question when scene.Said.BareAnswer == false && (question.IsFree || Answering.Read(scene, scene.Said, open, question, Listening.ToAnswer) is QuestionReading.Nothing) => Do(scene, step, "skip"),
        _ => null,
    };

    static Step InForm(Scene scene, Step step, string command, OpenForm open, Form form) => command switch
    {
        "back" => Back(scene, step, open, form),
        "skip" or "keep" => Skip(scene, step, open, form),
        "done" => Done(scene, step, open, form),
        "why" => Why(scene, step, open, form),
        "cancel" => Cancel(scene, step, open),
        "restart" => Restart(scene, step, open),
        _ => Asking.Stay(scene, step),
    };

    /// <summary>"Continue": takes up what was put aside; in the middle of a form, passes what may be passed.</summary>
    static Step GoOn(Scene scene, Step step) =>
        step.State.AtHand is not { } open || scene.FormOf(open) is not { } form ? Resuming.Resume(scene, step)
        : form.Find(open.OnScreen) is { IsOptional: true } ? Skip(scene, step, open, form)
        : Asking.Stay(scene, step);

    static Step Back(Scene scene, Step step, OpenForm open, Form form)
    {
        var answers = new Answers(open.Answers);
        var previous = form.Questions
            .TakeWhile(question => question.Name != open.OnScreen)
            .LastOrDefault(question => question.Applies(answers) && (answers.IsGiven(question.Name) || answers.IsSkipped(question.Name)) && !FollowsAnyway(scene, open, form, question));
        return previous is null
            ? Asking.Stay(scene, step.Note(scene.Say("back.first")))
            : Correcting.Revisit(scene, step, open, previous);
    }

    /// <summary>What a form is about and nobody had to say is nothing to go back to.</summary>
    static bool FollowsAnyway(Scene scene, OpenForm open, Form form, Question question) =>
        form.About.Contains(question.Name) && question.IsSettled(new Answers(open.Answers.Remove(question.Name)), scene.Telling);

    static Step Skip(Scene scene, Step step, OpenForm open, Form form)
    {
        if (form.Find(open.OnScreen) is not { } question)
        {
            return Asking.Stay(scene, step);
        }

        var answers = new Answers(open.Answers);
        if (open.IsRevisiting && question.IsSettled(answers, scene.Telling))
        {
            return Asking.Proceed(scene, step with { State = step.State.With(open with { IsRevisiting = false }) });
        }

        return question.IsOptional
            ? Asking.Proceed(scene, step with { State = step.State.With(open.Answered(question.Name, null)) })
            : Asking.Stay(scene, step.Note(scene.Say("skip.needed", ("label", Asking.Label(scene, question)))));
    }

    /// <summary>"That's all": whatever may be skipped is.</summary>
    static Step Done(Scene scene, Step step, OpenForm open, Form form)
    {
        var answers = new Answers(open.Answers);
        var skipped = form.Questions.Where(question => question.IsOptional && question.Applies(answers) && !question.IsSettled(answers, scene.Telling))
            .Aggregate(open with { IsRevisiting = false }, (rest, question) => rest with { Answers = rest.Answers.SetItem(question.Name, null) });
        step = step with { State = step.State.With(skipped) };
        return Asking.Proceed(scene, form.Next(new Answers(skipped.Answers), scene.Telling) is { } needed
            ? step.Note(scene.Say("done.needed", ("label", Asking.Label(scene, needed))))
            : step);
    }

    static Step Why(Scene scene, Step step, OpenForm open, Form form) =>
        Asking.Stay(scene, step.Note(WhyOf(scene, form, form.Find(open.OnScreen))));

    static string WhyOf(Scene scene, Form form, Question? question) => question switch
    {
        null => scene.Say("summary.why"),
        { Wording: { } wording } => wording.Why ?? scene.Say($"{form.Name}.why"),
        _ => scene.Say($"{form.Name}.{question.Name}.why"),
    };

    static Step Cancel(Scene scene, Step step, OpenForm open)
    {
        var title = Resuming.Title(scene, open);
        var state = step.State.Without(open.Id) with { Undoable = new Undoable(open, [], "cancelled", title), Misses = 0 };
        var reply = new Reply(scene.Say(scene.FormOf(open)?.Cancelled ?? "cancelled", ("task", title)))
        {
            Marker = new Marker(open.Dialog, null, "cancelled"),
            Choices = [new Choice(scene.Say("choice.undo"), new Button("command", open.Id, "undo", null))],
        };
        return Resuming.Next(scene, (step with { State = state }).Reply(reply));
    }

    static Step Restart(Scene scene, Step step, OpenForm open)
    {
        var kept = scene.FormOf(open)?.About ?? [];
        var empty = open with { Answers = open.Answers.RemoveRange(open.Answers.Keys.Except(kept)), OnScreen = null, IsRevisiting = false, LastAnswered = null, IsDuplicateShown = false };
        var state = step.State.With(empty) with { Undoable = new Undoable(open, [], "restarted", Resuming.Title(scene, open)) };
        return Asking.Proceed(scene, (step with { State = state }).Note(scene.Say("restarted")));
    }

    static Step Help(Scene scene, Step step)
    {
        if (step.State.AtHand is not { } open || scene.FormOf(open) is not { } form)
        {
            return scene.Dialogs.Find("help") is { } help ? Opening.Start(scene, step, help) : Repairing.Again(scene, step);
        }

        step = form.Find(open.OnScreen) is { } question
            ? step.Note(scene.Speech.SayFirst([$"{form.Name}.{question.Name}.example", $"type.{question.TypeName}.example"]))
            : step;
        return Asking.Stay(scene, step.Note(scene.Say("help.inForm")));
    }

    static Step Status(Scene scene, Step step)
    {
        if (step.State.AtHand is { } open && scene.FormOf(open) is { } form)
        {
            return Asking.Stay(scene, step.Note(InFormStatus(scene, step, open, form)));
        }

        return step.State.Forms.IsEmpty
            ? step.End(new Reply(scene.Say("tasks.nothing")))
            : Resuming.Tasks(scene, step, scene.Say("tasks.open", ("n", step.State.Forms.Length)));
    }

    static string InFormStatus(Scene scene, Step step, OpenForm open, Form form)
    {
        var answers = new Answers(open.Answers);
        var given = Summary.Shown(scene, form, answers).Select(shown => scene.Say("understoodItem", ("label", shown.Label), ("value", shown.Value))).ToList();
        var missing = form.Questions
            .Where(question => question.Applies(answers) && !question.IsSettled(answers, scene.Telling))
            .Select(question => Asking.Label(scene, question))
            .ToList();
        var lines = new List<string> { scene.Say("tasks.doing", ("task", scene.Say($"{form.Name}.task"))) };
        lines.AddRange(given);
        if (missing.Count > 0)
        {
            lines.Add(scene.Say("tasks.missing", ("fields", scene.Speech.List(missing))));
        }

        var parked = step.State.Forms.Where(other => other.Id != open.Id).Select(other => Resuming.Title(scene, other)).ToList();
        if (parked.Count > 0)
        {
            lines.Add(scene.Say("tasks.parked", ("tasks", scene.Speech.List(parked))));
        }

        return string.Join('\n', lines);
    }

    static Step More(Scene scene, Step step) =>
        step.State.Subject?.Listing is { } listing && scene.Dialogs.Find(listing.Dialog) is { } list
            ? Opening.Start(scene, step, list, System.Text.Json.Nodes.JsonValue.Create("more"))
            : Asking.Stay(scene, step.Note(scene.Say("more.nothing")));
}
