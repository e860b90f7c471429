using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>The communities that took part and belong to no partnership on record; none is an answer, too. A sentence adds to them; what is asked for them, or corrects them, is read as any communities are.</summary>
/// <param name="onRecord">What there is where nothing was answered yet; null for nothing.</param>
public sealed class OtherCommunitiesAnswer(Func<Answers, ImmutableArray<NamedCommunity>>? onRecord = null) : AnswerType<ImmutableArray<NamedCommunity>>
{
    readonly CommunitiesAnswer _any = new(1);

    public override string Name => _any.Name;

    public override bool IsList => true;

    public override Reading<ImmutableArray<NamedCommunity>> Read(Hearing hearing)
    {
        var current = hearing.Current is not null && TryParse(hearing.Current, out var stored) ? stored : onRecord?.Invoke(hearing.Answers) ?? [];
        if (PlaceSaid.IsOnlyWhere(hearing))
        {
            return new Reading<ImmutableArray<NamedCommunity>>.Nothing();
        }

        if (hearing.How == Listening.ToAnswer && (hearing.Said.YesNo == false || IsNobody(hearing.Said)))
        {
            return new Reading<ImmutableArray<NamedCommunity>>.Understood([], [(0, hearing.Said.Text.Length)]);
        }

        if (hearing.How == Listening.ToAnswer || Corrects(hearing, current))
        {
            return _any.Read(hearing with { Current = current.IsEmpty ? null : Write(current) }) switch
            {
                Reading<ImmutableArray<NamedCommunity>>.Understood understood => WithoutPartners(understood, hearing),
                var other => other,
            };
        }

        var named = hearing.Old is null ? OtherCommunities.In(hearing.Said, hearing.Context.Records) : [];
        var added = named.Select(place => NamedCommunity.Of(place.Value)).Where(community => !current.Any(known => IsNamedLike(known, community))).ToList();
        return added.Count == 0
            ? new Reading<ImmutableArray<NamedCommunity>>.Nothing()
            : new Reading<ImmutableArray<NamedCommunity>>.Understood([.. current, .. added], [.. named.Select(place => (place.Start, place.Length))]);
    }

    public override string Show(ImmutableArray<NamedCommunity> value, Telling telling) => value.IsEmpty ? OtherCommunities.Nobody : _any.Show(value, telling);

    public override JsonNode Write(ImmutableArray<NamedCommunity> value) => _any.Write(value);

    public override bool TryParse(JsonNode stored, out ImmutableArray<NamedCommunity> value) => _any.TryParse(stored, out value) || stored is JsonArray { Count: 0 };

    public override bool Claims(Utterance said, Telling telling) => IsNobody(said);

    public override Lack? Lacks(ImmutableArray<NamedCommunity> value, Telling telling) => value.IsEmpty ? null : _any.Lacks(value, telling);

    /// <summary>"Not Dijon, Gouda", where Gouda is a partner: that is said of the partnership. Nothing but partners is no answer here, unless somebody else goes.</summary>
    static Reading<ImmutableArray<NamedCommunity>> WithoutPartners(Reading<ImmutableArray<NamedCommunity>>.Understood understood, Hearing hearing)
    {
        var left = understood.Value.Where(community => !OtherCommunities.IsPartner(community.Id, hearing.Context.Records)).ToImmutableArray();
        var isRemoving = hearing.Old is not null || hearing.Said.Words("revise") is [{ Value: "remove" }, ..];
        return left.IsEmpty && !isRemoving ? new Reading<ImmutableArray<NamedCommunity>>.Nothing() : understood with { Value = left };
    }

    /// <summary>"Not Dijon, Lyon", "without Dijon", where Dijon is among them.</summary>
    static bool Corrects(Hearing hearing, ImmutableArray<NamedCommunity> current) =>
        hearing.Old is { } old ? current.Any(community => old.Find(community.Name).Any() || old.PlaceList.Any(place => IsNamedLike(community, NamedCommunity.Of(place.Value))))
        : hearing.Said.Words("revise") is [{ Value: "remove" }, ..] && current.Any(community => hearing.Said.Find(community.Name).Any());

    /// <summary>"None", and no more.</summary>
    static bool IsNobody(Utterance said) => said.Words("nobody") is [var none] && said.WordsBesides([(none.Start, none.Length)]).Count == 0;

    static bool IsNamedLike(NamedCommunity one, NamedCommunity other) => Folding.NameKey(one.Name) == Folding.NameKey(other.Name);
}
