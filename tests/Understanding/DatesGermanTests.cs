using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

public sealed class DatesGermanTests
{
    public static TheoryData<string, string> Past => DateTable.Of("""
        1957 = 1957
        im Jahr 1957 = 1957
        seit 1957 = 1957
        Das war 1957 = 1957
        Juni 1957 = 1957-06
        im Juni 1957 = 1957-06
        06/1957 = 1957-06
        3. Juni 1957 = 1957-06-03
        am 3. Juni 1957 = 1957-06-03
        den 3. Juni 1957 = 1957-06-03
        am dritten Juni 1957 = 1957-06-03
        3.6.1957 = 1957-06-03
        3.6.57 = 1957-06-03
        am 7.2.2026 = 2026-02-07
        3-6-1957 = 1957-06-03
        3/6/57 = 1957-06-03
        1957-06-03 = 1957-06-03
        3. Mai = 2026-05-03
        am 20. Mai = 2025-05-20
        letzten Fr = 2026-05-08
        in KW 18 = 2026-04-27..2026-05-03
        am Mo 16.2.: Treffen = 2026-02-16
        sa 11.10. = 2025-10-11
        am 1. Advent in Mainz = 2025-11-30
        am Schmutzigen Donnerstag = 2026-02-12
        letztes We = 2026-05-09..2026-05-10
        zum Dreißigsten der Partnerschaft = -
        vorletzten Samstag = 2026-05-02
        heute in einer Woche = 2026-05-19
        heut früh = 2026-05-12
        am 3.5. = 2026-05-03
        10.10 = 2025-10-10
        10.10. = 2025-10-10
        Sa, 9. Mai = 2026-05-09
        Samstag, den 9. Mai 2026 = 2026-05-09
        am Samstag, dem 9. Mai = 2026-05-09
        im Mai = 2026-05
        Mai = 2026-05
        im Oktober = 2025-10
        dreissigster Dezember = 2025-12-30
        am dreißigsten Dezember = 2025-12-30
        gestern = 2026-05-11
        vorgestern = 2026-05-10
        heute = 2026-05-12
        gestern Abend = 2026-05-11
        Samstagabend = 2026-05-09
        letzten Samstag = 2026-05-09
        vergangenen Freitag = 2026-05-08
        am Samstag = 2026-05-09
        am letzten Samstag = 2026-05-09
        vor zwei Wochen = 2026-04-28
        vor drei Tagen = 2026-05-09
        vor einem Monat = 2026-04-12
        vor zwei Jahren = 2024
        letzte Woche = 2026-05-04..2026-05-10
        letzte Woche Freitag = 2026-05-08
        Freitag letzter Woche = 2026-05-08
        letzten Monat = 2026-04
        letztes Jahr = 2025
        letztes Wochenende = 2026-05-09..2026-05-10
        am vergangenen Wochenende = 2026-05-09..2026-05-10
        am Wochenende = 2026-05-09..2026-05-10
        Mitte Juni = 2025-06
        Anfang Mai = 2026-05
        Ende 2019 = 2019
        Sommer 2025 = 2025-06..2025-08
        im letzten Sommer = 2025-06..2025-08
        im Frühjahr 2025 = 2025-03..2025-05
        vom 7. bis 9. Februar 2026 = 2026-02-07..2026-02-09
        vom 3. bis zum 5. Mai = 2026-05-03..2026-05-05
        7.-9. Februar 2026 = 2026-02-07..2026-02-09
        3./4. Mai = 2026-05-03..2026-05-04
        am 3. und 4. Mai = 2026-05-03..2026-05-04
        7.2.-9.2.2026 = 2026-02-07..2026-02-09
        zwischen dem 3. und dem 7. Mai = 2026-05-03..2026-05-07
        vom 28. April bis 3. Mai = 2026-04-28..2026-05-03
        von Freitag bis Sonntag = 2026-05-08..2026-05-10
        von 1990 bis 1995 = 1990..1995
        Pfingsten 2025 = 2025-06-08
        Ostermontag = 2026-04-06
        an Ostern = 2026-04-05
        3. Oktober = 2025-10-03
        Tag der Deutschen Einheit 2024 = 2024-10-03
        zu Weihnachten = 2025-12-25
        erster Mittwoch im Oktober 2014 = 2014-10-01
        am letzten Sonntag im August = 2025-08-31
        am 20. des letzten Monats = 2026-04-20
        Wir waren letzten Samstag in Dijon mit 42 Leuten = 2026-05-09
        der Weihnachtsmarkt = -
        mit 2000 Besuchern = -
        jeden Samstag = -
        um 10.30 Uhr = -
        +49 6131 12-0 = -
        ein paar Leute = -
        letztes Jahr im Juni = 2025-06
        am 3. Juni letzten Jahres = 2025-06-03
        Wir waren am 15. in Dijon = 2026-04-15
        am 2. Treffen = -
        vom 3.5. bis 7.5.2025 = 2025-05-03..2025-05-07
        vom 3. bis 7.5.2025 = 2025-05-03..2025-05-07
        erstes Aprilwochenende, 400 Sträuße = 2026-04-04..2026-04-05
        am letzten Wochenende im April = 2026-04-25..2026-04-26
        von Januar bis März, 16 Leute = 2026-01..2026-03
        am Sonntag vor Weihnachten = 2025-12-21
        am Montag nach Ostern = 2026-04-06
        vor zwei Samstagen = 2026-05-02
        in der ersten Aprilwoche Konzert = 2026-04
        Sa., 2.5., Konzert = 2026-05-02
        am Samstag 60 Bäume gepflanzt = 2026-05-09
        von Freitag, 1., bis Sonntag, 3. Mai = 2026-05-01..2026-05-03
        """);

    public static TheoryData<string, string> Future => DateTable.Of("""
        Samstag = 2026-05-16
        nächsten Samstag = 2026-05-16
        kommenden Samstag = 2026-05-16
        nächste Woche Dienstag = 2026-05-19
        Samstag in einer Woche = 2026-05-23
        morgen = 2026-05-13
        morgen früh = 2026-05-13
        übermorgen = 2026-05-14
        in 3 Wochen = 2026-06-02
        in zehn Tagen = 2026-05-22
        nächsten Monat = 2026-06
        nächstes Jahr = 2027
        dieses Wochenende = 2026-05-16..2026-05-17
        3. Mai = 2027-05-03
        am 20. = 2026-05-20
        Pfingsten = 2026-05-24
        die nächsten 3 Tage = 2026-05-13..2026-05-15
        1. Augustwoche Lager = 2026-08
        zweite Augusthälfte Lager = 2026-08
        Samstag 16 Sitzung bei Mia = 2026-05-16
        """);

    [Theory]
    [MemberData(nameof(Past))]
    public void What_was(string phrase, string expected) => Assert.Equal(expected, DateTable.Read(phrase, "de", Tense.Past));

    [Theory]
    [MemberData(nameof(Future))]
    public void What_will_be(string phrase, string expected) => Assert.Equal(expected, DateTable.Read(phrase, "de", Tense.Future));
}
