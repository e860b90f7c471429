using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>Something that the bot can do, by the name of its intent.</summary>
public abstract record Dialog(string Name)
{
    /// <summary>The least that somebody must be for it; closed to all but coordinators unless it is said.</summary>
    public PersonRole Needs { get; init; } = PersonRole.Coordinator;

    /// <summary>The one role to which it is offered; null for all that may.</summary>
    public PersonRole? OnlyFor { get; init; }
}

/// <summary>A form to fill in together.</summary>
/// <param name="Form">Makes the form from what is on record today, and from the answers where they say what it is about.</param>
public sealed record GuidedDialog(string Name, Func<Telling, Answers, Form> Form) : Dialog(Name)
{
    public GuidedDialog(string name, Func<Telling, Form> form)
        : this(name, (telling, _) => form(telling)) => FollowsAnswers = false;

    /// <summary>True when answers change which questions there are.</summary>
    public bool FollowsAnswers { get; private init; } = true;

    /// <summary>True for a file that opens it when it is sent and no form at hand takes it.</summary>
    public Func<KeptFile, bool> Takes { get; init; } = static _ => false;

    /// <summary>Answers from what was spoken of last, where the words give none; null for none.</summary>
    public Func<Subject, JsonObject?> About { get; init; } = static _ => null;
}

/// <summary>A question that is answered at once.</summary>
public sealed record LookUpDialog(string Name, Func<LookUp, Found> Answer) : Dialog(Name)
{
    /// <summary>True when words say anything that its list can be filtered by: "which ones are dormant?".</summary>
    public Func<Utterance, bool> Narrows { get; init; } = static said => said.Countries.Count > 0 || said.Words("status").Count > 0 || said.Words("theme").Count > 0;
}

/// <summary>What a look-up may look at.</summary>
/// <param name="Said">What was asked; empty when a button was tapped.</param>
/// <param name="Value">What the button carries; null when words were said.</param>
/// <param name="Subject">What the last look-up was about; null when there was none lately.</param>
/// <param name="Secret">What nobody can guess, made for this turn alone.</param>
public sealed record LookUp(Utterance Said, JsonNode? Value, Subject? Subject, Person Person, Telling Telling, string Secret)
{
    /// <summary>The moment, in the time zone of the service.</summary>
    public DateTimeOffset Now { get; init; }

    public Standing Standing { get; init; } = Standing.Nobody;
}

/// <summary>What a look-up found.</summary>
public sealed record Found(ImmutableArray<Reply> Replies)
{
    public Found(Reply reply)
        : this([reply])
    {
    }

    /// <summary>What a follow-up is about; null to leave it as it was.</summary>
    public Subject? Subject { get; init; }

    /// <summary>What can be chosen by its place or its words next; the same as on the last reply.</summary>
    public ImmutableArray<Choice> Which { get; init; } = [];

    public ImmutableArray<RecordChange> Changes { get; init; } = [];

    /// <summary>What others are told.</summary>
    public ImmutableArray<Tiding> Tidings { get; init; } = [];

    /// <summary>The dialog whose open forms are put away with it; null for none.</summary>
    public string? Ends { get; init; }

    /// <summary>What the words ask for instead, as a tap would; without a value the words say what it is about. Null for nothing.</summary>
    public Button? Begins { get; init; }

    /// <summary>The language to go on in; null to leave it.</summary>
    public Language? Language { get; init; }
}

/// <summary>All dialogs, by name.</summary>
public sealed class Dialogs(IEnumerable<Dialog> dialogs, params IEnumerable<BringsUp> toBringUp)
{
    readonly Dictionary<string, Dialog> _byName = dialogs.ToDictionary(dialog => dialog.Name, StringComparer.Ordinal);

    /// <summary>What dialogs bring up of themselves, in this order.</summary>
    public IReadOnlyList<BringsUp> ToBringUp { get; } = [.. toBringUp];

    public IEnumerable<Dialog> All => _byName.Values;

    /// <summary>What is answered too, but offered to nobody.</summary>
    public ImmutableArray<Dialog> Elsewhere { get; init; } = [];

    /// <summary>The one that opens for whoever comes in; null where they are asked what they want.</summary>
    public string? First { get; init; }

    /// <summary>What everybody is told once, before anything else; the flag says whether many read it. Null for nothing.</summary>
    public Func<Speech, bool, string>? Notice { get; init; }

    /// <summary>The one that files open when they are sent; null when none does.</summary>
    public Dialog? Taking(ImmutableArray<KeptFile> files) => All.OfType<GuidedDialog>().FirstOrDefault(dialog => files.Any(dialog.Takes));

    /// <summary>Null when there is no such dialog (any more).</summary>
    public Dialog? Find(string name) => _byName.GetValueOrDefault(name) ?? Elsewhere.FirstOrDefault(dialog => dialog.Name == name);
}
