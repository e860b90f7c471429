using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>Decides what a message is: an answer, a correction, a command, something new, or not understood.</summary>
internal static class Listener
{
    /// <summary>From here on, words are taken for what they ask.</summary>
    internal const double Likely = 0.5;

    /// <summary>From here on, they are so even where they could be an answer.</summary>
    internal const double Sure = 0.8;

    /// <summary>What is asked of the conversation itself, in other words than the command's.</summary>
    const string Status = "showStatus";

    /// <summary>A free-text answer longer than this is not taken for a question to the bot.</summary>
    const int LongestAskingText = 100;

    public static Step Hear(Scene scene, Step step) =>
        scene.Turn.Message is { Button: null, Files: [_, ..] } ? Attaching.Take(scene, step) : HearWords(scene, step);

    /// <summary>Hears what was said or tapped, whatever came with it.</summary>
    public static Step HearWords(Scene scene, Step step)
    {
        var message = scene.Turn.Message;
        if (message.Button is { } button)
        {
            return Pressing.Press(scene, step, button);
        }

        if (scene.Said.Command is null && Unreadable.Why(scene) is { } sentence)
        {
            return Repairing.Again(scene, step.Note(sentence));
        }

        if (step.State.Aside is { } aside && !scene.Said.IsQuoted)
        {
            if (Asides.IsRefused(scene, aside))
            {
                return Asking.Stay(scene, (step with { State = step.State with { Aside = null } }).Note(scene.Say("aside.no")));
            }

            if (Asides.Chosen(scene, aside) is { } chosen)
            {
                return Pressing.Press(scene, step with { State = step.State with { Aside = null } }, chosen.Button);
            }

            step = step with { State = step.State with { Aside = null } };
        }

        if (AtSummary(scene, step.State) is { } due && !scene.Said.IsQuoted && scene.Said.YesNo == true)
        {
            return Summary.Confirm(scene, step, due.Open, due.Form);
        }

        if (scene.Said.Command is { } command && !scene.Said.IsQuoted && !IsAnswerToo(scene, step.State))
        {
            return OwnWords.AskWhether(scene, step, command) ?? Commanding.Do(scene, step, command.Name);
        }

        return step.State.AtHand is { } open && scene.FormOf(open) is { } form
            ? InForm(scene, step, open, form)
            : Outside(scene, step);
    }

    /// <summary>The form whose summary is on the screen; null for none.</summary>
    static (OpenForm Open, Form Form)? AtSummary(Scene scene, ConversationState state) =>
        state.AtHand is { OnScreen: OpenForm.Summary } open && scene.FormOf(open) is { } form ? (open, form) : null;

    /// <summary>True when a word that is a command elsewhere is one of the answers on the screen ("help" as a theme).</summary>
    static bool IsAnswerToo(Scene scene, ConversationState state) =>
        state.AtHand is { } open && scene.FormOf(open)?.Find(open.OnScreen) is { IsFree: false } question
        && (question.Claims(scene.Said, scene.Telling) || question.Offers(scene.Telling).Any(offer => Folding.Fold(offer.Label) == Folding.Fold(scene.Said.Text)));

    static Step InForm(Scene scene, Step step, OpenForm open, Form form)
    {
        var question = form.Find(open.OnScreen);
        if (scene.Said is { IsQuoted: false, YesNo: false } && Commanding.No(scene, step, open, form) is { } declined)
        {
            return declined;
        }

        // "Not so good" is a point of the scale where that is asked, and takes nothing back.
        var isAnswer = question is { IsFree: false } && !scene.Said.IsQuoted && question.Claims(scene.Said, scene.Telling);
        if (!isAnswer && scene.Said.Correction is { } certain && (certain.Certain || question is { IsFree: true }) && !scene.Said.IsQuoted
            && Correcting.Try(scene, step, open, form, certain) is { } corrected)
        {
            return corrected;
        }

        // An answer with nothing besides begins nothing else: what else it might be is not worked out.
        var reading = question is null ? new QuestionReading.Nothing() : Answering.Read(scene, scene.Said, open, question, Listening.ToAnswer);
        var isWhole = question is not { IsFree: true } && reading is QuestionReading.Understood whole && Leftover(scene, whole.Spans) == 0;
        if (question is not { IsFree: true } && !isWhole && BeginningAnew.Ask(scene, step, open, form) is { } anew)
        {
            return anew;
        }

        // "Add Mainz" adds to an answer of this form before it begins anything new.
        if (question is not { IsFree: true } && !scene.Said.IsQuoted && scene.Said.Words("revise").Count > 0 && Correcting.Elsewhere(scene, step, open, form, onlyLists: true) is { } revised)
        {
            return revised;
        }

        if (reading is QuestionReading.Nothing && !isAnswer && MeantHere.Is(scene, form) && Mended(scene, step, open, form) is { } mended)
        {
            return mended;
        }

        if (!isAnswer && !isWhole && Digression(scene, step, form, question, reading) is { } digression)
        {
            return digression;
        }

        if (reading is QuestionReading.Understood && question is not null && OwnWords.AskWhether(scene, step, open, form, question) is { } asked)
        {
            return asked;
        }

        return reading switch
        {
            QuestionReading.Understood understood when question is not null => Answering.Accept(scene, step, open, form, question, understood),
            QuestionReading.Ambiguous ambiguous when question is not null => Answering.Disambiguate(scene, step, open, form, question, ambiguous),
            QuestionReading.Refused refused => Answering.Refuse(scene, step, refused),
            _ => Otherwise(scene, step, open, form),
        };
    }

