using System.Collections.Immutable;

namespace TwinBot.Evaluations;

/// <summary>When somebody may be written to, where they live.</summary>
/// <param name="Zone">The person's time zone.</param>
/// <param name="From">The first minute of their working day.</param>
/// <param name="Until">The minute at which it has ended.</param>
public sealed record WorkingHours(TimeZoneInfo Zone, TimeOnly From, TimeOnly Until)
{
    public static WorkingHours Of(TimeZoneInfo zone) => new(zone, new TimeOnly(9, 0), new TimeOnly(17, 0));

    /// <summary>That moment where it is in working hours, else the next one that is: Monday to Friday.</summary>
    public DateTimeOffset AtOrAfter(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        if (IsWorkday(day) && time >= From && time < Until)
        {
            return moment;
        }

        day = IsWorkday(day) && time < From ? day : day.AddDays(1);
        while (!IsWorkday(day))
        {
            day = day.AddDays(1);
        }

        return Start(day);
    }

    /// <summary>When the last working day up to a day begins, or the one so many working days before it.</summary>
    public DateTimeOffset StartUpTo(DateOnly day, int before)
    {
        for (var left = before; !IsWorkday(day) || left-- > 0;)
        {
            day = day.AddDays(-1);
        }

        return Start(day);
    }

    static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>When a working day begins; on a day on which clocks skip that time, with the first moment that there is.</summary>
    DateTimeOffset Start(DateOnly day)
    {
        var local = day.ToDateTime(From);
        while (Zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

/// <summary>A reminder to send.</summary>
/// <param name="Number">The first, second or third.</param>
/// <param name="After">The response as it is once this was sent: what keeps the same one from being sent twice.</param>
public sealed record Reminder(Evaluation Round, Response To, int Number, Response After);

/// <summary>Who is to be reminded of a round, and when. Nobody who has finished or declined, nobody who wants none, nobody by name in an anonymous round.</summary>
public static class Reminders
{
    public const int Most = 3;

    /// <summary>How many working days before the last one the second and the third go; the first goes half-way.</summary>
    static readonly int[] s_before = [2, 0];

    /// <summary>Between two reminders.</summary>
    static readonly TimeSpan s_pause = TimeSpan.FromDays(2);

    /// <summary>The reminders that are due at a moment, each to be stored with its <see cref="Reminder.After"/> when it is sent.</summary>
    public static ImmutableArray<Reminder> Due(Evaluation round, DateTimeOffset now, Func<Response, WorkingHours> hours) =>
    [
        .. from response in round.Responses
           where NextAt(round, response, hours(response)) is { } at && at <= now && hours(response).AtOrAfter(now) == now
           let sent = response.RemindedAt ?? []
           select new Reminder(round, response, sent.Length + 1, response with { RemindedAt = sent.Add(now), RemindAfter = null }),
    ];

    /// <summary>When somebody is to be reminded next; null for never.</summary>
    public static DateTimeOffset? NextAt(Evaluation round, Response response, WorkingHours hours)
    {
        var sent = response.RemindedAt ?? [];
        if (round.Anonymous || round.ClosedOn is not null || response.Status is ResponseStatus.Finished or ResponseStatus.Declined
            || response.Respondent is null || response.NoReminders == true || sent.Length >= Most)
        {
            return null;
        }

        var opened = Midnight(round.OpenedOn, hours);
        var ends = Midnight(round.DueOn.AddDays(1), hours);
        var planned = response.RemindAfter ?? (sent.Length == 0 ? opened + ((ends - opened) / 2) : hours.StartUpTo(round.DueOn, s_before[sent.Length - 1]));
        var earliest = sent is [.., var last] && response.RemindAfter is null && last + s_pause > planned ? last + s_pause : planned;
        var at = hours.AtOrAfter(earliest);
        return at < ends ? at : null;
    }

    /// <summary>"Later": the next one comes no sooner than in so many days, and counts as any other.</summary>
    public static Response Later(Response response, DateTimeOffset now, int days = 2) => response with { RemindAfter = now.AddDays(days) };

    /// <summary>"Stop": none comes any more; the invitation stands.</summary>
    public static Response Stop(Response response) => response with { NoReminders = true, RemindAfter = null };

    static DateTimeOffset Midnight(DateOnly day, WorkingHours hours)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (hours.Zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, hours.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
