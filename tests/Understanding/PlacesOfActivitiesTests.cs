using TwinBot.JointActivities;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>Where a joint activity was.</summary>
public sealed class PlacesOfActivitiesTests
{
    static readonly Understander s_understander = new(Languages.Load());

    [Theory]
    [InlineData("en", "guided tour of Bruges with 12 friends from Bath", "Bruges")]
    [InlineData("en", "the host families of Lens put up 24 guests", "Lens")]
    [InlineData("en", "a concert in the church of Saint-Léger in Lens", "Lens")]
    [InlineData("en", "dinner at the Hotel Bristol in Mainz with Dijon", "Mainz")]
    [InlineData("en", "camp by loch lomond with the scouts, 31 kids", "loch lomond")]
    [InlineData("en", "with 9 veterans from Aachen for the VE Day ceremony in York", "York")]
    [InlineData("nl", "rondleiding door Deventer voor veertien vrienden uit Tours", "Deventer")]
    [InlineData("nl", "de halve marathon van Brugge gelopen, 31 lopers", "Brugge")]
    [InlineData("nl", "de gastgezinnen van Lens hebben 24 mensen opgevangen", "Lens")]
    [InlineData("nl", "etentje in hotel Bristol in Mainz met Dijon", "Mainz")]
    [InlineData("nl", "bezoek aan de mijn van Lens met 22 man", "Lens")]
    [InlineData("fr", "visite guidée de Bruges avec douze amis de Bath", "Bruges")]
    [InlineData("fr", "semi-marathon de Nice, six coureurs", "Nice")]
    [InlineData("fr", "les familles d'accueil de Lens ont hébergé 24 personnes", "Lens")]
    [InlineData("fr", "repas à l'hôtel Bristol à Mayence avec Dijon", "Mayence")]
    [InlineData("de", "Stadtführung durch Brügge mit 12 Freunden aus Bath", "Brügge")]
    [InlineData("de", "Pfadilager an der mosel mit Namur", "Mosel")]
    [InlineData("de", "Ferienlager am Wolfgangsee mit zwanzig Kindern", "Wolfgangsee")]
    [InlineData("de", "Abendessen im Hotel Bristol in Mainz mit Dijon", "Mainz")]
    [InlineData("en", "wreath laying Dijon with Mainz, 60 there", "Dijon")]
    [InlineData("en", "a walk through the old quarter of Bruges with Bath", "Bruges")]
    [InlineData("en", "250 people came to hear the Mainz philharmonic in Dijon cathedral", "Dijon")]
    [InlineData("fr", "ont visité le centre de tri de Deventer avec Tours", "Deventer")]
    [InlineData("fr", "visité les vieux quartiers de Tours avec Deventer", "Tours")]
    [InlineData("nl", "kaarsjestocht in de oude wijken van Deventer met Tours", "Deventer")]
    [InlineData("de", "durch die Gassen von Brügge mit Bath", "Brügge")]
    [InlineData("fr", "nos élèves sont rentrés hier de Lens, 18 jeunes", "Lens")]
    [InlineData("fr", "deux forestiers chez leurs collègues de Lens", "Lens")]
    [InlineData("nl", "twee boswachters bij hun collega's van Lens", "Lens")]
    [InlineData("de", "zwei Förster bei ihren Kollegen aus Lens", "Lens")]
    [InlineData("en", "sailing on Lake Como with Lens, 12 people", "Lake Como")]
    [InlineData("nl", "zeilen op het Comomeer met Lens, 12 man", "Comomeer")]
    [InlineData("nl", "varen op het Zilvermeer met Lens", "Zilvermeer")]
    [InlineData("fr", "voile sur le lac de Côme avec Lens", "lac de Côme")]
    [InlineData("de", "Segeln am Comer See mit Lens", "Comer See")]
    [InlineData("de", "Zeltlager im Sarntal mit Lens", "Sarntal")]
    [InlineData("en", "a day in Como with Lens", "Como")]
    [InlineData("en", "camping on Skye with Lens, 12 people", "Skye")]
    [InlineData("en", "canoeing on Loch Tay with Lens, 12 people", "Loch Tay")]
    [InlineData("nl", "kamp op Schiermonnikoog met Lens", "Schiermonnikoog")]
    [InlineData("fr", "camp scout à Vresse-sur-Semois avec Lens", "Vresse-sur-Semois")]
    [InlineData("fr", "pêche dans la Semois avec Lens", "Semois")]
    [InlineData("de", "Zeltlager auf Fehmarn mit Lens", "Fehmarn")]
    [InlineData("de", "zeltlager am neusiedler see mit lens", "Neusiedler See")]
    [InlineData("fr", "visite de la fromagerie à Gruyères avec Lens", "Gruyères")]
    [InlineData("fr", "vide-grenier de Lens avec les gens de Bath, 6 personnes", "Lens")]
    [InlineData("en", "nine girls from the lycée in Lens sat in on lessons in Bath", "Bath")]
    [InlineData("de", "neun Mädchen vom Gymnasium in Lens waren in der Schule in Bath", "Bath")]
    [InlineData("fr", "onze filles du lycée de Lens ont suivi des cours dans notre école de Bath", "Bath")]
    [InlineData("fr", "visite du musée de Lens avec onze filles", "Lens")]
    public void Are_told_from_partners(string language, string text, string place) => Assert.Equal(place, In(text, language)?.Said);

