using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>What is asked of the joint activities.</summary>
public enum ActivityAsk
{
    List,
    Count,
    Participants,
    Young,
    Picture,
}

/// <summary>Which joint activities a question is about; what it leaves open is null.</summary>
/// <param name="Communities">Ids of the communities named, all of which must belong to it.</param>
/// <param name="Unknown">A place named that is not on record; null for none.</param>
/// <param name="From">The first day asked about.</param>
/// <param name="To">The last day asked about.</param>
/// <param name="Status">Null for all but the cancelled ones.</param>
/// <param name="Most">So many at most: "the last three"; null for all.</param>
public sealed record ActivitySearch(ImmutableArray<string> Communities, string? Unknown, DateOnly? From, DateOnly? To, ActivityKind? Kind, Theme? Theme, ActivityStatus? Status, int? Most, ActivityAsk Ask)
{
    public static ActivitySearch All { get; } = new([], null, null, null, null, null, null, null, ActivityAsk.List);

    /// <summary>Reads a question; what it leaves open stays as it was.</summary>
    public static ActivitySearch Read(Utterance said, HearingContext context, ActivitySearch going)
    {
        var order = Undated(said, "activityOrder") is [var first, ..] ? first.Value : null;
        var communities = said.Places.Select(place => place.Value.Candidates.Select(candidate => candidate.CommunityId).FirstOrDefault(id => id is not null)).OfType<string>().ToImmutableArray();
        var unknown = communities.IsEmpty && said.Places is [var place, ..] ? place.Value.Candidates[0].Name : null;
        var (from, to) = Period(said, context.Today, order) ?? (going.From, going.To);
        var status = Value<ActivityStatus>(said, "activityStatus") ?? (order == "next" ? ActivityStatus.Planned : order == "latest" ? ActivityStatus.Done : going.Status);
        var named = KindSaid.Named(said);
        return new ActivitySearch(
            communities.IsEmpty && unknown is null ? going.Communities : communities,
            unknown ?? (communities.IsEmpty ? going.Unknown : null),
            from,
            to,
            named is { Value.Kind: not ActivityKind.Other } kind ? kind.Value.Kind : going.Kind,
            named is null or { Value.Kind: ActivityKind.Other } ? ThemeSaid(said) ?? going.Theme : null,
            status,
            order == "latest" ? MostSaid(said) : going.Most,
            Asked(said) ?? going.Ask);
    }

    /// <summary>"Show a picture" asks for the picture, whatever else showing may mean.</summary>
    static ActivityAsk? Asked(Utterance said) =>
        said.Words("activityAsk").Any(word => EnumNames.TryParse<ActivityAsk>(word.Value, out var ask) && ask == ActivityAsk.Picture) ? ActivityAsk.Picture : Value<ActivityAsk>(said, "activityAsk");

    /// <summary>True when the words say anything that narrows a list of joint activities.</summary>
    public static bool Narrows(Utterance said) =>
        said.Dates(Tense.Past).Count > 0 || said.Places.Count > 0 || said.Words(KindSaid.Vocabulary).Count > 0 || said.Words("theme").Count > 0
        || said.Words("activityStatus").Count > 0 || said.Words("activityAsk").Count > 0;

    /// <summary>The filter: what the first community's partnerships did, what else it took part in, and what was in its town; of several, what all of them had a part in.</summary>
    public ActivityFilter Filter(IRecords records)
    {
        var sets = Communities.Select(id => records.PartnershipsOf(id).Select(partnership => partnership.Id).Append(id).ToImmutableHashSet(StringComparer.Ordinal)).ToList();
        return new ActivityFilter
        {
            Partnerships = Communities.IsEmpty ? [] : [.. sets[0].Remove(Communities[0])],
            Communities = Communities.IsEmpty ? [] : [Communities[0]],
            Each = [.. sets.Skip(1)],
            Places = Unknown is { } elsewhere ? [PlaceSaid.KeyOf(elsewhere)] : Communities is [var one] && records.Community(one) is { } community ? [PlaceSaid.KeyOf(community.Name)] : [],
            From = From,
            To = To,
            Kind = Kind,
            Theme = Theme,
            Statuses = Status is { } status ? [status] : [ActivityStatus.Planned, ActivityStatus.Done],
            EarliestFirst = Status == ActivityStatus.Planned,
        };
    }

    public JsonObject Write() => new()
    {
        ["communities"] = new JsonArray([.. Communities.Select(id => (JsonNode?)JsonValue.Create(id))]),
        ["unknown"] = Unknown,
        ["from"] = From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["to"] = To?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["kind"] = Kind?.Name(),
        ["theme"] = Theme?.Name(),
        ["status"] = Status?.Name(),
        ["most"] = Most,
        ["ask"] = Ask.Name(),
    };

    public static ActivitySearch Parse(JsonNode? stored) => stored is not JsonObject json ? All : new ActivitySearch(
        json["communities"] is JsonArray ids ? [.. ids.Select(id => id?.AsText()).OfType<string>()] : [],
        json["unknown"]?.AsText(),
        Day(json["from"]),
        Day(json["to"]),
        Parsed<ActivityKind>(json["kind"]),
        Parsed<Theme>(json["theme"]),
        Parsed<ActivityStatus>(json["status"]),
        json["most"] is JsonValue most && most.TryGetValue(out int count) ? count : null,
        Parsed<ActivityAsk>(json["ask"]) ?? ActivityAsk.List);

    /// <summary>The days asked about. "Since 2020" is open; what is planned is ahead, everything else behind.</summary>
    static (DateOnly? From, DateOnly? To)? Period(Utterance said, DateOnly today, string? order)
    {
        var isAhead = order == "next" || Value<ActivityStatus>(said, "activityStatus") == ActivityStatus.Planned;
        var dates = said.Dates(isAhead ? Tense.Future : Tense.Past);
        if (dates.Count == 0)
        {
            return isAhead ? (today, null) : null;
        }

        var (first, last) = (dates[0].Value, dates[^1].Value);
        var (from, to) = (first.From.First, (first.To ?? last.From).Last);
        return said.Words("periodBound") is not [.., var bound] ? (from, to < from ? from : to)
            : bound.Value == "since" ? (from, null)
            : (null, bound.Value == "before" ? from.AddDays(-1) : to);
    }

    /// <summary>"The last three", "the last meeting": so many.</summary>
    static int? MostSaid(Utterance said) => said.Numbers is [{ Value: > 0 and <= 100 } count, ..] ? (int)count.Value : null;

    static DateOnly? Day(JsonNode? stored) =>
        DateOnly.TryParseExact(stored?.AsText(), "O", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Words that are no part of a date: "last year" is no last one.</summary>
    static IReadOnlyList<Mention<string>> Undated(Utterance said, string vocabulary) =>
        [.. said.Words(vocabulary).Where(word => !said.Dates(Tense.Past).Any(date => date.Covers(word.Start)))];

    /// <summary>"Meetings", "visits" and "exchanges" are any joint activities.</summary>
    static Theme? ThemeSaid(Utterance said) => Value<Theme>(said, "theme") is { } theme and not Partnerships.Theme.Meeting ? theme : null;

    static T? Parsed<T>(JsonNode? stored)
        where T : struct, Enum => EnumNames.TryParse<T>(stored?.AsText(), out var value) ? value : null;

    static T? Value<T>(Utterance said, string vocabulary)
        where T : struct, Enum =>
        said.Words(vocabulary).Select(word => EnumNames.TryParse<T>(word.Value, out var value) ? value : (T?)null).FirstOrDefault(value => value is not null);
}
