using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>One turn as its handlers see it.</summary>
internal sealed record Scene(Turn Turn, Speech Speech, Utterance Said, Understander Understander, Dialogs Dialogs)
{
    /// <summary>The form that was asked for last: mostly the next to be asked for, and a good deal to make.</summary>
    (OpenForm Open, Speech Speech, Form? Form) _last;

    public DateOnly Today => Context.Today;

    public Telling Telling => new(Speech, Turn.Records, Today) { Person = Turn.Person, Standing = Turn.Standing };

    public HearingContext Context => Turn.Context;

    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) => Speech.Say(key, values);

    /// <summary>The form of an open dialog; null when a release dropped the dialog.</summary>
    public Form? FormOf(OpenForm open)
    {
        if (!ReferenceEquals(_last.Open, open) || _last.Speech != Speech)
        {
            _last = (open, Speech, (Dialogs.Find(open.Dialog) as GuidedDialog)?.Form(Telling with { Records = RecordsOf(open) }, new Answers(open.Answers)));
        }

        return _last.Form;
    }

    /// <summary>A form with the answers that are known from elsewhere.</summary>
    public OpenForm Recall(OpenForm open) =>
        FormOf(open)?.Known.Where(known => !open.Answers.ContainsKey(known.Key)).Aggregate(open, (rest, known) => rest with { Answers = rest.Answers.SetItem(known.Key, known.Value) }) ?? open;

    /// <summary>What making records of a form needs.</summary>
    public Filing Filing(OpenForm open) => new(open.Id, RecordsOf(open), Today) { Now = Turn.Now, Person = Turn.Person };

    /// <summary>What is on record for a form: without its own changes, where it was stored and opened again.</summary>
    public IRecords RecordsOf(OpenForm open) =>
        Turn.State.Undoable is { What: "saved", Form: { } saved } undoable && saved.Id == open.Id
            ? new RecordsBefore(Turn.Records, undoable.Changes)
            : Turn.Records;

    public Utterance Hear(string text) => Understander.Hear(text, Speech.Language, Context);

    /// <summary>A form's id: short, and the same when the same message is taken again.</summary>
    public string NewFormId() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Turn.Seed)))[..12];
}

/// <summary>What a turn has come to so far.</summary>
internal sealed record Step(ConversationState State)
{
    public ImmutableArray<RecordChange> Changes { get; init; } = [];

    /// <summary>The dialogs that were begun or looked into, by name.</summary>
    public ImmutableArray<string> Opened { get; init; } = [];

    /// <summary>What others are told.</summary>
    public ImmutableArray<Tiding> Tidings { get; init; } = [];

    /// <summary>Sentences to say before what comes next.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Messages to send before what comes next.</summary>
    public ImmutableArray<Reply> Replies { get; init; } = [];

    /// <summary>Questions that the message answered.</summary>
    public ImmutableArray<string> Answered { get; init; } = [];

    /// <summary>True when nothing was made of the message.</summary>
    public bool IsMiss { get; init; }

    /// <summary>True when the message was about answers that nobody shall be able to lay at somebody's door.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>True when everything has been said: no question comes after.</summary>
    public bool IsSaid { get; init; }

    public Step Note(string sentence) => this with { Notes = [.. Notes, sentence] };

    public Step Reply(Reply reply) => this with { Replies = [.. Replies, reply] };

    /// <summary>Ends the turn; what is left to say goes as a message of its own.</summary>
    public Step EndWithNotes() => Notes.IsEmpty ? this with { IsSaid = true } : End(new Reply(""));

    /// <summary>Ends the turn with a reply of its own; the notes go before it.</summary>
    public Step End(Reply reply) => this with
    {
        Replies = [.. Replies, reply with { Text = string.Join("\n\n", Notes.Add(reply.Text).Where(text => text.Length > 0)) }],
        Notes = [],
        IsSaid = true,
    };
}
