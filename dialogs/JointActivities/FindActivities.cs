using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>Lists joint activities, a page at a time, and counts them: by community, period, kind, theme and status.</summary>
public static class FindActivities
{
    public const string Name = "findActivities";

    const string Between = " · ";

    const int PageSize = 8;

    public static Found Answer(LookUp asked)
    {
        if ((asked.Value as JsonObject)?["activity"]?.AsText() is { } id)
        {
            return asked.Telling.Records.Activity(id) is { } tapped ? Show(tapped, asked.Telling) : new Found(new Reply(asked.Telling.Speech.Say("activity.gone")));
        }

        var going = asked.Subject?.Listing is { Dialog: Name } listing ? listing : null;
        var step = asked.Value?.AsText();
        if (step == "more" && going is not null)
        {
            return Listed(asked.Telling, ActivitySearch.Parse(going.Filter), going.Shown);
        }

        if (step == "picture" && going is not null)
        {
            return Counted(asked.Telling, ActivitySearch.Parse(going.Filter) with { Ask = ActivityAsk.Picture });
        }

        var before = step == "narrow" ? ActivitySearch.Parse(going?.Filter) : ActivitySearch.All;
        var search = asked.Value is JsonObject ? ActivitySearch.All : ActivitySearch.Read(asked.Said, new HearingContext(asked.Telling.Records, asked.Telling.Today), before);
        return search.Ask is ActivityAsk.List ? Listed(asked.Telling, search, 0) : Counted(asked.Telling, search);
    }

    static Found Show(JointActivity activity, Telling telling) =>
        new(new Reply(telling.Speech.Say("findActivities.one", ("title", activity.Title), ("date", ActivityCard.When(activity, telling.Speech))))
        {
            Card = ActivityCard.Of(activity, telling),
            Choices = ActivityCard.Choices(activity, telling),
        })
        {
            Subject = new Subject(null, null, null, null, null, Activity: activity.Id),
        };

    static Found Listed(Telling telling, ActivitySearch search, int shown)
    {
        var (speech, title) = (telling.Speech, Title(telling, Filters(telling, search)));
        if (telling.Records.Activities(search.Filter(telling.Records), shown, Math.Min(PageSize, (search.Most ?? int.MaxValue) - shown)) is not { Total: > 0 } page)
        {
            return Nothing(telling, search);
        }

        if (page.Activities.Count == 0)
        {
            return new Found(new Reply(speech.Say("more.nothing")));
        }

        var total = Math.Min(page.Total, search.Most ?? int.MaxValue);
        var upTo = Math.Min(shown + page.Activities.Count, total);
        var card = new Card(title)
        {
            Subtitle = speech.Say("list.range", ("from", shown + 1), ("to", upTo), ("total", total)),
            Rows = [.. page.Activities.Select(activity => ActivityCard.RowOf(activity, telling))],
        };
        var more = new Choice(speech.Say("choice.more"), new Button("start", null, Name, JsonValue.Create("more")));
        return new Found(new Reply(speech.Say("findActivities.here", ("n", total))) { Card = card, Choices = upTo < total ? [more] : [] })
        {
            Which = [.. page.Activities.Select(activity => new Choice(activity.Title, ActivityCard.Open(activity.Id)))],
            Subject = About(search, upTo),
        };
    }

    /// <summary>The figure first; each year's and each theme's on a card, what a picture shows in words.</summary>
    static Found Counted(Telling telling, ActivitySearch search)
    {
        var speech = telling.Speech;
        if (telling.Records.Figures(search.Filter(telling.Records)) is not { All.Activities: > 0 } figures)
        {
            return Nothing(telling, search);
        }

        var filters = Filters(telling, search);
        var about = filters.Count > 0 ? string.Join(Between, filters) : speech.Say("findActivities.inAll");
        var text = search.Ask switch
        {
            ActivityAsk.Participants => speech.Say("findActivities.participants", ("n", figures.All.Participants), ("activities", figures.All.Activities), ("about", about)),
            ActivityAsk.Picture => speech.Say("picture.here", ("n", figures.All.Activities)),
            ActivityAsk.Young => speech.Say("findActivities.young", ("n", figures.All.Young), ("activities", figures.All.Activities), ("about", about)),
            _ => speech.Say("findActivities.count", ("n", figures.All.Activities), ("about", about)),
        };
        var uncounted = figures.All.Activities - figures.All.Counted;
        if (search.Ask is ActivityAsk.Participants or ActivityAsk.Young && uncounted > 0)
        {
            text = $"{text} {speech.Say("findActivities.uncounted", ("n", uncounted))}";
        }

        var reply = search.Ask is ActivityAsk.Picture
            ? new Reply(text) { Picture = ActivityPicture.Of(figures, Title(telling, filters), telling), Choices = [ListThem(telling)] }
            : new Reply(text) { Card = Figures(telling, Title(telling, filters), figures), Choices = [ShowThem(telling), ListThem(telling)] };
        return new Found(reply) { Subject = About(search, 0) };
    }

