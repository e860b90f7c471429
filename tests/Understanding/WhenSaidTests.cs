using TwinBot.JointActivities;
using TwinBot.Tests.Conversation;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>When a joint activity was, where a sentence tells of several days, or of one in two places; said on 12 May 2026.</summary>
public sealed class WhenSaidTests
{
    static readonly Understander s_understander = new(Languages.Load());

    static readonly DateOnly s_today = new(2026, 5, 12);

    /// <summary>Those who come and go home are there in between; what is made has the day on which it was ready, and of a course that is over nobody knows when it began.</summary>
    [Theory]
    [InlineData("en", "thirteen pupils from Dijon arrived on 1 May and went home on the 10th", "2026-05-01/2026-05-10")]
    [InlineData("en", "22 guests from Lens arrived Friday 1 May, left Sunday", "2026-05-01/2026-05-03")]
    [InlineData("en", "concert on 1 May, rehearsal on the 10th, 30 singers", "2026-05-01")]
    [InlineData("en", "cookbook with Lens finished in late March, 12 authors", "2026-03")]
    [InlineData("en", "French course finished on Friday, 12 learners", null)]
    [InlineData("en", "committee met on 3 May, on 12 June we leave for Lens", "2026-05-03")]
    [InlineData("en", "Easter Monday - 6 April 2026, 40 people at the egg hunt", "2026-04-06")]
    [InlineData("en", "the coach left on 2 May, 40 on board", "2026-05-02")]
    [InlineData("nl", "dertien leerlingen uit Dijon kwamen op 1 mei aan en vertrokken op 10 mei", "2026-05-01/2026-05-10")]
    [InlineData("nl", "22 gasten uit Lens aangekomen vrijdag 1 mei, vertrokken zondag", "2026-05-01/2026-05-03")]
    [InlineData("nl", "concert op 1 mei, repetitie op 10 mei, 30 zangers", "2026-05-01")]
    [InlineData("nl", "kookboek met Lens afgewerkt medio april, acht auteurs", "2026-04")]
    [InlineData("nl", "receptie op 3 mei, op 10 mei afscheid van de burgemeester", "2026-05-03")]
    [InlineData("nl", "de bus vertrok op 2 mei, 40 man", "2026-05-02")]
    [InlineData("fr", "treize élèves de Dijon sont arrivés le 1er mai et repartis le 10", "2026-05-01/2026-05-10")]
    [InlineData("fr", "22 amis de Lens arrivés vendredi 1er mai, repartis dimanche", "2026-05-01/2026-05-03")]
    [InlineData("fr", "concert le 1er mai, répétition le 10 mai, 30 chanteurs", "2026-05-01")]
    [InlineData("fr", "livre de recettes avec Lens, bouclé mi-avril, huit rédacteurs", "2026-04")]
    [InlineData("fr", "réunion le 30 avril, fête de la rentrée le 3 mai", "2026-04-30")]
    [InlineData("fr", "Lundi de Pâques - 6 avril 2026, 40 marcheurs", "2026-04-06")]
    [InlineData("fr", "cours d'allemand terminé fin mars, quinze inscrits", null)]
    [InlineData("de", "dreizehn Schüler sind am 1. Mai angekommen und am 10. wieder heimgefahren", "2026-05-01/2026-05-10")]
    [InlineData("de", "die Gäste aus Lens kamen am Freitag, 1. Mai, an und reisten am Sonntag wieder ab", "2026-05-01/2026-05-03")]
    [InlineData("de", "Konzert am 1. Mai, Probe am 10. mit 30 Sängern", "2026-05-01")]
    [InlineData("de", "Kochbuch mit Lens Ende März fertig geworden, acht Autoren", "2026-03")]
    [InlineData("de", "Französischkurs Ende März beendet, dreizehn Teilnehmer", null)]
    [InlineData("de", "Vorbereitung am 3. Mai, am 12. Juni fahren wir nach Lens", "2026-05-03")]
    [InlineData("de", "am 2. Mai sind wir nach Lens gefahren, 40 Leute", "2026-05-02")]
    [InlineData("de", "am Buß- und Bettag den Brunnen eingeweiht, 22 Gäste", "2025-11-19")]
    public void Who_comes_and_goes_home_was_there_in_between(string language, string text, string? when) => Assert.Equal(when, Heard(language, text));

