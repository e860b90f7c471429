using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.Partnerships;

/// <summary>What changes about a partnership: one of a few words, or told by the sentence ("add Solingen to Gouda – Kongsberg", "remove Türi from Houffalize – Türi").</summary>
public sealed class PartnershipChangeAnswer : AnswerType<PartnershipChange>
{
    readonly OneOf<PartnershipChange> _words = new("partnershipChange");

    public override string Name => _words.Name;

    public override Reading<PartnershipChange> Read(Hearing hearing) =>
        hearing.How == Listening.ToSentence && Told(hearing.Said) is { } told
            ? new Reading<PartnershipChange>.Understood(told, [])
            : _words.Read(hearing);

    public override string Show(PartnershipChange value, Telling telling) => _words.Show(value, telling);

    public override JsonNode Write(PartnershipChange value) => _words.Write(value);

    public override bool TryParse(JsonNode stored, out PartnershipChange value) => _words.TryParse(stored, out value);

    public override IReadOnlyList<PartnershipChange> Offers(Telling telling) => _words.Offers(telling);

    /// <summary>A verb of adding before the first of several towns, or one of removing: the towns are more than the name of the partnership.</summary>
    static PartnershipChange? Told(Utterance said)
    {
        var towns = said.PlacesNamed;
        var revise = said.Words("revise");
        if (towns.Count < 2 || said.Words("theme").Count > 0)
        {
            return null;
        }

        return revise.Any(word => word.Value == "remove") ? PartnershipChange.RemoveCommunity
            : revise.Any(word => word.Value == "add" && word.Start < towns[0].Start) ? PartnershipChange.AddCommunity
            : null;
    }
}
