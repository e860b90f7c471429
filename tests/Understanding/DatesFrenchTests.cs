using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

public sealed class DatesFrenchTests
{
    public static TheoryData<string, string> Past => DateTable.Of("""
        le jeudi gras = 2026-02-12
        1957 = 1957
        en 1957 = 1957
        depuis 1957 = 1957
        c'était en 1957 = 1957
        l'an 1957 = 1957
        juin 1957 = 1957-06
        en juin 1957 = 1957-06
        mai 1987 = 1987-05
        mai 68 = 1968-05
        06/1957 = 1957-06
        3 juin 1957 = 1957-06-03
        le 3 juin 1957 = 1957-06-03
        le 1er mai 1990 = 1990-05-01
        le premier mai 1990 = 1990-05-01
        3-6-1957 = 1957-06-03
        3.6.1957 = 1957-06-03
        3/6/57 = 1957-06-03
        1957-06-03 = 1957-06-03
        le 3 mai = 2026-05-03
        le 20 mai = 2025-05-20
        sam dernier = 2026-05-09
        l'avant-dernier samedi = 2026-05-02
        jeudi, quatre tables = 2026-05-07
        des amis à Gand samedi, 24 = 2026-05-09
        on a passé deux jours à Nice = -
        aujourd'hui en huit = 2026-05-19
        début du mois dernier = 2026-04
        3/5 = 2026-05-03
        samedi 9 mai 2026 = 2026-05-09
        le samedi 9 mai = 2026-05-09
        sam. 9 mai = 2026-05-09
        en mai = 2026-05
        mai = 2026-05
        en octobre = 2025-10
        mai vingt et un = 2025-05-21
        vingt-et-un avril = 2026-04-21
        hier = 2026-05-11
        avant-hier = 2026-05-10
        avant hier = 2026-05-10
        aujourd'hui = 2026-05-12
        hier soir = 2026-05-11
        samedi dernier = 2026-05-09
        samedi passé = 2026-05-09
        ce samedi = 2026-05-09
        samedi soir = 2026-05-09
        il y a deux semaines = 2026-04-28
        il y a trois jours = 2026-05-09
        il y a un mois = 2026-04-12
        la semaine dernière = 2026-05-04..2026-05-10
        vendredi de la semaine dernière = 2026-05-08
        le mois dernier = 2026-04
        l'année dernière = 2025
        l'an passé = 2025
        le week-end dernier = 2026-05-09..2026-05-10
        week-end dernier = 2026-05-09..2026-05-10
        le week-end du 3 mai = 2026-05-02..2026-05-03
        mi-juin = 2025-06
        à la mi-juin 2025 = 2025-06
        début mai = 2026-05
        fin 2019 = 2019
        l'été 2025 = 2025-06..2025-08
        l'été dernier = 2025-06..2025-08
        au printemps 2025 = 2025-03..2025-05
        du 12 au 14 avril = 2026-04-12..2026-04-14
        du 12 au 14 avril 2025 = 2025-04-12..2025-04-14
        les 12 et 13 avril = 2026-04-12..2026-04-13
        12, 13 et 14 avril = 2026-04-12..2026-04-14
        du 28 avril au 3 mai = 2026-04-28..2026-05-03
        du premier au trois mai = 2026-05-01..2026-05-03
        entre le 3 et le 7 mai = 2026-05-03..2026-05-07
        3-5 mai = 2026-05-03..2026-05-05
        de vendredi à dimanche = 2026-05-08..2026-05-10
        de 1990 à 1995 = 1990..1995
        à Pâques = 2026-04-05
        lundi de Pâques = 2026-04-06
        la Pentecôte 2025 = 2025-06-08
        à la Toussaint = 2025-11-01
        le 14 juillet = 2025-07-14
        à Noël = 2025-12-25
        le premier mercredi d'octobre 2014 = 2014-10-01
        le 20 du mois dernier = 2026-04-20
        avant-hier à Mars-la-Tour = 2026-05-10
        nous étions à Dijon samedi dernier avec 42 personnes = 2026-05-09
        j'ai été à Gand = -
        en mars = 2026-03
        la visite à Tours = -
        avec 2000 personnes = -
        le 2ème concert = -
        le marché de Noël = -
        chaque samedi = -
        vingt sept personnes = -
        tél. 06 12 34 56 78 = -
        un échange = -
        l'année dernière en juin = 2025-06
        le 3 juin de l'année dernière = 2025-06-03
        le 13.5.2015 = 2015-05-13
        le 02/10 = 2025-10-02
        1er avril 78 = 1978-04-01
        le week-end des 3 et 4 mai 2025 = 2025-05-03..2025-05-04
        premier week-end d'avril, 400 bouquets = 2026-04-04..2026-04-05
        le dernier week-end d'avril = 2026-04-25..2026-04-26
        de janvier à mars, 16 inscrits = 2026-01..2026-03
        le dimanche avant Noël = 2025-12-21
        le lundi après Pâques = 2026-04-06
        il y a deux samedis = 2026-05-02
        le lendemain de la Toussaint = 2025-11-02
        dimanche il y a huit jours = 2026-05-03
        samedi 60 arbres plantés = 2026-05-09
        """);

    public static TheoryData<string, string> Future => DateTable.Of("""
        samedi = 2026-05-16
        samedi prochain = 2026-05-16
        lundi en huit = 2026-05-25
        lundi en quinze = 2026-06-01
        demain = 2026-05-13
        après-demain = 2026-05-14
        dans trois semaines = 2026-06-02
        dans 10 jours = 2026-05-22
        la semaine prochaine = 2026-05-18..2026-05-24
        mardi de la semaine prochaine = 2026-05-19
        le mois prochain = 2026-06
        le week-end prochain = 2026-05-16..2026-05-17
        l'année prochaine = 2027
        le 3 mai = 2027-05-03
        le 20 = 2026-05-20
        du 12 au 14 = 2026-05-12..2026-05-14
        à la Pentecôte = 2026-05-24
        le 3 mai dernier = 2026-05-03
        mardi 19 comité chez Ginette = 2026-05-19
        jeudi de l'Ascension balade = 2026-05-14
        """);

    [Theory]
    [MemberData(nameof(Past))]
    public void What_was(string phrase, string expected) => Assert.Equal(expected, DateTable.Read(phrase, "fr", Tense.Past));

    [Theory]
    [MemberData(nameof(Future))]
    public void What_will_be(string phrase, string expected) => Assert.Equal(expected, DateTable.Read(phrase, "fr", Tense.Future));
}
