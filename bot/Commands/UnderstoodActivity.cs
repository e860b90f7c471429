using System.Globalization;
using System.Text.Json.Nodes;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.JointActivities;
using TwinBot.Understanding;

namespace TwinBot.Commands;

/// <summary>What was understood of a line about joint activities, by the names of the design.</summary>
static class UnderstoodActivity
{
    /// <summary>Null when the line is about something else.</summary>
    public static JsonObject? Of(Utterance said, HearingContext context) => said.Intent.Intent switch
    {
        LogActivity.Name => Activity(said, Tense.Past),
        LogActivity.Planning => Activity(said, Tense.Future),
        FindActivities.Name => Search(said, context),
        ChangeActivity.Name => Activity(said, Tense.Future),
        _ => null,
    };

    static JsonObject Activity(Utterance said, Tense tense)
    {
        var when = WhenSaid.In(said, tense)?.Value;
        var heads = HeadCount.Of(said.Heads.Select(head => head.Value));
        return Known(
            ("communities", Communities(said)),
            ("kind", KindSaid.In(said)?.Value.Kind.Name()),
            ("startsOn", when?.From.ToString()),
            ("endsOn", when?.To?.ToString()),
            ("place", PlaceSaid.In(said)?.Value.Candidates[0].Name),
            ("participants", heads?.Total),
            ("participantsByCommunity", heads is { ByPlace: [_, ..] } ? ByPlace(heads) : null),
            ("participantsOf", heads is null ? null : Known(("young", heads.Young), ("women", heads.Women), ("men", heads.Men), ("nonBinary", heads.NonBinary))),
            ("themes", Values(said, "theme")),
            ("format", said.Words("format") is [var format, ..] ? format.Value : null));
    }

    static JsonObject Search(Utterance said, HearingContext context)
    {
        var search = ActivitySearch.Read(said, context, ActivitySearch.All);
        return Known(
            ("communities", Communities(said)),
            ("from", search.From?.ToString("O", CultureInfo.InvariantCulture)),
            ("to", search.To?.ToString("O", CultureInfo.InvariantCulture)),
            ("kind", search.Kind?.Name()),
            ("themes", search.Theme is { } theme ? new JsonArray(theme.Name()) : null),
            ("status", search.Status?.Name()),
            ("ask", search.Ask.Name()));
    }

    static JsonArray Communities(Utterance said) => List(CommunitiesSaid.In(said));

    static JsonArray Values(Utterance said, string vocabulary) => List(said.Words(vocabulary).Select(word => word.Value));

    static JsonArray List(IEnumerable<string> values) => new([.. values.Distinct().Select(value => (JsonNode?)value)]);

    static JsonObject ByPlace(HeadCount heads) => new(heads.ByPlace.DistinctBy(from => from.Place.Candidates[0].Name)
        .Select(from => KeyValuePair.Create(from.Place.Candidates[0].Name, (JsonNode?)from.Count)));

    /// <summary>Those that were said.</summary>
    static JsonObject Known(params ReadOnlySpan<(string Name, JsonNode? Value)> entities)
    {
        var known = new JsonObject();
        foreach (var (name, value) in entities)
        {
            if (value is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 }))
            {
                known[name] = value;
            }
        }

        return known;
    }
}
