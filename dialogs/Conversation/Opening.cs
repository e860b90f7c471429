using System.Text.Json.Nodes;

namespace TwinBot.Conversation;

/// <summary>Starts dialogs: from words, or from a button.</summary>
internal static class Opening
{
    /// <summary>So many tasks are open at once; whoever wants more ends one first, so that none is forgotten.</summary>
    const int MostOpen = 6;

    public static Step Start(Scene scene, Step step, Dialog dialog, JsonNode? value = null)
    {
        step = step with { Opened = [.. step.Opened, dialog.Name] };
        return dialog switch
        {
            GuidedDialog guided => Guided(scene, step, guided, value),
            LookUpDialog lookUp => LookUp(scene, step, lookUp, value),
            _ => throw new ArgumentOutOfRangeException(nameof(dialog), dialog.Name, "A dialog of no known kind."),
        };
    }

    /// <summary>Opens a form with what the message says already; a form at hand is parked below it.</summary>
    static Step Guided(Scene scene, Step step, GuidedDialog dialog, JsonNode? value)
    {
        step = step with { State = WithoutEmpty(step.State, dialog) };
        if (step.State.Forms.Length >= MostOpen)
        {
            return Resuming.Tasks(scene, step, scene.Say("tasks.tooMany", ("n", step.State.Forms.Length)));
        }

        if (step.State.AtHand is { } parked)
        {
            step = step.Note(scene.Say("parked", ("task", Resuming.Title(scene, parked))));
        }

        var form = dialog.Form(scene.Telling, Answers.None);
        var open = new OpenForm { Id = scene.NewFormId(), Dialog = dialog.Name, OpenedAt = scene.Turn.Now };
        open = Given(open, form, value as JsonObject);
        open = Attaching.Into(scene, open) ?? open;
        step = step with { State = step.State.With(open) with { Misses = 0, Aside = null } };
        step = value is null ? Answering.Fill(scene, step, open, form.Questions, scene.Said) : step;
        if (dialog.FollowsAnswers && step.State.AtHand is { Answers.IsEmpty: false } begun)
        {
            form = scene.FormOf(begun) ?? form;
            step = value is null ? Answering.Fill(scene, step, begun, form.Questions, scene.Said) : step;
        }

        var filled = scene.Recall(step.State.AtHand ?? open);
        step = step with { State = step.State.With(filled) };
        step = Answering.Acknowledge(scene, step, form, step.Answered);
        return value is null && form.Unless is null && form.Next(new Answers(filled.Answers), scene.Telling) is { } due
            && Answering.Read(scene, scene.Said, filled, due, Listening.ToSentence) is QuestionReading.Ambiguous ambiguous
            ? Answering.Disambiguate(scene, step, filled, form, due, ambiguous)
            : Asking.Proceed(scene, About(step, open.Id, dialog, form));
    }

    static OpenForm Given(OpenForm open, Form form, JsonObject? values) =>
        (values ?? []).Aggregate(open, (filled, value) =>
            !new Answers(filled.Answers).IsGiven(value.Key) && form.Find(value.Key)?.Take(value.Value, new Answers(filled.Answers)) is QuestionReading.Understood understood
                ? filled.Answered(value.Key, understood.Value)
                : filled);

    /// <summary>What the words leave open is about what was spoken of last.</summary>
    static Step About(Step step, string formId, GuidedDialog dialog, Form form) =>
        step.State.Subject is { } subject && step.State.Forms.FirstOrDefault(open => open.Id == formId) is { } opened
            ? step with { State = step.State.With(Given(opened, form, dialog.About(subject))) }
            : step;

    /// <summary>A form of the same dialog that nobody has answered anything in gives way to the new one.</summary>
    static ConversationState WithoutEmpty(ConversationState state, GuidedDialog dialog) =>
        state with { Forms = [.. state.Forms.Where(open => open.Dialog != dialog.Name || !open.Answers.IsEmpty)] };

    /// <summary>Answers a look-up; a question on the screen comes back after it.</summary>
    static Step LookUp(Scene scene, Step step, LookUpDialog dialog, JsonNode? value)
    {
        var found = dialog.Answer(new LookUp(scene.Said, value, step.State.Subject, scene.Turn.Person, scene.Telling, scene.Turn.Secret) { Now = scene.Turn.Now, Standing = scene.Turn.Standing });
        if (found.Begins is { } begins && scene.Dialogs.Find(begins.Asks) is GuidedDialog guided)
        {
            return Start(scene, step, guided, begins.Value);
        }

        if (found.Language is { } language)
        {
            scene = scene with { Speech = scene.Understander.Languages[language] };
        }

        var notes = step.Notes;
        var replies = found.Replies.Select((reply, at) => at == 0 && !notes.IsEmpty
            ? reply with { Text = string.Join("\n\n", notes.Add(reply.Text)) }
            : reply);
        step = step with
        {
            State = step.State with
            {
                Forms = [.. step.State.Forms.Where(open => open.Dialog != found.Ends)],
                Subject = found.Subject ?? step.State.Subject,
                Misses = 0,
                Aside = IsAsking(found) || (step.State.AtHand is null && !found.Which.IsEmpty) ? new Aside("which", found.Which, scene.Said.Text) : null,
                Language = found.Language?.Code ?? step.State.Language,
            },
            Changes = [.. step.Changes, .. found.Changes],
            Tidings = [.. step.Tidings, .. found.Tidings],
            Replies = [.. step.Replies, .. replies],
            Notes = [],
        };
        return Back(scene, step);
    }

    /// <summary>True when the look-up asks which one is meant, and does not only let rows of a list be picked.</summary>
    static bool IsAsking(Found found) => !found.Which.IsEmpty && found.Replies is [.., { Choices.IsEmpty: false, Card: null }];

    /// <summary>After a digression: the question that was on the screen comes back, unless the digression asks one of its own.</summary>
    static Step Back(Scene scene, Step step) =>
        step.State.Aside is null && step.State.AtHand is { } open && scene.FormOf(open) is not null
            ? Asking.Stay(scene, step)
            : step with { IsSaid = true };
}