    /// <summary>Something else that is asked in the middle of a form; null when the message belongs to the form.</summary>
    static Step? Digression(Scene scene, Step step, Form form, Question? question, QuestionReading reading)
    {
        var isAsked = scene.Said.Text.TrimEnd().EndsWith('?') && scene.Said.Text.Length <= LongestAskingText;
        if (scene.Said is { IsQuoted: true } or { YesNo: not null } || (reading is QuestionReading.Understood && question is { IsFree: true } && !isAsked))
        {
            return null;
        }

        var intent = scene.Said.Intent;
        if (intent.Confidence < (reading is QuestionReading.Nothing ? Likely : Sure))
        {
            return null;
        }

        if (intent.Intent == Status)
        {
            return Commanding.Do(scene, step, "status");
        }

        return scene.Dialogs.Find(intent.Intent) is { } dialog && dialog.Name != form.Name && !(dialog.Name == form.ChangedBy && MeantHere.Is(scene, form))
            ? Opening.Start(scene, step, dialog)
            : null;
    }

    /// <summary>No answer to the question on the screen: a correction, an answer to another question, or a miss.</summary>
    static Step Otherwise(Scene scene, Step step, OpenForm open, Form form) =>
        (IsAskedOfNobody(scene) ? Corrected(scene, step, open, form) : Mended(scene, step, open, form)) ?? Repairing.Again(scene, step);

    static Step? Corrected(Scene scene, Step step, OpenForm open, Form form) =>
        Correcting.Heard(scene, form) is { } correction ? Correcting.Try(scene, step, open, form, correction) : null;

    /// <summary>A correction, or an answer to another question; null where it is neither.</summary>
    static Step? Mended(Scene scene, Step step, OpenForm open, Form form)
    {
        if (Corrected(scene, step, open, form) is { } corrected)
        {
            return corrected;
        }

        if (FieldNamed(scene, open, form) is { } named)
        {
            return Correcting.Revisit(scene, step, open, named);
        }

        var filled = Answering.Fill(scene, step, open, form.Questions, scene.Said);
        return filled.Answered.Length > step.Answered.Length || filled.Notes.Length > step.Notes.Length
            ? Asking.Proceed(scene, Answering.Acknowledge(scene, filled, form, filled.Answered[step.Answered.Length..]))
            : Correcting.Elsewhere(scene, step, open, form);
    }

    /// <summary>"What is the weather tomorrow?" names a day, and answers nothing.</summary>
    static bool IsAskedOfNobody(Scene scene) => scene.Said is { Intent: { Intent: "none", Confidence: >= Sure }, IsQuoted: false } said && said.Text.EndsWith('?');

    /// <summary>A message that is only the name of a field: it shall be changed.</summary>
    static Question? FieldNamed(Scene scene, OpenForm open, Form form)
    {
        var fields = scene.Said.Words("field");
        return fields.Count > 0 && Leftover(scene, [.. fields.Select(field => (field.Start, field.Length))]) == 0
            ? form.Questions.FirstOrDefault(question => fields.Any(field => field.Value == question.Name) && question.Applies(new Answers(open.Answers)))
            : null;
    }

    static Step Outside(Scene scene, Step step)
    {
        var intent = scene.Said.Intent;
        var isNew = intent.Confidence >= Likely && scene.Dialogs.Find(intent.Intent) is not null;
        if (Undoing.Reopen(scene, step, (reopened, open, form) => (isNew && !Correcting.IsSurelyOf(scene, form) ? Correcting.ByLabel(scene, form) : Correcting.Heard(scene, form)) is { } correction
                ? Correcting.Try(scene, reopened, open, form, correction)
                : null) is { } changed)
        {
            return changed;
        }

        // "Answer the evaluation" asks for another one, however much it sounds like an answer.
        if (scene.Said.Correction is not null && !(isNew && intent.Intent == step.State.Forgotten) && Undoing.TooLate(scene, step) is { } tooLate)
        {
            return tooLate;
        }

        if (intent.Intent == Status && intent.Confidence >= Likely)
        {
            return Commanding.Do(scene, step, "status");
        }

        if (LeansOnList(scene) && Narrowing(scene, step) is { } narrowed)
        {
            return narrowed;
        }

        if (intent.Confidence >= Likely && scene.Dialogs.Find(intent.Intent) is { } dialog)
        {
            var isVague = dialog is LookUpDialog && intent.Confidence < 0.9 && scene.Said.Places.Count + scene.Said.People.Count + scene.Said.Words("role").Count == 0;
            return (isVague ? Narrowing(scene, step) : null) ?? Opening.Start(scene, step, dialog);
        }

        return Narrowing(scene, step) ?? Repairing.Again(scene, step);
    }

    /// <summary>"And in 2024?", "only sport": what was just listed is meant, and nobody in it.</summary>
    static bool LeansOnList(Scene scene) =>
        (scene.Said.IsFollowUp || scene.Said.Words("narrow") is [{ Start: 0 }, ..]) && scene.Said.People.Count + scene.Said.Words("role").Count == 0;

    /// <summary>"Which ones are dormant?" after a list: the same list, with that filter.</summary>
    static Step? Narrowing(Scene scene, Step step) =>
        step.State.Subject?.Listing is { } listing && scene.Dialogs.Find(listing.Dialog) is LookUpDialog list && scene.Said.Text.Length <= LongestAskingText
        && list.Narrows(scene.Said)
            ? Opening.Start(scene, step, list, JsonValue.Create("narrow"))
            : null;

    static int Leftover(Scene scene, ImmutableArray<(int Start, int Length)> spans) =>
        scene.Said.WordsBesides(spans.Select(span => (span.Start, span.Length))).Count;
}
