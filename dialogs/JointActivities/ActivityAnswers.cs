using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>A kind of joint activity, tapped or named by any of its words.</summary>
public sealed class KindAnswer : AnswerType<KindSaid>
{
    readonly OneOf<ActivityKind> _kinds = new(KindSaid.Vocabulary);

    public override string Name => "activityKind";

    public override Reading<KindSaid> Read(Hearing hearing)
    {
        // What only hints at a kind never changes one that is given: "the school was there too".
        if ((hearing.Current is null ? KindSaid.In(hearing.Said) : KindSaid.Named(hearing.Said)) is { } said)
        {
            return new Reading<KindSaid>.Understood(said.Value, [(said.Start, said.Length)]);
        }

        return hearing.How == Listening.ToAnswer && _kinds.Read(hearing) is Reading<ActivityKind>.Understood picked
            ? new Reading<KindSaid>.Understood(new KindSaid(picked.Value, null), picked.Spans)
            : new Reading<KindSaid>.Nothing();
    }

    public override string Show(KindSaid value, Telling telling) => _kinds.Show(value.Kind, telling);

    public override JsonNode Write(KindSaid value) =>
        value.Words is { } words ? new JsonObject { ["kind"] = value.Kind.Name(), ["words"] = words } : _kinds.Write(value.Kind);

    public override bool TryParse(JsonNode stored, out KindSaid value)
    {
        var isKnown = EnumNames.TryParse<ActivityKind>(((stored as JsonObject)?["kind"] ?? stored).AsText(), out var kind);
        value = new KindSaid(kind, (stored as JsonObject)?["words"]?.AsText());
        return isKnown;
    }

    public override IReadOnlyList<KindSaid> Offers(Telling telling) => [.. _kinds.Offers(telling).Select(kind => new KindSaid(kind, null))];
}

/// <summary>The day or days of a joint activity.</summary>
/// <param name="tense">Which way a date without a year, or a weekday, is meant.</param>
/// <param name="isLast">True to read a range as its last day.</param>
public sealed class WhenAnswer(Func<Hearing, Tense> tense, bool isLast = false) : AnswerType<WhenSaid>
{
    public override string Name => "activityDate";

    public override Reading<WhenSaid> Read(Hearing hearing)
    {
        if (hearing.Said.ImpossibleDate is { } impossible)
        {
            return new Reading<WhenSaid>.Refused("type.date.impossible", ("date", impossible));
        }

        return WhenSaid.In(hearing.Said, tense(hearing)) is { } said && (!isLast || hearing.How == Listening.ToAnswer)
            ? new Reading<WhenSaid>.Understood(isLast ? new WhenSaid(said.Value.To ?? said.Value.From, null) : said.Value, [(said.Start, said.Length)])
            : new Reading<WhenSaid>.Nothing();
    }

    public override string Show(WhenSaid value, Telling telling) => telling.Speech.Date(value.From);

    public override JsonNode Write(WhenSaid value) => JsonValue.Create(value.Write());

    public override bool TryParse(JsonNode stored, out WhenSaid value) => WhenSaid.TryParse(stored.AsText(), out value);
}

/// <summary>Where it was: a place by its name, or people's own words.</summary>
public sealed class PlaceAnswer : TextAnswer
{
    const int Longest = 120;

    public override string Name => "place";

    public override Reading<string> Read(Hearing hearing)
    {
        var said = hearing.Said;
        var place = PlaceSaid.In(said) ?? (hearing.How == Listening.ToAnswer && said.Places is [var first, ..] && IsNoCompany(said, first) ? first : null);
        if (place is not null)
        {
            return new Reading<string>.Understood(PlaceSaid.NameOf(place.Value), [(place.Start, place.Length)]);
        }

        return hearing.How == Listening.ToAnswer && said.Unquoted.Length is > 1 and <= Longest && said.Unquoted.Any(char.IsLetter) && said.YesNo is null && !IsOfAnother(hearing)
            ? new Reading<string>.Understood(said.Unquoted, [(0, said.Text.Length)])
            : new Reading<string>.Nothing();
    }

    static bool IsNoCompany(Utterance said, Mention<PlaceReading> place) => PlaceSaid.Company(said).All(with => with.Start != place.Start);

    /// <summary>"No, thirty", "no, Thursday", "no, with Kongsberg", said of another answer where a place is given.</summary>
    static bool IsOfAnother(Hearing hearing)
    {
        var said = hearing.Said;
        IEnumerable<(int Start, int Length)> others = [.. said.Dates(Tense.Past).Select(date => (date.Start, date.Length)), .. said.Counts.Select(count => (count.Start, count.Length)), .. PlaceSaid.Company(said).Select(with => (with.Start, with.Length))];
        return hearing.Current is not null && !said.IsQuoted && said.WordsBesides(others).Count == 0;
    }

    public override string Show(string value, Telling telling) => Shown(value, telling);

    /// <summary>True for a town that is known, rather than a house, a landscape, or a village that nobody knows.</summary>
    public static bool IsTown(string place, Telling telling) => PlaceTable.Shipped.Of(place).Count > 0 || telling.Records.Called(RecordKind.Communities, place).Count > 0;

    /// <summary>A community on record by the name that it has in the person's language; anything else as it was said.</summary>
    public static string Shown(string place, Telling telling) =>
        telling.Records.Called(RecordKind.Communities, place) is [var match, ..] && telling.Records.Community(match.Id) is { } community
            ? NamedCommunity.Of(community).Called(telling.Speech)
            : place;
}

/// <summary>What is to be changed: named by its words, or by the value that is given for it ("there were 45").</summary>
public sealed class ChangeAnswer : AnswerType<ActivityChange>
{
    readonly OneOf<ActivityChange> _changes = new("activityChange");

    public override string Name => "activityChange";

    public override Reading<ActivityChange> Read(Hearing hearing)
    {
        var read = _changes.Read(hearing);
        if (read is not Reading<ActivityChange>.Nothing || hearing.How == Listening.ToAnswer)
        {
            return read;
        }

        return hearing.Said.Heads is [var heads, ..] ? new Reading<ActivityChange>.Understood(ActivityChange.Participants, [(heads.Start, heads.Length)]) : read;
    }

    public override string Show(ActivityChange value, Telling telling) => _changes.Show(value, telling);

    public override JsonNode Write(ActivityChange value) => _changes.Write(value);

    public override bool TryParse(JsonNode stored, out ActivityChange value) => _changes.TryParse(stored, out value);

    public override IReadOnlyList<ActivityChange> Offers(Telling telling) => _changes.Offers(telling);
}
