using System.Collections.Immutable;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>The conversation: knows how people talk, and no dialog.</summary>
public sealed class Engine(Understander understander, Dialogs dialogs, Language otherwise) : IEngine
{
    const int RememberedMessages = 40;

    readonly Allowing _allowing = new(dialogs);

    public TurnResult Take(Turn turn)
    {
        turn = _allowing.Seen(turn);
        var language = LanguageOf(turn);
        var step = Take(turn, language);
        if (step.Step.IsMiss && understander.LanguageOf(turn.Message.Text) is { } spoken && spoken != language
            && Take(turn, spoken) is { Step.IsMiss: false } other)
        {
            step = other;
        }

        var result = Result(turn, step.Scene, step.Step);
        return result with { Replies = [.. result.Replies.Select(reply => _allowing.Shown(reply, turn.Standing.Role) with { IsConfidential = result.IsConfidential })] };
    }

    (Scene Scene, Step Step) Take(Turn turn, Language language)
    {
        var said = understander.Hear(turn.Message.Text, language, turn.Context);
        var scene = new Scene(turn, understander.Languages[language], said, understander, _allowing.DialogsOf(turn.Standing.Role));
        var step = new Step(turn.State with { Language = language.Code, Subject = Older(turn.State.Subject), Person = turn.Person.Id, LastOn = turn.Context.Today });
        return (scene, Noticing.Before(scene, turn.Message.Kind switch
        {
            IncomingKind.Joined => Welcoming.Join(scene, step),
            IncomingKind.LanguageChosen => Welcoming.Choose(scene, step),
            IncomingKind.Edit => Editing.Edit(scene, step),
            IncomingKind.Deletion => Editing.TakeBack(scene, step),
            _ => BringingUp.After(scene, Listener.Hear(scene, step)),
        }));
    }

    /// <summary>What the person chose, else what the client says, else what the words show, else what was spoken last.</summary>
    Language LanguageOf(Turn turn)
    {
        var languages = understander.Languages;
        var chosen = turn.Message.Kind == IncomingKind.LanguageChosen ? languages.ByTag(turn.Message.Text) : null;
        return chosen
            ?? languages.ByTag(turn.Person.Language)
            ?? languages.ByTag(turn.Message.Locale)
            ?? understander.LanguageOf(turn.Message.Text)
            ?? languages.ByTag(turn.State.Language)
            ?? otherwise;
    }

    static TurnResult Result(Turn turn, Scene scene, Step step)
    {
        var state = step.State;
        if (!step.Answered.IsEmpty && (state.AtHand ?? state.Undoable?.Form) is { } open)
        {
            var taken = new Taken(turn.Message.Id, open.Id, [.. step.Answered.Distinct()]);
            state = state with { Taken = [.. state.Taken.Where(earlier => earlier.Message != taken.Message).TakeLast(RememberedMessages - 1), taken] };
        }

        state = state with { Forms = [.. state.Forms.Select(open => open.IsConfidential || scene.FormOf(open) is not { IsConfidential: true } ? open : open with { IsConfidential = true })] };
        var language = state.Language ?? scene.Speech.Language.Code;
        return new TurnResult(state, [.. step.Changes, .. Kept(turn, scene, step)], [.. step.Replies.Where(reply => reply.Text.Length > 0 || reply.Card is not null).Select(reply => reply with { Language = language })])
        {
            Dialogs = [.. step.Opened.Concat(state.Forms.Select(open => open.Dialog)).Append(turn.State.AtHand?.Dialog).OfType<string>().Distinct()],
            Tidings = step.Tidings,
            IsConfidential = step.IsConfidential || state.IsConfidential || (turn.State.IsConfidential && !WasSent(turn.State, state)),
        };
    }

    /// <summary>A yes to the summary tells nothing of the answers, and what is said then shall stay to be read.</summary>
    static bool WasSent(ConversationState before, ConversationState after) =>
        before.AtHand is { } sent && after.Forms.All(open => open.Id != sent.Id) && after.Undoable?.Form?.Id != sent.Id && after.Forgotten == sent.Dialog;

    /// <summary>What forms store after every message in which their answers changed.</summary>
    static IEnumerable<RecordChange> Kept(Turn turn, Scene scene, Step step) =>
        from open in step.State.Forms
        where turn.State.Forms.FirstOrDefault(before => before.Id == open.Id)?.Answers != open.Answers
        from change in scene.FormOf(open)?.Keep(new Answers(open.Answers), scene.Filing(open)) ?? []
        where step.Changes.All(other => (other.Kind, other.Id) != (change.Kind, change.Id))
        select Now(turn.Records, change);

    /// <summary>A change of what is on record now. People are not looked up there: whoever changes them has read them.</summary>
    internal static RecordChange Now(IRecords records, RecordChange change) =>
        change.Kind == RecordKind.People ? change : change with { Before = records.Find(change.Kind, change.Id) };

    static Subject? Older(Subject? subject) => subject switch
    {
        { TurnsLeft: > 0 } => subject with { TurnsLeft = subject.TurnsLeft - 1 },
        _ => null,
    };
}
