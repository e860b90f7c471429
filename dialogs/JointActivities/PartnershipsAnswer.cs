using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;

namespace TwinBot.JointActivities;

/// <summary>One or more partnerships on record, named by their communities or by their own names.</summary>
public sealed class PartnershipsAnswer : AnswerType<PartnershipsSaid>
{
    const int MostOffered = 8;

    readonly PartnershipAnswer _one = new();

    public override string Name => "partnerships";

    public override bool IsList => true;

    public override Reading<PartnershipsSaid> Read(Hearing hearing)
    {
        var current = hearing.Current is not null && TryParse(hearing.Current, out var stored) ? stored : new PartnershipsSaid([], []);
        if (hearing.How == Listening.ToAnswer && !current.Candidates.IsEmpty && Picked(hearing, current) is { } picked)
        {
            return picked;
        }

        if (!PlaceSaid.IsOnlyWhere(hearing) && PartnershipsSaid.In(hearing.Said, hearing.Context.Records) is { } said)
        {
            return new Reading<PartnershipsSaid>.Understood(Revised(hearing, current, said), [.. hearing.Said.Places.Select(place => (place.Start, place.Length))]);
        }

        return hearing.How == Listening.ToAnswer ? ByName(hearing) : new Reading<PartnershipsSaid>.Nothing();
    }

    public override string Show(PartnershipsSaid value, Telling telling) =>
        telling.Speech.List([.. value.Ids.Select(id => _one.Show(id, telling)).Where(name => name.Length > 0)]);

    public override JsonNode Write(PartnershipsSaid value) => value.Candidates.IsEmpty
        ? Ids(value.Ids)
        : new JsonObject { ["ids"] = Ids(value.Ids), ["oneOf"] = Ids(value.Candidates) };

    public override bool TryParse(JsonNode stored, out PartnershipsSaid value)
    {
        value = stored is JsonObject open
            ? new PartnershipsSaid(Ids(open["ids"]), Ids(open["oneOf"]))
            : new PartnershipsSaid(Ids(stored), []);
        return !value.Ids.IsEmpty || !value.Candidates.IsEmpty;
    }

    public override Lack? Lacks(PartnershipsSaid value, Telling telling) => value.Candidates.IsEmpty
        ? null
        : new Lack(telling.Speech.Say("partnership.which"), [.. value.Candidates.Take(MostOffered).Select(id => (_one.Show(id, telling), Write(With(value, id))))]);

    public override IReadOnlyList<PartnershipsSaid> Offers(Telling telling) => [.. _one.Offers(telling).Select(id => new PartnershipsSaid([id], []))];

    static PartnershipsSaid With(PartnershipsSaid value, string id) => new([.. value.Ids, id], []);

    /// <summary>Which of the candidates is meant, by its place or by a community that only it has.</summary>
    static Reading<PartnershipsSaid>.Understood? Picked(Hearing hearing, PartnershipsSaid current)
    {
        var spans = ImmutableArray.Create((0, hearing.Said.Text.Length));
        if (hearing.Said.Position(current.Candidates.Length) is { } place)
        {
            return new Reading<PartnershipsSaid>.Understood(With(current, current.Candidates[place]), spans);
        }

        var (found, _) = PartnershipAnswer.Mentioned(hearing.Said, hearing.Context.Records);
        return found.Where(partnership => current.Candidates.Contains(partnership.Id)).ToList() is [var only]
            ? new Reading<PartnershipsSaid>.Understood(With(current, only.Id), spans)
            : null;
    }

    Reading<PartnershipsSaid> ByName(Hearing hearing) => _one.Read(hearing) switch
    {
        Reading<string>.Understood understood => new Reading<PartnershipsSaid>.Understood(new PartnershipsSaid([understood.Value], []), understood.Spans),
        Reading<string>.Ambiguous ambiguous => new Reading<PartnershipsSaid>.Ambiguous([.. ambiguous.Values.Select(id => new PartnershipsSaid([id], []))]),
        Reading<string>.Refused refused => new Reading<PartnershipsSaid>.Refused(refused.Say, refused.Values),
        _ => new Reading<PartnershipsSaid>.Nothing(),
    };

    static PartnershipsSaid Revised(Hearing hearing, PartnershipsSaid current, PartnershipsSaid said) => hearing.Said.Words("revise") switch
    {
        [{ Value: "add" }, ..] when hearing.Current is not null => said with { Ids = [.. current.Ids.Union(said.Ids)] },
        [{ Value: "remove" }, ..] when current.Ids.Except(said.Ids).ToImmutableArray() is { IsEmpty: false } left => new PartnershipsSaid(left, []),
        _ => said,
    };

    static JsonArray Ids(ImmutableArray<string> ids) => new([.. ids.Select(id => (JsonNode?)JsonValue.Create(id))]);

    static ImmutableArray<string> Ids(JsonNode? stored) =>
        stored is JsonArray array ? [.. array.Select(id => id?.AsText()).OfType<string>().Distinct()] : stored?.AsText() is { } one ? [one] : [];
}
