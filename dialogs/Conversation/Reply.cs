using System.Collections.Immutable;
using TwinBot.Records;
using TwinBot.Texts;

namespace TwinBot.Conversation;

/// <summary>One message of the bot, in no channel's own shape. Text is plain: a channel that knows markup escapes it.</summary>
public sealed record Reply(string Text)
{
    /// <summary>The same and more as a card; a channel without cards shows <see cref="Card.AsText"/>.</summary>
    public Card? Card { get; init; }

    /// <summary>What can be tapped instead of typed.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>What is asked, or what ended; null for anything else.</summary>
    public Marker? Marker { get; init; }

    /// <summary>Numbers to look at; a channel without pictures says them. Null for none.</summary>
    public Picture? Picture { get; init; }

    /// <summary>The address of a calendar, which is told this once; null for none.</summary>
    public CalendarLink? Calendar { get; init; }

    /// <summary>A paper that goes with it, made when it is opened; null for none.</summary>
    public Paper? Paper { get; init; }

    /// <summary>A file that goes with it; null for none.</summary>
    public Handout? Handout { get; init; }

    /// <summary>True for what may be kept only so that nobody can read it.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>The language of the text, ISO 639-1.</summary>
    public string Language { get; init; } = "";
}

/// <summary>The <c>channelData.twinbot</c> of a message: what tests and clients rely on instead of wording.</summary>
/// <param name="Asks">The field that is asked; null when none is.</param>
/// <param name="Ended"><c>saved</c> or <c>cancelled</c>; null when nothing ended.</param>
public sealed record Marker(string Dialog, string? Asks, string? Ended);

/// <summary>What the address of a partnership's calendar is made of.</summary>
/// <param name="Partnership">Its id.</param>
public sealed record CalendarLink(string Partnership, string Secret);

/// <param name="Of">The round's id; for personal data <c>person ID</c> or <c>contact ID</c>.</param>
public sealed record Paper(PaperKind Kind, string Of);

public enum PaperKind
{
    /// <summary>The personal links of those who are asked, with a text to copy for each.</summary>
    Invitations,

    /// <summary>The results, to hand to a council.</summary>
    Report,

    /// <summary>The results as a workbook.</summary>
    ResultsXlsx,

    /// <summary>The results as CSV.</summary>
    ResultsCsv,

    /// <summary>All that is kept of somebody, as JSON.</summary>
    PersonalData,
}

/// <summary>Something to tap.</summary>
public sealed record Choice(string Label, Button Button);

/// <summary>A file made when it is fetched.</summary>
public enum Handout
{
    /// <summary>All records as JSON.</summary>
    Export,

    /// <summary>All records as a workbook in the reply's language.</summary>
    ExportXlsx,

    /// <summary>All records as CSV in the reply's language: a file a kind, in one ZIP.</summary>
    ExportCsv,
}

/// <summary>A record or a summary to look at.</summary>
public sealed record Card(string Title)
{
    /// <summary>A line under the title; null for none.</summary>
    public string? Subtitle { get; init; }

    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>Photos and documents that belong to it, each to open with a tap.</summary>
    public ImmutableArray<KeptFile> Files { get; init; } = [];

    /// <summary>Rows of a list: each a title, a line below it, and what tapping it does.</summary>
    public ImmutableArray<Row> Rows { get; init; } = [];

    /// <summary>The card in words alone.</summary>
    public string AsText(Speech speech)
    {
        var lines = new List<string> { Title };
        if (Subtitle is not null)
        {
            lines.Add(Subtitle);
        }

        lines.AddRange(Facts.Select(fact => speech.Say("fact", ("label", fact.Label), ("value", fact.Value))));
        lines.AddRange(Rows.Select(row => row.Detail is null ? row.Title : $"{row.Title} ({row.Detail})"));
        return string.Join('\n', lines);
    }
}

/// <summary>A labelled line of a card.</summary>
/// <param name="Link">A <c>tel:</c>, <c>mailto:</c> or <c>https:</c> address that tapping it opens; null for none.</param>
/// <param name="Change">What tapping it to change it does; null where it cannot be changed from here.</param>
public sealed record Fact(string Label, string Value, string? Link = null, Button? Change = null);

/// <summary>A row of a list on a card.</summary>
public sealed record Row(string Title, string? Detail, Button? Open);
