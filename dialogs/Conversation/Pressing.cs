using System.Text.Json.Nodes;
using TwinBot.Conversation.AnswerTypes;

namespace TwinBot.Conversation;

/// <summary>Buttons: an answer or a correction while their form is open, a polite word afterwards, never an answer to something else.</summary>
internal static class Pressing
{
    public static Step Press(Scene scene, Step step, Button button) => button.Do switch
    {
        "start" when scene.Dialogs.Find(button.Asks) is { } dialog => Opening.Start(scene, step, dialog, button.Value ?? (scene.Said.Text.Length > 0 ? null : new JsonObject())),
        "answer" when Open(step.State, button) is { } open => Answer(scene, step, open, button),
        "command" when button.Asks == "resume" && button.Form is { } form => Resuming.TakeUp(scene, step, form),
        "command" when button.Asks == "undo" => Undoing.Press(scene, step, button.Form),
        "command" when Open(step.State, button) is { } open => Command(scene, step, open, button),
        _ => Closed(scene, step),
    };

    static OpenForm? Open(ConversationState state, Button button) => state.Forms.FirstOrDefault(open => open.Id == button.Form);

    static Step Answer(Scene scene, Step step, OpenForm open, Button button)
    {
        if (scene.FormOf(open) is not { } form || form.Find(button.Asks) is not { } question || !question.Applies(new Answers(open.Answers)))
        {
            return Closed(scene, step);
        }

        step = TakeUp(step, open);
        return question.Take(button.Value, new Answers(open.Answers)) switch
        {
            QuestionReading.Understood understood => Asking.Proceed(scene, Answering.Store(scene, step, Here(step, open), form, question, understood.Value)),
            QuestionReading.Refused refused => Answering.Refuse(scene, step, refused),
            _ => Closed(scene, step),
        };
    }

    static Step Command(Scene scene, Step step, OpenForm open, Button button)
    {
        if (scene.FormOf(open) is not { } form)
        {
            return Closed(scene, step);
        }

        step = TakeUp(step, open);
        var here = Here(step, open);
        return button.Asks switch
        {
            "save" when here.OnScreen == OpenForm.Summary => Summary.Confirm(scene, step, here, form),
            "change" when form.Find(button.Value?.ToString()) is { } question => Correcting.Revisit(scene, step, here, question),
            "change" => Summary.AskWhatToChange(scene, step, here, form),
            "text" when form.Find(here.OnScreen) is { } question && question.Take(button.Value, new Answers(here.Answers)) is QuestionReading.Understood text =>
                Asking.Proceed(scene, Answering.Store(scene, step, here, form, question, text.Value)),
            "begin" when button.Value?.AsText() is { } text => OwnWords.Begin(scene, step, text),
            "save" or "text" or "begin" => Asking.Stay(scene, step),
            _ => Commanding.Do(scene, step, button.Asks),
        };
    }

    /// <summary>A tap on a card of a form that lies below the one at hand takes it up.</summary>
    static Step TakeUp(Step step, OpenForm open) =>
        step with { State = step.State.With(open with { IsPaused = false }) with { Aside = null } };

    static OpenForm Here(Step step, OpenForm open) => step.State.Forms.First(form => form.Id == open.Id);

    static Step Closed(Scene scene, Step step) => Asking.Stay(scene, step.Note(scene.Turn.Message.IsForMany ? scene.Say("button.notYours") : scene.Say("button.closed")));
}
