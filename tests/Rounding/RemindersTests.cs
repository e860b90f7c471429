using TwinBot.Evaluations;

namespace TwinBot.Tests.Rounding;

public sealed class RemindersTests
{
    static readonly WorkingHours s_brussels = WorkingHours.Of(TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels"));

    static readonly WorkingHours s_tokyo = WorkingHours.Of(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));

    static readonly Evaluation s_round = Rounds.Closed("r", 2026, Rounds.Answer("k1", null, null) with { Status = ResponseStatus.Invited }) with { ClosedOn = null, DueOn = new DateOnly(2026, 5, 29) };

    /// <summary>A clock that moves an hour at a time through the whole round: three reminders, in working hours, days apart, none twice.</summary>
    [Theory]
    [InlineData("Europe/Brussels")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Tokyo")]
    [InlineData("Pacific/Auckland")]
    public void ThreeAtMostInWorkingHours(string zone)
    {
        var hours = WorkingHours.Of(TimeZoneInfo.FindSystemTimeZoneById(zone));
        var sent = Play(s_round, hours);
        Assert.Equal(3, sent.Count);
        Assert.All(sent, moment =>
        {
            var local = TimeZoneInfo.ConvertTime(moment, hours.Zone);
            Assert.InRange(local.Hour, 9, 16);
            Assert.NotEqual(DayOfWeek.Saturday, local.DayOfWeek);
            Assert.NotEqual(DayOfWeek.Sunday, local.DayOfWeek);
        });
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromDays(2)));
    }

    /// <summary>Whichever day of the week is the last one: the third comes on the last working day, the second two working days before.</summary>
    [Theory]
    [InlineData("2026-05-25", "2026-05-21", "2026-05-25")]
    [InlineData("2026-05-26", "2026-05-22", "2026-05-26")]
    [InlineData("2026-05-27", "2026-05-25", "2026-05-27")]
    [InlineData("2026-05-28", "2026-05-26", "2026-05-28")]
    [InlineData("2026-05-29", "2026-05-27", "2026-05-29")]
    [InlineData("2026-05-30", "2026-05-27", "2026-05-29")]
    [InlineData("2026-05-31", "2026-05-27", "2026-05-29")]
    public void ThreeWhicheverDayIsTheLast(string due, string second, string third)
    {
        var sent = Play(s_round with { DueOn = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture) }, s_brussels);
        Assert.Equal(3, sent.Count);
        Assert.Equal([Moment($"{second}T07:00:00Z"), Moment($"{third}T07:00:00Z")], sent.Skip(1));
    }

    [Theory]
    [InlineData(ResponseStatus.Finished)]
    [InlineData(ResponseStatus.Declined)]
    public void NobodyWhoIsDone(ResponseStatus status) =>
        Assert.Empty(Play(s_round with { Responses = [s_round.Responses[0] with { Status = status }] }, s_brussels));

    [Fact]
    public void NobodyByNameInAnAnonymousRound() => Assert.Empty(Play(s_round with { Anonymous = true }, s_brussels));

    [Fact]
    public void NobodyWhoSaidStop() => Assert.Empty(Play(s_round with { Responses = [Reminders.Stop(s_round.Responses[0])] }, s_brussels));

    [Fact]
    public void NobodyOnceItIsClosed() => Assert.Empty(Play(s_round with { ClosedOn = new DateOnly(2026, 5, 2) }, s_brussels));

    [Fact]
    public void LaterIsLater()
    {
        var first = Play(s_round, s_brussels)[0];
        var said = Reminders.Later(s_round.Responses[0], first, days: 4);
        var next = Play(s_round with { Responses = [said] }, s_brussels)[0];
        Assert.True(next - first >= TimeSpan.FromDays(4));
    }

    /// <summary>At nine in the morning there, before and after the clocks change on 29 March and 25 October 2026.</summary>
    [Theory]
    [InlineData("2026-03-27T20:00:00Z", "2026-03-30T07:00:00Z")]
    [InlineData("2026-03-20T20:00:00Z", "2026-03-23T08:00:00Z")]
    [InlineData("2026-10-23T20:00:00Z", "2026-10-26T08:00:00Z")]
    [InlineData("2026-05-12T07:00:00Z", "2026-05-12T07:00:00Z")]
    [InlineData("2026-05-12T06:59:00Z", "2026-05-12T07:00:00Z")]
    [InlineData("2026-05-12T15:00:00Z", "2026-05-13T07:00:00Z")]
    public void WorkingHoursFollowTheClocks(string moment, string expected) => Assert.Equal(Moment(expected), s_brussels.AtOrAfter(Moment(moment)));

    [Fact]
    public void EachLivesInTheirOwnZone()
    {
        var (here, there) = (Reminders.NextAt(s_round, s_round.Responses[0], s_brussels), Reminders.NextAt(s_round, s_round.Responses[0], s_tokyo));
        Assert.NotEqual(here, there);
        Assert.InRange(TimeZoneInfo.ConvertTime(there ?? default, s_tokyo.Zone).Hour, 9, 16);
    }

    /// <summary>The moments at which the only respondent is reminded.</summary>
    static List<DateTimeOffset> Play(Evaluation round, WorkingHours hours)
    {
        var sent = new List<DateTimeOffset>();
        for (var now = Moment("2026-04-28T00:00:00Z"); now < Moment("2026-06-10T00:00:00Z"); now = now.AddHours(1))
        {
            foreach (var reminder in Reminders.Due(round, now, _ => hours))
            {
                sent.Add(now);
                Assert.Equal(sent.Count, reminder.Number);
                round = round with { Responses = [reminder.After] };
                Assert.Empty(Reminders.Due(round, now, _ => hours));
            }
        }

        return sent;
    }

    static DateTimeOffset Moment(string iso) => DateTimeOffset.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
