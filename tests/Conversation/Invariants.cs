using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Tests.Conversation;

/// <summary>What holds after every turn, whatever was said.</summary>
sealed partial class Invariants(Understander understander, Dialogs dialogs)
{
    /// <summary>The engine opens six; taking back a cancelled one may make it seven.</summary>
    const int MostForms = 7;

    readonly HashSet<string> _keys = [.. understander.Languages.All.SelectMany(speech => speech.Keys).Where(key => key.Contains('.', StringComparison.Ordinal))];

    /// <summary>What does not hold, in words; null when everything does.</summary>
    public string? Broken(Turn turn, TurnResult result) =>
        Silent(turn, result) ?? Raw(turn, result) ?? Mismarked(turn, result) ?? Crowded(result) ?? Unasked(turn, result);

    static string? Silent(Turn turn, TurnResult result) =>
        turn.Message.Kind is IncomingKind.Message or IncomingKind.Edit && result.Replies.IsEmpty ? "no reply" : null;

    TwinBot.Texts.Speech Spoken(Reply reply) => understander.Languages.ByTag(reply.Language) is { } language ? understander.Languages[language] : understander.Languages.All.First();

    /// <summary>A slot that nobody filled, or a key that stands for a text; unless the person said it themselves.</summary>
    string? Raw(Turn turn, TurnResult result)
    {
        var texts = result.Replies.SelectMany(reply => reply.Choices.Select(choice => choice.Label).Append(reply.Text).Append(reply.Card?.AsText(Spoken(reply)) ?? ""));
        foreach (var text in texts)
        {
            if (Slot().Match(text) is { Success: true } slot)
            {
                return $"a reply has an unfilled {slot.Value}: {text}";
            }

            if (Token().Matches(text).FirstOrDefault(token => _keys.Contains(token.Value)) is { } key && !turn.Message.Text.Contains(key.Value, StringComparison.Ordinal))
            {
                return $"a reply has the key {key.Value}: {text}";
            }
        }

        return null;
    }

    string? Mismarked(Turn turn, TurnResult result)
    {
        foreach (var marker in result.Replies.Select(reply => reply.Marker).OfType<Marker>())
        {
            if (dialogs.Find(marker.Dialog) is not { } dialog)
            {
                return $"a reply is marked with '{marker.Dialog}', which is no dialog";
            }

            var telling = new Telling(understander.Languages.All.First(), turn.Records, DateOnly.FromDateTime(turn.Now.Date));
            var answers = new Answers(result.State.Forms.LastOrDefault(open => open.Dialog == marker.Dialog)?.Answers ?? OpenForm.NoAnswers);
            if (marker.Asks is { } asks && asks != OpenForm.Summary && (dialog as GuidedDialog)?.Form(telling, answers).Find(asks) is null)
            {
                return $"a reply asks {marker.Dialog}.{asks}, which is no question";
            }

            if (marker.Ended is not (null or "saved" or "cancelled"))
            {
                return $"a dialog ended '{marker.Ended}'";
            }
        }

        return null;
    }

    static string? Crowded(TurnResult result) =>
        result.State.Forms.Length > MostForms ? $"{result.State.Forms.Length} forms are open: {string.Join(", ", result.State.Forms.Select(form => $"{form.Dialog}({form.Answers.Count})"))}"
        : result.State.Forms.Select(form => form.Id).Distinct().Count() != result.State.Forms.Length ? "two open forms have one id"
        : null;

    /// <summary>Records change only when somebody said so: saved it, took it back, or chose a language.</summary>
    string? Unasked(Turn turn, TurnResult result)
    {
        var (people, others) = (result.Changes.Where(change => change.Kind == RecordKind.People).ToList(), result.Changes.Where(change => change.Kind != RecordKind.People).ToList());
        if (people.Exists(change => change.Id != turn.Person.Id || ((change.After as Person)?.Language != result.State.Language && !IsForgotten(result))))
        {
            return "somebody's choice of language was changed without them";
        }

        // The secret address of a calendar is no part of the memory: it is made when somebody asks for it, and shown there and then.
        var isOnlyCalendar = others.TrueForAll(change => change.Kind == RecordKind.Calendars) && result.Replies.Length > 0;
        return others.Count == 0 || isOnlyCalendar || IsSaved(turn, result) || IsTakenBack(turn, result) ? null
            : $"records were changed and nobody had said so: {string.Join(", ", others.Select(change => $"{change.Kind} {change.Id}"))}";
    }

    bool IsSaved(Turn turn, TurnResult result) =>
        result.Replies.Any(reply => reply.Marker is { Ended: "saved" })
        && turn.State.Forms.Any(form => form.OnScreen == OpenForm.Summary && (result.State.Undoable?.Form?.Id == form.Id || IsForgotten(result)))
        && (turn.Message.Button is { Do: "command", Asks: "save" } || SaysYes(turn) || IsChosen(turn));

    /// <summary>Of somebody who is forgotten nothing is left to take back.</summary>
    static bool IsForgotten(TurnResult result) => result.State.Undoable is null && result.Changes.Any(change => change is { Kind: RecordKind.Erasures, Before: null });

    /// <summary>What was made then, and nothing else; a community that somebody else's contact is in by now stays.</summary>
    static bool IsTakenBack(Turn turn, TurnResult result) =>
        turn.State.Undoable is { Changes: var changes } && result.State.Undoable is null
        && result.Changes.Where(change => change.Kind != RecordKind.People).All(change => changes.Any(made => made.Kind == change.Kind && made.Id == change.Id));

    bool SaysYes(Turn turn) => understander.Languages.All.Any(speech =>
        understander.Hear(turn.Message.Text, speech.Language, new HearingContext(turn.Records, DateOnly.FromDateTime(turn.Now.Date))).YesNo == true);

    /// <summary>One of several that were offered was named by its place or words, and it is "save".</summary>
    static bool IsChosen(Turn turn) => turn.State.Aside?.Choices.Any(choice => choice.Button.Asks == "save") == true;

    [GeneratedRegex(@"\{[a-z]+(:[^{}]*)?\}", RegexOptions.IgnoreCase)]
    private static partial Regex Slot();

    [GeneratedRegex(@"[A-Za-z]+(\.[A-Za-z0-9]+)+")]
    private static partial Regex Token();
}