    static Card Figures(Telling telling, string title, ActivityFigures figures)
    {
        var speech = telling.Speech;
        string Sum(ActivitySum sum) => speech.Say("findActivities.sum", ("activities", sum.Activities), ("n", sum.Participants));
        return new Card(title)
        {
            Facts =
            [
                .. figures.Years.Select(year => new Fact(year.Key.ToString(CultureInfo.InvariantCulture), Sum(year.Value))),
                .. figures.Themes.Select(theme => new Fact(speech.Say($"theme.{theme.Key.Name()}"), Sum(theme.Value))),
            ],
        };
    }

    /// <summary>From a count to the picture of it.</summary>
    static Choice ShowThem(Telling telling) => new(telling.Speech.Say("picture.show"), new Button("start", null, Name, JsonValue.Create("picture")));

    /// <summary>From a count to the list behind it.</summary>
    static Choice ListThem(Telling telling) => new(telling.Speech.Say("findActivities.listThem"), new Button("start", null, Name, JsonValue.Create("more")));

    static Found Nothing(Telling telling, ActivitySearch search) =>
        new(new Reply(telling.Speech.Say(search.Unknown is null ? "findActivities.none" : "findActivities.unknown", ("about", Title(telling, Filters(telling, search)))))
        {
            Choices = [new Choice(telling.Speech.Say("logActivity.start"), new Button("start", null, LogActivity.Name, null))],
        })
        {
            Subject = About(search, 0),
        };

    static Subject About(ActivitySearch search, int shown) =>
        new(null, search.Communities is [var only] ? only : null, null, null, new Listing(Name, null, null, null, shown, search.Write()));

    /// <summary>"Joint activities · Dijon · 2025 · Sport".</summary>
    static string Title(Telling telling, IEnumerable<string> filters) => string.Join(Between, filters.Prepend(telling.Speech.Say("findActivities.title")));

    /// <summary>What is looked for among all, in words.</summary>
    static List<string> Filters(Telling telling, ActivitySearch search)
    {
        var speech = telling.Speech;
        List<string> parts = [.. NamedCommunity.Of(search.Communities, telling.Records).Select(community => community.Called(speech))];
        if (search.Unknown is { } unknown)
        {
            parts.Add(unknown);
        }

        if (Period(search, telling) is { Length: > 0 } period)
        {
            parts.Add(period);
        }

        parts.AddRange(new[]
        {
            search.Kind is { } kind ? speech.Say($"activityKind.{kind.Name()}") : "",
            search.Theme is { } theme ? speech.Say($"theme.{theme.Name()}") : "",
            search.Status is { } status ? speech.Say($"activityStatus.{status.Name()}") : "",
        }.Where(part => part.Length > 0));
        return parts;
    }

    static string Period(ActivitySearch search, Telling telling)
    {
        var speech = telling.Speech;
        return (search.From, search.To) switch
        {
            (null, null) => "",
            ({ } from, null) => search.Status == ActivityStatus.Planned && from == telling.Today ? "" : speech.Say("since", ("date", speech.Date(Short(from, isFirst: true)))),
            (null, { } to) => speech.Say("activity.until", ("date", speech.Date(Short(to, isFirst: false)))),
            ({ } from, { } to) when from == to => speech.Date(PartialDate.Of(from)),
            ({ Month: 1, Day: 1 } from, { Month: 12, Day: 31 } to) when from.Year == to.Year => speech.Date(new PartialDate(from.Year)),
            ({ Day: 1 } from, { } to) when from.AddMonths(1).AddDays(-1) == to => speech.Date(new PartialDate(from.Year, from.Month)),
            ({ } from, { } to) => speech.Say("activity.dates", ("from", speech.Date(Short(from, isFirst: true))), ("to", speech.Date(Short(to, isFirst: false)))),
        };
    }

    /// <summary>The first of January, or the last of December, as its year.</summary>
    static PartialDate Short(DateOnly day, bool isFirst) =>
        isFirst ? day is { Month: 1, Day: 1 } ? new PartialDate(day.Year) : PartialDate.Of(day)
        : day is { Month: 12, Day: 31 } ? new PartialDate(day.Year) : PartialDate.Of(day);
}
