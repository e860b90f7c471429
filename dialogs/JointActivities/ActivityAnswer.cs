using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>A joint activity on record, by its place, partner, kind, day or the words of its title; its id.</summary>
public sealed class ActivityAnswer : TextAnswer
{
    const int MostOffered = 6;

    const int MostSearched = 200;

    const int ShortestWord = 4;

    public override string Name => "activity";

    public override Reading<string> Read(Hearing hearing)
    {
        var found = Found(hearing);
        return found switch
        {
            [var only] => new Reading<string>.Understood(only.Id, Spans(hearing.Said)),
            [_, ..] => new Reading<string>.Ambiguous([.. found.Take(MostOffered).Select(activity => activity.Id)]),
            _ when hearing.How == Listening.ToAnswer => new Reading<string>.Refused("activity.notFound"),
            _ => new Reading<string>.Nothing(),
        };
    }

    public override string Show(string value, Telling telling) =>
        telling.Records.Activity(value) is { } activity ? $"{activity.Title}, {ActivityCard.When(activity, telling.Speech)}" : "";

    /// <summary>The latest ones: the one to change is mostly among them.</summary>
    public override IReadOnlyList<string> Offers(Telling telling) =>
        [.. telling.Records.Activities(new ActivityFilter(), 0, MostOffered).Activities.Select(activity => activity.Id)];

    /// <summary>Those that fit what the words say; where a new value ("moved to 23 May") looks like a date of its own, the day does not count.</summary>
    static ImmutableArray<JointActivity> Found(Hearing hearing)
    {
        var (said, records) = (hearing.Said, hearing.Context.Records);
        var search = ActivitySearch.Read(said, hearing.Context, ActivitySearch.All) with { Status = null, Most = null, From = null, To = null, Theme = null };
        var isNamed = search is { Communities: [_, ..] } or { Kind: not null };
        var filter = search.Filter(records);
        var fitting = isNamed ? records.Activities(filter, 0, MostSearched).Activities : [];
        if (fitting.Count == 0)
        {
            fitting = records.Activities(filter with { Kind = null }, 0, MostSearched).Activities;
            var titled = ByTitle(fitting, said);
            return titled.IsEmpty && (search.Communities is [_, ..] || search.Unknown is not null) ? [.. fitting] : titled;
        }

        var days = said.Dates(Tense.Past).Concat(said.Dates(Tense.Future)).Select(date => date.Value).ToList();
        var onDay = fitting.Where(activity => days.Exists(day => activity.StartsOn.First >= day.From.First && activity.StartsOn.First <= (day.To ?? day.From).Last)).ToImmutableArray();
        var narrowed = onDay.IsEmpty ? [.. fitting] : onDay;
        var byTitle = ByTitle(narrowed, said);
        return byTitle.IsEmpty ? narrowed : byTitle;
    }

    /// <summary>Those whose titles share the most words with what was said; none where no title shares any.</summary>
    static ImmutableArray<JointActivity> ByTitle(IEnumerable<JointActivity> activities, Utterance said)
    {
        var words = said.WordsBesides([]).Select(Folding.Fold).Where(word => word.Length >= ShortestWord).ToHashSet(StringComparer.Ordinal);
        var scored = activities.Select(activity => (activity, Shared: Folding.Fold(activity.Title).Split(' ').Count(words.Contains))).Where(item => item.Shared > 0).ToList();
        var most = scored.Select(item => item.Shared).DefaultIfEmpty(0).Max();
        return [.. scored.Where(item => item.Shared == most).Select(item => item.activity)];
    }

    static ImmutableArray<(int Start, int Length)> Spans(Utterance said) =>
    [
        .. said.Places.Select(place => (place.Start, place.Length)),
        .. said.Words(KindSaid.Vocabulary).Select(word => (word.Start, word.Length)),
    ];
}
