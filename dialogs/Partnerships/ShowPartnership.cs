using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.Partnerships;

/// <summary>Shows a partnership: by name, by its communities, by a tap, or the one just spoken of.</summary>
public static class ShowPartnership
{
    public const string Name = "showPartnership";

    const int MostOffered = 8;

    public static Found Answer(LookUp asked)
    {
        var records = asked.Telling.Records;
        if ((asked.Value as JsonObject)?["partnership"]?.AsText() is { } id)
        {
            return records.Partnership(id) is { } tapped ? Show(tapped, asked.Telling) : NotFound(asked, "");
        }

        var (found, _) = PartnershipAnswer.Mentioned(asked.Said, records);
        return found switch
        {
            [var only] => Show(only, asked.Telling),
            [_, ..] => Which(asked.Telling, "partnership.which", found),
            _ when asked.Said.Places is [var place, ..] => NotFound(asked, place.Value.Said),
            _ when asked.Subject?.Partnership is { } last && records.Partnership(last) is { } again => Show(again, asked.Telling),
            _ => ListPartnerships.Answer(asked),
        };
    }

    static Found Show(Partnership partnership, Telling telling) =>
        new(new Reply(telling.Speech.Say("showPartnership.here", ("name", PartnershipName.Shown(partnership, telling)))) { Card = PartnershipCard.Of(partnership, telling) })
        {
            Subject = new Subject(null, null, partnership.Id, null, null),
        };

    static Found Which(Telling telling, string say, IEnumerable<Partnership> partnerships)
    {
        var choices = partnerships.Take(MostOffered).Select(partnership => new Choice(PartnershipName.Shown(partnership, telling), PartnershipCard.Open(partnership.Id))).ToImmutableArray();
        return new Found(new Reply(telling.Speech.Say(say)) { Choices = choices }) { Which = choices };
    }

    /// <summary>None of that name: the nearest ones instead.</summary>
    static Found NotFound(LookUp asked, string name)
    {
        var records = asked.Telling.Records;
        var near = records.Named(RecordKind.Partnerships, name, 4).Select(match => records.Partnership(match.Id)).OfType<Partnership>().ToList();
        return near.Count > 0
            ? Which(asked.Telling, "partnership.near", near)
            : new Found(new Reply(asked.Telling.Speech.Say("partnership.notFound", ("name", name))));
    }
}
