using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.Partnerships;

/// <summary>Lists partnerships, a page at a time, by country, theme and status.</summary>
public static class ListPartnerships
{
    public const string Name = "listPartnerships";

    const int PageSize = 8;

    const int LongestList = 30;

    public static Found Answer(LookUp asked)
    {
        if (asked.Value is null && OfCommunity(asked) is { } here)
        {
            return here;
        }

        var wanted = (asked.Value?.AsText(), asked.Subject?.Listing) switch
        {
            ("more", { } going) => going,
            ("narrow", { } going) => FromWords(asked, going),
            _ => FromWords(asked, new Listing(Name, null, null, null, 0)),
        };
        var filter = new PartnershipFilter(
            wanted.Country,
            EnumNames.TryParse<Theme>(wanted.Theme, out var theme) ? theme : null,
            EnumNames.TryParse<PartnershipStatus>(wanted.Status, out var status) ? status : null);
        var page = asked.Telling.Records.Partnerships(filter, wanted.Shown, PageSize);
        return page switch
        {
            { Total: 0 } => Nothing(asked, filter),
            { Partnerships.Count: 0 } => new Found(new Reply(asked.Telling.Speech.Say("more.nothing"))),
            _ => Page(asked, wanted, filter, page),
        };
    }

    /// <summary>The partnerships of a community that was named; null when none was.</summary>
    static Found? OfCommunity(LookUp asked)
    {
        var (found, _) = PartnershipAnswer.Mentioned(asked.Said, asked.Telling.Records);
        if (found.IsEmpty)
        {
            return null;
        }

        var rows = found.Take(LongestList).Select(partnership => PartnershipCard.RowOf(partnership, asked.Telling)).ToImmutableArray();
        var card = new Card(asked.Telling.Speech.Say("listPartnerships.title"))
        {
            Subtitle = asked.Telling.Speech.Say("list.range", ("from", 1), ("to", rows.Length), ("total", found.Length)),
            Rows = rows,
        };
        return new Found(new Reply(asked.Telling.Speech.Say("listPartnerships.here", ("n", found.Length))) { Card = card }) { Which = Choices(rows) };
    }

    /// <summary>A row can be picked by its place or its name, too.</summary>
    static ImmutableArray<Choice> Choices(ImmutableArray<Row> rows) => [.. rows.Where(row => row.Open is not null).Select(row => new Choice(row.Title, row.Open ?? PartnershipCard.Open("")))];

    /// <summary>The filter that the words name; what they leave open stays as it was.</summary>
    static Listing FromWords(LookUp asked, Listing going) => asked.Value is JsonObject
        ? going
        : new Listing(
            Name,
            asked.Said.Countries is [var country, ..] ? country.Value : going.Country,
            asked.Said.Words("theme") is [var theme, ..] ? theme.Value : going.Theme,
            asked.Said.Words("status") is [var status, ..] ? status.Value : going.Status,
            0);

    static Found Page(LookUp asked, Listing wanted, PartnershipFilter filter, PartnershipPage page)
    {
        var speech = asked.Telling.Speech;
        var shown = Math.Min(wanted.Shown + page.Partnerships.Count, page.Total);
        var card = new Card(Title(asked.Telling, filter))
        {
            Subtitle = speech.Say("list.range", ("from", Math.Min(wanted.Shown + 1, shown)), ("to", shown), ("total", page.Total)),
            Rows = [.. page.Partnerships.Select(partnership => PartnershipCard.RowOf(partnership, asked.Telling))],
        };
        var more = new Choice(speech.Say("choice.more"), new Button("start", null, Name, JsonValue.Create("more")));
        return new Found(new Reply(speech.Say("listPartnerships.here", ("n", page.Total))) { Card = card, Choices = shown < page.Total ? [more] : [] })
        {
            Which = Choices(card.Rows),
            Subject = new Subject(null, null, null, null, wanted with { Shown = shown }),
        };
    }

    static Found Nothing(LookUp asked, PartnershipFilter filter)
    {
        var speech = asked.Telling.Speech;
        var none = asked.Telling.Records.Count(RecordKind.Partnerships) == 0;
        return new Found(new Reply(none ? speech.Say("listPartnerships.empty") : speech.Say("listPartnerships.none", ("filter", string.Join(" · ", Filters(asked.Telling, filter)))))
        {
            Choices = none ? [new Choice(speech.Say("setUpPartnership.start"), new Button("start", null, SetUpPartnership.Name, null))] : [],
        });
    }

    static string Title(Telling telling, PartnershipFilter filter) =>
        string.Join(" · ", Filters(telling, filter).Prepend(telling.Speech.Say("listPartnerships.title")));

    /// <summary>What a list is filtered by, in words.</summary>
    static List<string> Filters(Telling telling, PartnershipFilter filter)
    {
        var speech = telling.Speech;
        var parts = new List<string>();
        if (filter.Status is { } status)
        {
            parts.Add(speech.Say($"status.{status.Name()}"));
        }

        if (filter.Country is { } country)
        {
            parts.Add(speech.Country(country));
        }

        if (filter.Theme is { } theme)
        {
            parts.Add(speech.Say($"theme.{theme.Name()}"));
        }

        return parts;
    }
}