    /// <summary>A house without a town is a place; where it is only what was helped, or a part of what somebody is called, it is none.</summary>
    [Theory]
    [InlineData("en", "barn dance with our friends from Lens in the village hall on 25 April, 80 people", "village hall")]
    [InlineData("en", "choral evensong at St Mary's church, 18 April, 54 singers", "St Mary's church")]
    [InlineData("en", "curry evening at the Royal Oak, 14 of us", "Royal Oak")]
    [InlineData("en", "bring and buy sale, community centre, 11 April, with Aachen", "community centre")]
    [InlineData("en", "with twelve volunteers from Lens we painted the village hall", null)]
    [InlineData("en", "our treasurer is in hospital, quiz with Lens on 3 May, 20 people", null)]
    [InlineData("en", "a play performed by the school, 40 pupils, with York", null)]
    [InlineData("en", "supper with the village hall committee of Lens, 12 people", null)]
    [InlineData("en", "the choir of St Mary's church went to Lens for a concert", "Lens")]
    [InlineData("nl", "badminton tegen Tours in de sporthal, 16 spelers", "sporthal")]
    [InlineData("nl", "quiz in parochiezaal met die van Lens, 40 deelnemers", "parochiezaal")]
    [InlineData("nl", "kaartavond in buurthuis De Brug met 12 mensen uit Nice", "buurthuis De Brug")]
    [InlineData("nl", "naar de Efteling met Solingen op 4 januari, 40 man", "Efteling")]
    [InlineData("nl", "met twaalf vrijwilligers uit Lens de kleedkamers van de sporthal geschilderd", null)]
    [InlineData("nl", "concert georganiseerd door de muziekschool met Lens, 40 man", null)]
    [InlineData("nl", "met de kinderen van de basisschool voor de school gewerkt, 20 man", null)]
    [InlineData("fr", "concert de gospel à la salle des fêtes, 180 auditeurs", "salle des fêtes")]
    [InlineData("fr", "concert de la fanfare de Deventer place Plumereau samedi 2 mai", "place Plumereau")]
    [InlineData("fr", "échange avec 22 élèves de Lens à l'école Jules Ferry", "école Jules Ferry")]
    [InlineData("fr", "la chorale de Namur a chanté à l'église Saint-Martin, 54 choristes", "église Saint-Martin")]
    [InlineData("fr", "badminton au gymnase Jean-Bouin, 22 joueurs", "gymnase Jean-Bouin")]
    [InlineData("fr", "on a repeint la salle des fêtes avec douze bénévoles de Lens", null)]
    [InlineData("fr", "une collecte à la place du concert, 20 personnes", null)]
    [InlineData("fr", "marche de la chorale de Lens avec les gens de Bath, 6 personnes", null)]
    [InlineData("de", "40 Jahre Partnerschaft mit Tours gefeiert, in der Stadthalle, 240 Gäste", "Stadthalle")]
    [InlineData("de", "gospel mit dem chor aus namur in der martinskirche, 54 sänger", "martinskirche")]
    [InlineData("de", "Stammtisch war am 20.4. beim Kirchenwirt, 14 dabei", "Kirchenwirt")]
    [InlineData("de", "mit 22 Gästen aus Lens im Gasthaus zum Löwen gegessen", "Gasthaus zum Löwen")]
    [InlineData("de", "Theater mit York in der Aula der Albert-Schweitzer-Schule", "Aula")]
    [InlineData("de", "Wir haben mit zwölf Leuten aus Lens die Schützenhalle gestrichen", null)]
    [InlineData("de", "Empfang beim Bischof am 3. Mai mit Lens, 20 Leute", null)]
    [InlineData("de", "in diesem Zeitraum haben wir zwölf Leute aus Lens gehabt", null)]
    [InlineData("de", "Praktikum mit einem Landwirt aus Lens bei einem Landwirt, 3 Leute", null)]
    public void Are_houses_too(string language, string text, string? place) => Assert.Equal(place, In(text, language)?.Said);