    [Theory]
    [InlineData("en", "we had a stall at the Friday market in Bath on 1 May", "2026-05-01")]
    [InlineData("nl", "we stonden op de zaterdagse markt, zaterdag, op 2 mei", "2026-05-02")]
    [InlineData("fr", "en janvier 2026 on a lancé un cours d'allemand, le mardi soir", "2026-01")]
    [InlineData("de", "im Januar 2026 hat der Deutschkurs begonnen, am Dienstag", "2026-01")]
    [InlineData("en", "on Saturday our committee met in Bath, 12 people, about the concert on 14 October", "2026-05-09")]
    [InlineData("nl", "zaterdag vergaderde ons comité in Brugge, 12 man, over het concert van 14 oktober", "2026-05-09")]
    [InlineData("fr", "samedi notre comité s'est réuni à Lens, 12 personnes, au sujet du concert du 14 octobre", "2026-05-09")]
    [InlineData("de", "Samstag Komiteesitzung in Lens, 8 Leute, wegen der Reise im Juni 2027", "2026-05-09")]
    [InlineData("en", "in October we had mussels for the guests, on Friday the 3rd, 85 people", "2025-10-03")]
    [InlineData("nl", "in oktober aten we mosselen met de gasten, op vrijdag de 3de, met 85 man", "2025-10-03")]
    [InlineData("fr", "en octobre nous avons mangé des moules, le vendredi 3, à 85", "2025-10-03")]
    [InlineData("de", "im Oktober gab es Muscheln mit den Gästen, am Freitag, dem 3., 85 Leute", "2025-10-03")]
    [InlineData("en", "off to Lens on the 12th of April by coach, back on the 15th", "2026-04-12/2026-04-15")]
    [InlineData("nl", "op 12 april vertrokken met de bus, terug op de 15de", "2026-04-12/2026-04-15")]
    [InlineData("de", "Anfang März, zwei Dutzend Helfer", "2026-03")]
    [InlineData("nl", "begin maart, twee dozijn helpers", "2026-03")]
    [InlineData("fr", "début mars, deux douzaines de bénévoles", "2026-03")]
    [InlineData("en", "early in March, two dozen helpers", "2026-03")]
    [InlineData("nl", "kennisuitwisseling met Aken, woensdag 11-2, 18 vakmensen", "2026-02-11")]
    [InlineData("nl", "kerstdiner met die van Nice, 19-12-'25, 2 lange tafels, 44 man", "2025-12-19")]
    [InlineData("nl", "12-4, 15 kinderen, paaseieren rapen met Dijon", "2026-04-12")]
    [InlineData("nl", "op 6 december, 1240 € voor Lens, 17 helpers", "2025-12-06")]
    [InlineData("en", "collection on 6 December, £1240 raised, 17 helpers", "2025-12-06")]
    [InlineData("en", "dinner with Nice, 19/12/'25, 2 long tables, 44 people", "2025-12-19")]
    [InlineData("en", "our fête on 6 December, 1240 € raised for Bath", "2025-12-06")]
    [InlineData("fr", "collecte le 6 décembre, 1240 € récoltés, 17 bénévoles", "2025-12-06")]
    [InlineData("fr", "souper le 14/2, 1500 € de bénéfice, 80 convives", "2026-02-14")]
    [InlineData("fr", "repas avec Nice, 19-12-'25, 2 tables, 44 personnes", "2025-12-19")]
    [InlineData("de", "Sammlung am 6. Dezember, 1240 € für Bath, 17 Helfer", "2025-12-06")]
    [InlineData("de", "Essen mit Nizza, 19.12.'25, 2 Tische, 44 Leute", "2025-12-19")]
    [InlineData("fr", "le 6 décembre, 1998, nous étions à Lens", "1998-12-06")]
    [InlineData("en", "bbq with the Bath gang sat week", "2026-05-23")]
    [InlineData("nl", "zat over een week bbq met Brugge", "2026-05-23")]
    [InlineData("fr", "sam. en huit barbecue avec Bruges", "2026-05-23")]
    [InlineData("de", "sa in acht tagen grillen mit Brügge", "2026-05-23")]
    [InlineData("en", "she sat all week in Bath", null)]
    [InlineData("nl", "ovr drie weken eetfestijn met Lens", "2026-06-02")]
    [InlineData("fr", "ds trois semaines souper avec Lens", "2026-06-02")]
    [InlineData("de", "in 3 wo spaghettiessen mit Lens", "2026-06-02")]
    [InlineData("en", "built the stage in four days, 20 to 23 April, 15 people", "2026-04-20/2026-04-23")]
    [InlineData("de", "in vier Tagen, 20. bis 23. April, die Bühne gebaut", "2026-04-20/2026-04-23")]
    [InlineData("nl", "in vier dagen, van 20 tot 23 april, het podium gebouwd", "2026-04-20/2026-04-23")]
    [InlineData("fr", "en quatre jours, du 20 au 23 avril, on a construit la scène", "2026-04-20/2026-04-23")]
    [InlineData("en", "camp with Tours 2-9 august 25, 33 youngsters", "2025-08-02/2025-08-09")]
    [InlineData("nl", "kamp met Tours 2-9 augustus 25, 33 jongeren", "2025-08-02/2025-08-09")]
    [InlineData("fr", "camp avec Tours du 2 au 9 août 25, 33 jeunes", "2025-08-02/2025-08-09")]
    [InlineData("de", "lager mit Tours 2.-9. august 25, 33 jugendliche", "2025-08-02/2025-08-09")]
    [InlineData("nl", "concert met Gent 10 mei 26, 10 van hen uit Gent", "2026-05-10")]
    [InlineData("nl", "inzameling op 6 december, 1950 euro", "2025-12-06")]
    [InlineData("de", "Sammlung am 6. Dezember, 1950 Euro", "2025-12-06")]
    [InlineData("en", "collection on 6 December, 1950 pounds", "2025-12-06")]
    [InlineData("en", "twinned on 6 December, 1950, in Bath", "1950-12-06")]
    [InlineData("fr", "abri construit avec Lens le 2 mai, 11 bricoleurs du dimanche", "2026-05-02")]
    [InlineData("fr", "concert dimanche avec Lens, 11 musiciens", "2026-05-10")]
    public void Of_several_days_it_is_the_one_that_is_meant(string language, string text, string? when) => Assert.Equal(when, Heard(language, text));

    static string? Heard(string language, string text) => WhenSaid.In(s_understander.Hear(text, new Language(language), new HearingContext(MemoryRecords.None, s_today)), Tense.Past)?.Value.Write();
}
