using System.Collections.Immutable;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;
using TwinBot.Texts;

namespace TwinBot.Conversation;

/// <summary>
/// The one place where a role is checked. What somebody may not do is not there for them: no dialog, no open form, no step to take back,
/// no button; asked for, it is answered with who can help. What they may not read is not on record for them.
/// </summary>
sealed class Allowing
{
    /// <summary>What opens for those who are let in nowhere yet.</summary>
    const string AskingForAccess = "askAccess";

    const int MostNamed = 3;

    readonly Dialogs _all;
    readonly ImmutableArray<Dialogs> _byRole;

    public Allowing(Dialogs all)
    {
        _all = all;
        _byRole = [.. Enum.GetValues<PersonRole>().Select(For)];
    }

    public Dialogs DialogsOf(PersonRole role) => _byRole[(int)role];

    /// <summary>The turn with what its person may see, and may have begun.</summary>
    public Turn Seen(Turn turn)
    {
        var dialogs = DialogsOf(turn.Standing.Role);
        var (state, records) = (turn.State, SeenRecords.For(turn.Standing.Role, turn.Records, turn.Person));
        return turn with
        {
            Records = records,
            State = state.Undoable is { Form.Dialog: var begun } && dialogs.Find(begun) is not GuidedDialog ? state with { Undoable = null } : state,
        };
    }

    /// <summary>A reply without what would only be refused.</summary>
    public Reply Shown(Reply reply, PersonRole role)
    {
        var refused = DialogsOf(role).Elsewhere;
        return refused.IsEmpty ? reply : reply with
        {
            Choices = [.. reply.Choices.Where(choice => !IsRefused(choice.Button))],
            Card = reply.Card is { } card ? card with
            {
                Facts = [.. card.Facts.Select(fact => IsRefused(fact.Change) ? fact with { Change = null } : fact)],
                Rows = [.. card.Rows.Select(row => IsRefused(row.Open) ? row with { Open = null } : row)],
            } : null,
        };

        bool IsRefused(Button? button) => button is { Do: "start" } && refused.Any(dialog => dialog.Name == button.Asks);
    }

    Dialogs For(PersonRole role)
    {
        var refused = _all.All.Where(dialog => role < dialog.Needs).ToList();
        var unasked = _all.All.Where(dialog => dialog.OnlyFor is { } only && only != role).ToList();
        return new Dialogs(_all.All.Except(refused).Except(unasked), role < PersonRole.Member ? [] : _all.ToBringUp)
        {
            First = _all.First,
            Notice = _all.Notice,
            Elsewhere = [.. _all.Elsewhere, .. unasked, .. refused.Select(dialog => new LookUpDialog(dialog.Name, asked => Refuse(asked, dialog.Needs)))],
        };
    }

    static Found Refuse(LookUp asked, PersonRole needs)
    {
        var speech = asked.Telling.Speech;
        var text = speech.Say($"refused.{needs.Name()}", ("who", Helpers(asked.Telling.Records.Roster, asked.Standing, speech)));
        return new Found(new Reply(text)
        {
            Choices = asked.Standing is { Role: PersonRole.Guest, IsKnown: true } ? [new Choice(speech.Say($"{AskingForAccess}.start"), new Button("start", null, AskingForAccess, null))] : [],
        });
    }

    /// <summary>Who can help, by name where it is known who asks.</summary>
    public static string Helpers(Roster? roster, Standing standing, Speech speech)
    {
        var names = standing.IsKnown ? (roster ?? Roster.Empty).Coordinators().Select(holder => holder.Name).Take(MostNamed).ToList() : [];
        return names.Count == 0 ? speech.Say("refused.somebody") : speech.Either(names);
    }
}
