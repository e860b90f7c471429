using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

public sealed class DatesDutchTests
{
    public static TheoryData<string, string> Past => DateTable.Of("""
        1957 = 1957
        in 1957 = 1957
        sinds 1957 = 1957
        sedert 1957 = 1957
        in het jaar 1957 = 1957
        juni 1957 = 1957-06
        in juni 1957 = 1957-06
        06/1957 = 1957-06
        3 juni 1957 = 1957-06-03
        op 3 juni 1957 = 1957-06-03
        de 3de juni 1957 = 1957-06-03
        3 juni '57 = 1957-06-03
        3-6-1957 = 1957-06-03
        3.6.1957 = 1957-06-03
        3/6/57 = 1957-06-03
        03/06/2024 = 2024-06-03
        1957-06-03 = 1957-06-03
        3 mei = 2026-05-03
        op 20 mei = 2025-05-20
        op za = 2026-05-09
        voorvorige zaterdag = 2026-05-02
        vandaag over een week = 2026-05-19
        in het weekend van 25 april = 2026-04-25..2026-04-26
        3/5 = 2026-05-03
        op 3-5 = 2026-05-03
        za 9 mei = 2026-05-09
        zaterdag 9 mei 2026 = 2026-05-09
        in mei = 2026-05
        mei = 2026-05
        oktober = 2025-10
        drie mei = 2026-05-03
        eenentwintig april = 2026-04-21
        gisteren = 2026-05-11
        eergisteren = 2026-05-10
        vandaag = 2026-05-12
        gisteravond = 2026-05-11
        zaterdagavond = 2026-05-09
        zaterdag morgen = 2026-05-09
        vorige zaterdag = 2026-05-09
        afgelopen zaterdag = 2026-05-09
        verleden vrijdag = 2026-05-08
        zaterdag jl. = 2026-05-09
        op zaterdag = 2026-05-09
        twee weken geleden = 2026-04-28
        drie dagen geleden = 2026-05-09
        een week geleden = 2026-05-05
        vorige week = 2026-05-04..2026-05-10
        vorige week vrijdag = 2026-05-08
        vrijdag van vorige week = 2026-05-08
        vorige maand = 2026-04
        vorig jaar = 2025
        vorig weekend = 2026-05-09..2026-05-10
        het voorbije weekend = 2026-05-09..2026-05-10
        het weekend van 3 mei = 2026-05-02..2026-05-03
        half juni = 2025-06
        begin mei = 2026-05
        midden juni 2025 = 2025-06
        eind 2019 = 2019
        zomer 2025 = 2025-06..2025-08
        vorige zomer = 2025-06..2025-08
        in het voorjaar van 2025 = 2025-03..2025-05
        van 3 tot 5 mei = 2026-05-03..2026-05-05
        van 3 t/m 5 mei 2025 = 2025-05-03..2025-05-05
        van 3 tot en met 5 mei = 2026-05-03..2026-05-05
        3-5 mei = 2026-05-03..2026-05-05
        3 en 4 mei = 2026-05-03..2026-05-04
        tussen 3 en 7 mei = 2026-05-03..2026-05-07
        van 28 april tot 3 mei = 2026-04-28..2026-05-03
        van vrijdag tot zondag = 2026-05-08..2026-05-10
        van 1990 tot 1995 = 1990..1995
        Pinksteren 2025 = 2025-06-08
        paasmaandag = 2026-04-06
        Hemelvaart 2026 = 2026-05-14
        Koningsdag = 2026-04-27
        met Kerstmis = 2025-12-25
        de eerste woensdag van oktober 2014 = 2014-10-01
        de 20e van vorige maand = 2026-04-20
        we waren vorige zaterdag in Dijon met 42 mensen = 2026-05-09
        in mei 20 mensen uit Dijon = 2026-05
        met 2000 bezoekers = -
        elke zaterdag = -
        de kerstmarkt = -
        bel 0470/12.34.56 = -
        van 12 tot 14 jaar = -
        half drie = -
        vorig jaar in juni = 2025-06
        3 juni vorig jaar = 2025-06-03
        juni van vorig jaar = 2025-06
        een paar weken geleden = -
        3 mei 2025 tot 5 mei 2025 = 2025-05-03..2025-05-05
        eerste weekend van april, 400 bossen = 2026-04-04..2026-04-05
        het laatste weekend van april = 2026-04-25..2026-04-26
        het eerste aprilweekend = 2026-04-04..2026-04-05
        van januari tot maart, 16 man = 2026-01..2026-03
        de zondag voor kerstmis = 2025-12-21
        de maandag na pasen = 2026-04-06
        twee zaterdagen geleden = 2026-05-02
        12 tot 19 juli vorig jaar = 2025-07-12..2025-07-19
        voorlaatste zaterdag = 2026-05-02
        Oudjaar = 2025-12-31
        vrijdag 1, zaterdag 2 en zondag 3 mei = 2026-05-01..2026-05-03
        op zaterdag 60 bomen geplant = 2026-05-09
        """);

    public static TheoryData<string, string> Future => DateTable.Of("""
        zaterdag = 2026-05-16
        komende zaterdag = 2026-05-16
        volgende week zaterdag = 2026-05-23
        zaterdag a.s. = 2026-05-16
        zaterdag over een week = 2026-05-23
        over 3 weken = 2026-06-02
        morgen = 2026-05-13
        morgenavond = 2026-05-13
        overmorgen = 2026-05-14
        volgende maand = 2026-06
        volgend jaar = 2027
        dit weekend = 2026-05-16..2026-05-17
        3 mei = 2027-05-03
        Pinksteren = 2026-05-24
        de 20ste = 2026-05-20
        op de 20e = 2026-05-20
        volgend jaar juni = 2027-06
        op 3 mei jongstleden = 2026-05-03
        zaterdag 9 mei jl. = 2026-05-09
        zaterdag de 30e vergadering bij Mia = 2026-05-30
        zaterdag 16 vergadering bij Mia = 2026-05-16
        eerste augustusweek kamp = 2026-08
        """);

    [Theory]
    [MemberData(nameof(Past))]
    public void What_was(string phrase, string expected) => Assert.Equal(expected, DateTable.Read(phrase, "nl", Tense.Past));

    [Theory]
    [MemberData(nameof(Future))]
    public void What_will_be(string phrase, string expected) => Assert.Equal(expected, DateTable.Read(phrase, "nl", Tense.Future));
}
