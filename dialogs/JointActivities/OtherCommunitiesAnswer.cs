using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>The communities that took part and belong to no partnership on record. A sentence adds to them; what is asked for them, or corrects them, is read as any communities are.</summary>
public sealed class OtherCommunitiesAnswer : AnswerType<ImmutableArray<NamedCommunity>>
{
    readonly CommunitiesAnswer _any = new(1);

    public override string Name => _any.Name;

    public override bool IsList => true;

    public override Reading<ImmutableArray<NamedCommunity>> Read(Hearing hearing)
    {
        var current = hearing.Current is not null && TryParse(hearing.Current, out var stored) ? stored : [];
        if (hearing.How == Listening.ToAnswer || Corrects(hearing, current))
        {
            return _any.Read(hearing);
        }

        var named = hearing.Old is null ? OtherCommunities.In(hearing.Said, hearing.Context.Records) : [];
        var added = named.Select(place => NamedCommunity.Of(place.Value)).Where(community => !current.Any(known => IsNamedLike(known, community))).ToList();
        return added.Count == 0
            ? new Reading<ImmutableArray<NamedCommunity>>.Nothing()
            : new Reading<ImmutableArray<NamedCommunity>>.Understood([.. current, .. added], [.. named.Select(place => (place.Start, place.Length))]);
    }

    public override string Show(ImmutableArray<NamedCommunity> value, Telling telling) => _any.Show(value, telling);

    public override JsonNode Write(ImmutableArray<NamedCommunity> value) => _any.Write(value);

    public override bool TryParse(JsonNode stored, out ImmutableArray<NamedCommunity> value) => _any.TryParse(stored, out value);

    public override Lack? Lacks(ImmutableArray<NamedCommunity> value, Telling telling) => _any.Lacks(value, telling);

    /// <summary>"Not Dijon, Lyon", "without Dijon", where Dijon is among them.</summary>
    static bool Corrects(Hearing hearing, ImmutableArray<NamedCommunity> current) =>
        hearing.Old is { } old ? current.Any(community => old.Find(community.Name).Any() || old.PlaceList.Any(place => IsNamedLike(community, NamedCommunity.Of(place.Value))))
        : hearing.Said.Words("revise") is [{ Value: "remove" }, ..] && current.Any(community => hearing.Said.Find(community.Name).Any());

    static bool IsNamedLike(NamedCommunity one, NamedCommunity other) => Folding.NameKey(one.Name) == Folding.NameKey(other.Name);
}
