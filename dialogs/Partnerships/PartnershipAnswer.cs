using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Partnerships;

/// <summary>A partnership on record, named by its communities or by its own name; its id.</summary>
public sealed class PartnershipAnswer : TextAnswer
{
    const int MostOffered = 8;

    public override string Name => "partnership";

    public override Reading<string> Read(Hearing hearing)
    {
        var (found, spans) = Mentioned(hearing.Said, hearing.Context.Records);
        return found switch
        {
            [var only] => new Reading<string>.Understood(only.Id, spans),
            [_, ..] => new Reading<string>.Ambiguous([.. found.Take(MostOffered).Select(partnership => partnership.Id)]),
            _ when hearing.How == Listening.ToAnswer => NotFound(hearing),
            _ => new Reading<string>.Nothing(),
        };
    }

    public override string Show(string value, Telling telling) => telling.Records.Partnership(value) is { } partnership ? PartnershipName.Shown(partnership, telling) : "";

    public override IReadOnlyList<string> Offers(Telling telling) =>
        telling.Records.Count(RecordKind.Partnerships) <= MostOffered
            ? [.. telling.Records.Partnerships(new PartnershipFilter(), 0, MostOffered).Partnerships.Select(partnership => partnership.Id)]
            : [];

    /// <summary>The partnerships that hold most of the communities named; else those whose name is like what was said.</summary>
    public static (ImmutableArray<Partnership> Found, ImmutableArray<(int Start, int Length)> Spans) Mentioned(Utterance said, IRecords records)
    {
        var places = said.Places;
        var communities = places
            .Select(place => place.Value.Candidates.Select(candidate => candidate.CommunityId).OfType<string>().ToHashSet(StringComparer.Ordinal))
            .Where(ids => ids.Count > 0)
            .ToList();
        var found = communities.SelectMany(ids => ids).Distinct()
            .SelectMany(records.PartnershipsOf)
            .DistinctBy(partnership => partnership.Id)
            .Select(partnership => (partnership, held: communities.Count(ids => partnership.Members.Any(member => ids.Contains(member.Community)))))
            .ToList();
        var most = found.Select(item => item.held).DefaultIfEmpty(0).Max();
        return ([.. found.Where(item => item.held == most).Select(item => item.partnership)], [.. places.Select(place => (place.Start, place.Length))]);
    }

    static Reading<string> NotFound(Hearing hearing)
    {
        var records = hearing.Context.Records;
        var near = records.Named(RecordKind.Partnerships, hearing.Said.Unquoted, MostOffered);
        return near switch
        {
            [{ Distance: 0 } only] => new Reading<string>.Understood(only.Id, [(0, hearing.Said.Text.Length)]),
            [_, ..] => new Reading<string>.Ambiguous([.. near.Select(match => match.Id)]),
            _ when hearing.Said.Places is [var place, ..] => new Reading<string>.Refused("partnership.notFound", ("name", place.Value.Said)),
            _ => new Reading<string>.Nothing(),
        };
    }
}
