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
    public void Are_told_from_partners(string language, string text, string place) => Assert.Equal(place, In(text, language)?.Said);

    [Theory]
    [InlineData("Sitzung im letzten Quartal, acht Leute")]
    [InlineData("Weihnachtssingen im Hospital, acht Leute")]
    public void Ends_of_words_alone_make_no_valley(string text) => Assert.Null(In(text, "de"));

    static PlaceReading? In(string text, string language) =>
        PlaceSaid.In(s_understander.Hear(text, new Language(language), new HearingContext(new NoRecords(), DateTable.Today, "BE")))?.Value;
}
