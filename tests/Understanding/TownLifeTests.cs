using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Tests.Conversation;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>Adverts, wishes, results of others, the town hall, weather and news are none of the bot's, though towns, days and numbers are in them; a report is one, however short.</summary>
public sealed class TownLifeTests
{
    static readonly Understander s_understander = new(Languages.Load());

    static readonly (string Name, string Country)[] s_towns = [("Essen", "DE"), ("Lens", "FR"), ("York", "GB"), ("Nice", "FR"), ("Gouda", "NL"), ("Mainz", "DE")];

    static readonly MemoryRecords s_records = MemoryRecords.None.With([.. s_towns.Select(town => RecordChange.Put(null, new Community { Id = town.Name, Name = town.Name, Country = town.Country }))]);

    [Theory]
    [InlineData("en", "two-bed flat to rent in Essen from 1 July, 700 warm")]
    [InlineData("nl", "zoek een kamer in Gouda vanaf 1 september, max 450 euro")]
    [InlineData("fr", "vends vélo enfant 20 pouces, 40 €, à venir chercher à Lens samedi")]
    [InlineData("de", "suche zimmer in Mainz ab 1. Oktober, höchstens 450 warm")]
    [InlineData("en", "anyone got a spare ticket for the 23rd, concert in Essen, will pay 60")]
    [InlineData("nl", "iemand nog een kaartje over voor het concert van de 23ste in Essen")]
    [InlineData("de", "hat noch jemand eine Karte für das Konzert am 23. in Essen")]
    [InlineData("en", "Happy birthday to Karin, 70 on Sunday!")]
    [InlineData("nl", "gefeliciteerd met je 60e verjaardag henk, op naar de 100")]
    [InlineData("fr", "joyeux anniversaire Henri, 60 ans, en route pour les 100")]
    [InlineData("de", "Gratulation an Anna und Mark zur Silberhochzeit, 25 Jahre am Samstag")]
    [InlineData("en", "York 27 Leicester 24, what a try in the 79th minute on Saturday")]
    [InlineData("nl", "Mainz klopt Bayern met 2-1 zaterdag, ongelooflijk")]
    [InlineData("fr", "Nice a perdu 2-0 contre Monaco hier soir, quel match")]
    [InlineData("de", "Rot-Weiss Essen gegen Duisburg 3:1, 18000 Zuschauer am Samstag")]
    [InlineData("en", "council tax up 5% from April and still three potholes in our road")]
    [InlineData("nl", "parkeren in het centrum van Gouda kost vanaf 1 juni 4 euro per uur")]
    [InlineData("fr", "la bibliothèque ferme le lundi à partir du 1er juin")]
    [InlineData("de", "Müll wird am Montag in 12 Straßen nicht abgeholt")]
    [InlineData("en", "the new mayor of Nice was elected with 52 percent on 22 March")]
    [InlineData("nl", "man van 78 aangereden door vrachtwagen in Gouda dinsdag")]
    [InlineData("fr", "incendie dans un entrepôt à Lens cette nuit, 80 pompiers sur place")]
    [InlineData("de", "Brand in einer Lagerhalle in Essen heute Nacht, 80 Feuerwehrleute im Einsatz")]
    [InlineData("en", "lost: grey glove, market square, sunday")]
    [InlineData("nl", "verloren: grijze handschoen, marktplein, zondag")]
    [InlineData("fr", "perdu gant gris place du marché dimanche")]
    [InlineData("de", "verloren: grauer handschuh, marktplatz, sonntag")]
    [InlineData("en", "blood donors wanted, village hall, 3 june")]
    [InlineData("fr", "don du sang le 3 juin à la salle des fêtes")]
    [InlineData("de", "blutspende am 3. juni im pfarrsaal")]
    public void What_goes_on_in_a_town_is_none(string language, string text) => Assert.Equal("none", Heard(language, text));

    [Theory]
    [InlineData("en", "beat Gouda 3-2 at football on Saturday, 14 players")]
    [InlineData("nl", "3-2 gewonnen van Gouda zaterdag, voetbal, 14 spelers")]
    [InlineData("fr", "battu Gouda 3-2 au foot samedi, 14 joueurs")]
    [InlineData("de", "3:2 gegen Gouda gewonnen am Samstag, Fußball, 14 Spieler")]
    [InlineData("en", "Ice hockey match against Lens in Chur, 24 January, 34 players, lost 3:6")]
    [InlineData("nl", "ijshockey tegen Lens in Luik, 24 januari, 34 spelers, verloren met 6-3")]
    [InlineData("fr", "Gouda bat Lens 3-1 dimanche au foot, 22 joueurs")]
    [InlineData("de", "Gouda gegen Mainz 3:1 am Sonntag, Fußball, 22 Spieler")]
    [InlineData("en", "AGM 3 May, 22 there")]
    [InlineData("nl", "AV 3 mei, 22 aanwezig, 5 ter plaatse")]
    [InlineData("fr", "AG 3 mai, 22 présents")]
    [InlineData("de", "JHV 3. Mai, 22 da")]
    [InlineData("de", "Partnerschaftsessen Sonntag, 14")]
    [InlineData("en", "tug of war, Lens lost, 2 May, 16 pullers, one lost a hat")]
    [InlineData("nl", "gezocht en gevonden: zoektocht met Lens op 2 mei, 30 man")]
    [InlineData("de", "Schnitzeljagd mit Lens, 2. Mai, Schlüssel gefunden, 18 Kinder")]
    [InlineData("de", "flohmarkt lens sa 85 euro")]
    [InlineData("fr", "la chorale de Lens a chanté sa galette des rois le 6 janvier, 44 personnes")]
    public void A_report_is_one_however_short(string language, string text) => Assert.Equal("logActivity", Heard(language, text));

    static string Heard(string language, string text) => s_understander.Hear(text, new Language(language), new HearingContext(s_records, DateTable.Today)).Intent is { Confidence: >= 0.5 } said ? said.Intent : "none";
}
