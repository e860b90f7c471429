using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;

namespace TwinBot.Calendars;

/// <summary>Gives out the secret address of a partnership's calendar: once, and a new one when asked for it.</summary>
public static class ShareCalendar
{
    public const string Name = "calendar";

    const int MostOffered = 8;

    public static Found Answer(LookUp asked)
    {
        var records = asked.Telling.Records;
        if (asked.Value is JsonObject tapped)
        {
            return tapped["partnership"]?.AsText() is { } id && records.Partnership(id) is { } chosen
                ? Give(asked, chosen, tapped["renew"] is not null)
                : new Found(new Reply(asked.Telling.Speech.Say("partnership.gone")));
        }

        var renews = asked.Said.Words("calendarAsk").Any(word => word.Value == "renew");
        var (found, _) = PartnershipAnswer.Mentioned(asked.Said, records);
        return found switch
        {
            [var only] => Give(asked, only, renews),
            [_, ..] => Which(asked, "partnership.which", found, renews),
            _ when asked.Said.Places is [var place, ..] => new Found(new Reply(asked.Telling.Speech.Say("partnership.notFound", ("name", place.Value.Said)))),
            _ when asked.Subject?.Partnership is { } last && records.Partnership(last) is { } again => Give(asked, again, renews),
            _ => All(asked, renews),
        };
    }

    /// <summary>The hash under which a secret is known again.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    static Found Give(LookUp asked, Partnership partnership, bool renews)
    {
        var (speech, records) = (asked.Telling.Speech, asked.Telling.Records);
        var before = records.Calendar(partnership.Id);
        var subject = new Subject(null, null, partnership.Id, null, null);
        if (before is not null && !renews)
        {
            var renew = new Choice(speech.Say("calendar.renew"), Start(partnership, renews: true));
            return new Found(new Reply(speech.Say("calendar.given", ("name", partnership.Name))) { Choices = [renew] }) { Subject = subject };
        }

        var feed = new CalendarFeed { Id = partnership.Id, SecretHash = HashOf(asked.Secret), Language = speech.Language.Code };
        var say = before is null ? "calendar.here" : "calendar.renewed";
        return new Found(new Reply(speech.Say(say, ("name", partnership.Name))) { Calendar = new CalendarLink(partnership.Id, asked.Secret) })
        {
            Subject = subject,
            Changes = [RecordChange.Put(before, feed)],
        };
    }

    static Found All(LookUp asked, bool renews)
    {
        var page = asked.Telling.Records.Partnerships(new PartnershipFilter(), 0, MostOffered);
        return page.Partnerships switch
        {
            [] => new Found(new Reply(asked.Telling.Speech.Say("calendar.nothing"))),
            [var only] => Give(asked, only, renews),
            var several => Which(asked, "calendar.which", several, renews),
        };
    }

    static Found Which(LookUp asked, string say, IEnumerable<Partnership> partnerships, bool renews)
    {
        var choices = partnerships.Take(MostOffered).Select(partnership => new Choice(partnership.Name, Start(partnership, renews))).ToImmutableArray();
        return new Found(new Reply(asked.Telling.Speech.Say(say)) { Choices = choices }) { Which = choices };
    }

    static Button Start(Partnership partnership, bool renews)
    {
        var value = new JsonObject { ["partnership"] = partnership.Id };
        if (renews)
        {
            value["renew"] = true;
        }

        return new Button("start", null, Name, value);
    }
}