    /// <summary>Where the noun is an activity too, or a town of the table, and where nobody would look for a town in a name.</summary>
    [Theory]
    [InlineData("en", "brass band from Aachen played in Victoria Park on Sunday", "Victoria Park")]
    [InlineData("en", "choir concert with Mainz in St Marys church, 60 singers", "St Marys church")]
    [InlineData("en", "the orchestra from Dijon gave a concert in the Minster", "Minster")]
    [InlineData("en", "concert with Dijon in the Theatre Royal, 3 May", "Theatre Royal")]
    [InlineData("en", "wreath laying at the war memorial with 12 guests from Lens", "war memorial")]
    [InlineData("nl", "ontvangst in het stadhuis voor acht raadsleden uit Brugge", "stadhuis")]
    [InlineData("nl", "toneel in het theater met Lens op 3 mei", "theater")]
    [InlineData("nl", "kranslegging bij het oorlogsmonument met twaalf gasten uit Lens", "oorlogsmonument")]
    [InlineData("nl", "samen brood gebakken in de molenbakkerij met vier gasten uit Lens", "molenbakkerij")]
    [InlineData("fr", "cérémonie au monument aux morts avec une délégation de Lens", "monument aux morts")]
    [InlineData("fr", "jazz au théâtre municipal, big band de Lens", "théâtre municipal")]
    [InlineData("fr", "culte à l'église protestante avec Lens", "église protestante")]
    [InlineData("fr", "aubade de la fanfare de Gouda place d'Armes, 35 musiciens", "place d'Armes")]
    [InlineData("fr", "réunion du comité lundi en mairie", "mairie")]
    [InlineData("de", "Empfang im Rathaus für acht Stadträte aus Brügge", "Rathaus")]
    [InlineData("de", "Konzert im Theater mit Lens am 3. Mai", "Theater")]
    [InlineData("de", "Andacht im Münster mit Lens am 3. Mai", "Münster")]
    [InlineData("de", "Backen in der Bäckerei Huber mit vier Gästen aus Lens", "Bäckerei Huber")]
    public void Is_a_house_and_no_town_of_that_name(string language, string text, string place)
    {
        var said = Hear(text, language);
        Assert.Equal(place, PlaceSaid.In(said)?.Value.Said);
        Assert.All(said.PlacesNamed, town => Assert.DoesNotContain(town.Value.Said, place, StringComparison.Ordinal));
    }

    /// <summary>A town behind a house is where it was, and so is one alone that people were at "over there".</summary>
    [Theory]
    [InlineData("en", "a concert with Mainz in St Mary's church in York", "York")]
    [InlineData("en", "exchange with Tours: 23 pupils went there in March", "Tours")]
    [InlineData("en", "concert with Tours, 40 people were there", null)]
    [InlineData("nl", "concert in de Sint-Janskerk van Gouda", "Gouda")]
    [InlineData("nl", "uitwisseling met Tours: in maart waren 23 leerlingen daar", "Tours")]
    [InlineData("nl", "uitwisseling met Tours, 23 leerlingen waren er", null)]
    [InlineData("fr", "concert avec Mayence à l'église Notre-Dame de Dijon", "Dijon")]
    [InlineData("fr", "échange avec Tours : 23 élèves étaient là-bas en mars", "Tours")]
    [InlineData("fr", "tournoi de foot en salle avec Tours", null)]
    [InlineData("de", "Konzert in der Martinskirche von Mainz", "Mainz")]
    [InlineData("de", "Schüleraustausch mit Tours: im März waren 23 Schüler dort", "Tours")]
    [InlineData("de", "Theaterabend mit Tours, 23 Schüler waren da", null)]
    public void Goes_by_the_town(string language, string text, string? place) => Assert.Equal(place, In(text, language)?.Said);

    [Theory]
    [InlineData("Sitzung im letzten Quartal, acht Leute")]
    [InlineData("Sitzung zum Startkapital, acht Leute")]
    public void Ends_of_words_alone_make_no_valley(string text) => Assert.Null(In(text, "de"));

    static PlaceReading? In(string text, string language) => PlaceSaid.In(Hear(text, language))?.Value;

    static Utterance Hear(string text, string language) => s_understander.Hear(text, new Language(language), new HearingContext(new NoRecords(), DateTable.Today, "BE"));
}
