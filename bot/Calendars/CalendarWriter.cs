using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Calendars;

/// <summary>Writes a partnership's joint activities as an iCalendar file: the same for the same records, so that a reader sees whether anything changed.</summary>
sealed class CalendarWriter(Languages languages)
{
    const int MostEvents = 1000;

    /// <summary>How many days back: what is over stays in people's calendars for a while.</summary>
    const int DaysBack = 366;

    public string Write(Partnership partnership, string language, IRecords records, DateOnly today)
    {
        var speech = languages[languages.ByTag(language) ?? new Language(language)];
        var calendar = new Ical.Net.Calendar { ProductId = "-//TwinBot//TwinBot//EN" };
        calendar.AddProperty("X-WR-CALNAME", speech.Say("calendar.name", ("name", partnership.Name)));
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        var filter = new ActivityFilter { Partnerships = [partnership.Id], From = today.AddDays(-DaysBack), EarliestFirst = true };
        foreach (var activity in records.Activities(filter, 0, MostEvents).Activities.Where(activity => activity.StartsOn.Month is not null))
        {
            calendar.Events.Add(Event(activity, speech));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    /// <summary>Whole days, the day after the last one as its end; a month without a day is all of it.</summary>
    static CalendarEvent Event(JointActivity activity, Speech speech) => new()
    {
        Uid = $"{activity.Id}@twinbot",
        DtStamp = new CalDateTime(activity.LoggedAt.UtcDateTime, "UTC"),
        Summary = activity.Title,
        Description = speech.Say($"activityKind.{activity.Kind.Name()}"),
        Location = activity.Place ?? "",
        Categories = [.. activity.Themes.Select(theme => speech.Say($"theme.{theme.Name()}"))],
        Start = new CalDateTime(activity.StartsOn.First),
        End = new CalDateTime(activity.LastDay.AddDays(1)),
        Status = activity.Status == ActivityStatus.Cancelled ? "CANCELLED" : "CONFIRMED",
        Sequence = (int)activity.Status,
        Transparency = "TRANSPARENT",
    };
}
