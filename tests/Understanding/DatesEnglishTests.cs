using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

public sealed class DatesEnglishTests
{
    public static TheoryData<string, string> Past => DateTable.Of("""
        1957 = 1957
        in 1957 = 1957
        since 1957 = 1957
        It was signed back in 1957. = 1957
        June 1957 = 1957-06
        in June of 1957 = 1957-06
        06/1957 = 1957-06
        1957-06 = 1957-06
        3 June 1957 = 1957-06-03
        3rd of June, 1957 = 1957-06-03
        June 3rd, 1957 = 1957-06-03
        June 3 1957 = 1957-06-03
        the third of June 1957 = 1957-06-03
        3-6-1957 = 1957-06-03
        3.6.1957 = 1957-06-03
        3/6/57 = 1957-06-03
        03/06/2024 = 2024-06-03
        1957-06-03 = 1957-06-03
        12/25/2020 = 2020-12-25
        3 jun '57 = 1957-06-03
        in '57 = 1957
        3 May = 2026-05-03
        on 20 May = 2025-05-20
        on sat = 2026-05-09
        2019 40 years of twinning = 2019
        last thurs = 2026-05-07
        the Saturday before last = 2026-05-02
        a week ago today = 2026-05-05
        May 3 = 2026-05-03
        Sat 9 May = 2026-05-09
        Saturday, 9 May 2026 = 2026-05-09
        Saturday 3 May = 2025-05-03
        in May = 2026-05
        in October = 2025-10
        May = 2026-05
        yesterday = 2026-05-11
        the day before yesterday = 2026-05-10
        today = 2026-05-12
        last Saturday = 2026-05-09
        this past Friday = 2026-05-08
        on Saturday = 2026-05-09
        Tuesday = 2026-05-05
        2 weeks ago = 2026-04-28
        three days ago = 2026-05-09
        a month ago = 2026-04-12
        two years ago = 2024
        last week = 2026-05-04..2026-05-10
        last month = 2026-04
        last year = 2025
        last weekend = 2026-05-09..2026-05-10
        the weekend = 2026-05-09..2026-05-10
        the weekend of 3 May = 2026-05-02..2026-05-03
        Friday last week = 2026-05-08
        last week on Friday = 2026-05-08
        mid-June 2025 = 2025-06
        early May = 2026-05
        at the end of 2019 = 2019
        summer 2025 = 2025-06..2025-08
        last summer = 2025-06..2025-08
        in the winter of 2024 = 2024-12..2025-02
        3-5 May = 2026-05-03..2026-05-05
        from 3 to 5 May 2025 = 2025-05-03..2025-05-05
        3 and 4 May = 2026-05-03..2026-05-04
        May 3-5, 2025 = 2025-05-03..2025-05-05
        between 3 and 7 May = 2026-05-03..2026-05-07
        from 28 April to 3 May = 2026-04-28..2026-05-03
        28 December 2024 to 3 January 2025 = 2024-12-28..2025-01-03
        1990 to 1995 = 1990..1995
        1990-1995 = 1990..1995
        12-14/05/2025 = 2025-05-12..2025-05-14
        from Friday to Sunday = 2026-05-08..2026-05-10
        June to August 2025 = 2025-06..2025-08
        Easter 2024 = 2024-03-31
        Easter Monday 2024 = 2024-04-01
        at Christmas = 2025-12-25
        Whit Monday 2025 = 2025-06-09
        the first Wednesday of October 2014 = 2014-10-01
        the last Sunday in August = 2025-08-31
        on the 3rd = 2026-05-03
        the 20th of last month = 2026-04-20
        We had a youth exchange in Dijon last Saturday with 42 people = 2026-05-09
        On 3 May 2025, 42 people came to Ghent = 2025-05-03
        In May 20 people came = 2026-05
        with 2000 people = -
        We may meet every Saturday = -
        our visit to Tours and Mars-la-Tour = -
        May Brown is the chair = -
        call +32 470 12 34 56 or 02 555 12 34 = -
        write to anna.may.1957@example.org = -
        the Christmas market = -
        a 24/7 line and 3/4 of them = -
        at 10.30 = -
        42 = -
        last year in June = 2025-06
        on 3 June last year = 2025-06-03
        the last week of July = 2025-07
        in week 18 = 2026-04-27..2026-05-03
        Monday 16/2 = 2026-02-16
        the thirtieth of the twinning = -
        2 Oct. to 5 October 2025 = 2025-10-02..2025-10-05
        2015-3 = 2015-03
        the next day, 14.5.2025 = 2026-05-13, 2025-05-14
        4/22 = 2026-04-22
        on the 27 = 2026-04-27
        at 4.22 = -
        28 December to 3 January 2025 = 2024-12-28..2025-01-03
        28 April to 3 May 2025 = 2025-04-28..2025-05-03
        the weekend of 3 and 4 May 2025 = 2025-05-03..2025-05-04
        flower market, first weekend of April, 40 bunches = 2026-04-04..2026-04-05
        the last weekend in April = 2026-04-25..2026-04-26
        on the last Friday in March = 2026-03-27
        January to March, 16 enrolled = 2026-01..2026-03
        January and February = 2026-01..2026-02
        the Monday after Easter = 2026-04-06
        the weekend before Christmas = 2025-12-20..2025-12-21
        Whit Monday last year = 2025-06-09
        on King's Day = 2026-04-27
        two Saturdays ago = 2026-05-02
        12 April last year = 2025-04-12
        12-15 June last year = 2025-06-12..2025-06-15
        the 4th and 5th = 2026-05-04..2026-05-05
        boules, sat, 14 players = 2026-05-09
        we sat, all 14 of us = -
        """);

    public static TheoryData<string, string> Future => DateTable.Of("""
        Saturday = 2026-05-16
        next Friday = 2026-05-15
        tomorrow = 2026-05-13
        the day after tomorrow = 2026-05-14
        in 3 weeks = 2026-06-02
        3 May = 2027-05-03
        20 May = 2026-05-20
        next month = 2026-06
        next week = 2026-05-18..2026-05-24
        this weekend = 2026-05-16..2026-05-17
        next weekend = 2026-05-16..2026-05-17
        a week on Saturday = 2026-05-23
        Saturday after next = 2026-05-23
        next year = 2027
        last Saturday = 2026-05-09
        29 February = 2028-02-29
        in the spring = 2026-03..2026-05
        Whitsun = 2026-05-24
        the 20th = 2026-05-20
        30 December to 2 January = 2026-12-30..2027-01-02
        this September = 2026-09
        next year in June = 2027-06
        """);

    [Theory]
    [MemberData(nameof(Past))]
    public void What_was(string phrase, string expected) => Assert.Equal(expected, DateTable.Read(phrase, "en", Tense.Past));

    [Theory]
    [MemberData(nameof(Future))]
    public void What_will_be(string phrase, string expected) => Assert.Equal(expected, DateTable.Read(phrase, "en", Tense.Future));
}
