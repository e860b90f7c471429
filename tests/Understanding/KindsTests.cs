using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.JointActivities;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>Kinds of joint activity that nobody named, and words that name another than they seem to.</summary>
public sealed class KindsTests
{
    static readonly Understander s_understander = new(Languages.Load());

    [Theory]
    [InlineData("en", "two stonemasons from Mainz worked beside ours", "expertExchange")]
    [InlineData("en", "lunch with the stonemasons' football team, a five-a-side match", "sports")]
    [InlineData("en", "45 years with York: cake, speeches and a ceilidh", "anniversary")]
    [InlineData("en", "45 years ago we sang in York", "arts")]
    [InlineData("en", "Dutch for absolute beginners, 12 people", "languageCourse")]
    [InlineData("en", "cricket for beginners, 12 people", "sports")]
    [InlineData("en", "twelve wheelchairs and some blankets went to Lens", "relief")]
    [InlineData("nl", "gisteren via het scherm gebabbeld over het zomerkamp", "onlineMeeting")]
    [InlineData("nl", "zomerkamp in Gouda", "youthCamp")]
    [InlineData("nl", "met zes man bij de mensen thuis geslapen in Bath", "citizensExchange")]
    [InlineData("fr", "les potiers de Gouda ont exposé leurs bols", "arts")]
    [InlineData("fr", "les sages-femmes de Gand sont venues", "expertExchange")]
    [InlineData("de", "Hebammentreffen in Aachen", "expertExchange")]
    [InlineData("de", "Stammtisch zum Flämischlernen", "languageCourse")]
    [InlineData("de", "unter Sonstiges bitte: Dackelparade", "other")]
    [InlineData("fr", "à classer dans « autre » : nuit des étoiles", "other")]
    [InlineData("en", "fondue with Bath, type of activity: other", "other")]
    [InlineData("en", "do up the youth club together with a crew from Dijon", "jointProject")]
    [InlineData("nl", "samen met Bath een muurschildering gemaakt", "jointProject")]
    [InlineData("fr", "fresque peinte avec les Mayençais sur le mur de la gare", "jointProject")]
    [InlineData("de", "mit Gouda zusammen ein Brettspiel entwickelt", "jointProject")]
    [InlineData("en", "both mayors cut the ribbon of the new twinning garden", "ceremony")]
    [InlineData("nl", "we hijsen plechtig de vlag van Nice op de Grote Markt", "ceremony")]
    [InlineData("fr", "hommage aux victimes de la guerre, gerbes et discours", "ceremony")]
    [InlineData("de", "das neue Glockenspiel wird eingeweiht", "ceremony")]
    [InlineData("en", "comittee meeting, 8 there", "committeeMeeting")]
    [InlineData("nl", "online kennismaking met de nieuwe voorzitter", "onlineMeeting")]
    [InlineData("en", "on Boxing Day our panto group put on Aladdin in Lens", "arts")]
    [InlineData("en", "we spoke to the Dijon committee by video call, five of us", "onlineMeeting")]
    [InlineData("de", "Komiteesitzung per Zoom, sechs Mitglieder", "committeeMeeting")]
    [InlineData("nl", "Teams-call met Dijon, budget besproken", "onlineMeeting")]
    [InlineData("fr", "vendu de la raclette au marché de Gouda", "market")]
    [InlineData("fr", "marche de 12 km avec Gouda", "sports")]
    [InlineData("de", "unsere Partnerschaft besteht 25 Jahre, seit 25 Jahren besteht sie", "anniversary")]
    [InlineData("de", "gemeinsam ein Mosaik gelegt mit Gouda", "jointProject")]
    [InlineData("en", "two head gardeners from Nice looked round our parks", "expertExchange")]
    [InlineData("nl", "twee stadsecologen uit Tours liepen mee met hun collega's", "expertExchange")]
    [InlineData("nl", "we ontvangen 18 mensen uit Aken", "citizensExchange")]
    [InlineData("fr", "brocante au profit des victimes du séisme", "relief")]
    [InlineData("de", "Trödelverkauf für die Erdbebenopfer", "relief")]
    [InlineData("en", "we met the committee of York on Zoom", "onlineMeeting")]
    [InlineData("de", "Skype-Konferenz mit Aachen", "onlineMeeting")]
    [InlineData("en", "AGM in the hall and on Zoom", "committeeMeeting")]
    [InlineData("en", "six roofers from Gouda patched roofs in Namur after the gale", "relief")]
    [InlineData("nl", "na de brand in Lens hielpen tien leden bij het opruimen", "relief")]
    [InlineData("fr", "nos pompiers ont pompé les caves de Gand après la crue", "relief")]
    [InlineData("de", "nach dem Großbrand in Lens haben zehn Mainzer beim Aufräumen geholfen", "relief")]
    [InlineData("en", "firefighters from Essen compared their pumps in a flood drill", "expertExchange")]
    [InlineData("nl", "brandweerlui oefenden samen met die van Essen, een oefening voor hoogwater", "expertExchange")]
    [InlineData("fr", "exercice des pompiers d'Essen et des nôtres contre les inondations", "expertExchange")]
    [InlineData("de", "Übung der Feuerwehren aus Essen und Mainz, falls die Flut kommt", "expertExchange")]
    [InlineData("nl", "met 20 leden te gast bij families in Kongsberg", "citizensExchange")]
    [InlineData("fr", "vingt Lensois ont logé en famille, l'un d'eux a joué de l'accordéon", "citizensExchange")]
    [InlineData("de", "20 Lenser übernachteten bei Familien, einer spielte Akkordeon", "citizensExchange")]
    [InlineData("en", "20 people stayed with families, one of them played the fiddle", "citizensExchange")]
    [InlineData("en", "12 French children sat in on lessons here", "schoolExchange")]
    [InlineData("nl", "tien leerlingen meegelopen op ons lyceum", "schoolExchange")]
    [InlineData("fr", "12 élèves allemands ont suivi les cours chez nous", "schoolExchange")]
    [InlineData("de", "12 französische Kinder saßen bei uns im Unterricht", "schoolExchange")]
    [InlineData("en", "French lessons for 12 children", "languageCourse")]
    [InlineData("en", "two bakers went to Dijon to learn from a colleague how gingerbread is made", "expertExchange")]
    [InlineData("nl", "twee bakkers leerden peperkoek bakken bij een collega in Dijon", "expertExchange")]
    [InlineData("fr", "nos cantonniers ont appris le déneigement chez leurs collègues", "expertExchange")]
    [InlineData("de", "unser Bauhof hat von den Kollegen das Schneeräumen gelernt", "expertExchange")]
    [InlineData("de", "unser Bauhof hat mit den Kollegen Norwegisch gelernt", "languageCourse")]
    [InlineData("en", "our dedicated volunteers built a bus shelter", "jointProject")]
    [InlineData("en", "a bench was dedicated to the late mayor", "ceremony")]
    [InlineData("fr", "projet commun : 200 bulbes plantés au rond-point", "jointProject")]
    [InlineData("fr", "un arbre planté par les maires", "ceremony")]
    [InlineData("de", "gemeinsames Projekt: 200 Tulpenzwiebeln gepflanzt", "jointProject")]
    [InlineData("de", "Eiche gepflanzt mit den Gästen", "ceremony")]
    [InlineData("en", "AGM, 41 members, stall money counted", "committeeMeeting")]
    [InlineData("nl", "ALV, 41 leden, kassaldo 1431 euro", "committeeMeeting")]
    [InlineData("fr", "AG, 41 membres, 1431 € en caisse", "committeeMeeting")]
    [InlineData("de", "JHV, 41 Mitglieder, Kassenstand 1.431 Euro", "committeeMeeting")]
    [InlineData("en", "a kickabout with the kids from Namur", "sports")]
    [InlineData("nl", "voetje tegen Gent, 24 jongens", "sports")]
    [InlineData("fr", "bras de fer contre ceux d'Aix, 12 hommes", "sports")]
    [InlineData("de", "Hallenfussi gegen Gent, 24 Buben", "sports")]
    [InlineData("de", "zu dritt per Zoom über den Haushalt, mit dem Vorsitz aus Bath", "onlineMeeting")]
    [InlineData("fr", "les présidents de Lens et de Gand se sont concertés sur Teams", "onlineMeeting")]
    [InlineData("nl", "kort overleg met de penningmeester van Nice via Teams", "onlineMeeting")]
    [InlineData("en", "we met the treasurers of Essen by video", "onlineMeeting")]
    public void Are_told_by_what_goes_with_them(string language, string text, string kind) => Assert.Equal(kind, KindSaid.In(Hear(language, text))?.Value.Kind.Name());

    /// <summary>What is told of a trade is no market.</summary>
    [Theory]
    [InlineData("en", "the cheesemakers of Lens came to exchange know-how with our dairy people", "expertExchange")]
    [InlineData("nl", "kaasmakers uit Lens wisselen kennis uit met onze zuivelboeren", "expertExchange")]
    [InlineData("fr", "échange d'habitants avec Lens, ils ont dormi dans nos familles", "citizensExchange")]
    [InlineData("de", "Käser aus Lens kommen, um mit unseren Milchbauern Wissen auszutauschen", "expertExchange")]
    [InlineData("de", "Landfrauen aus Lens haben bei uns zu Hause gewohnt", "citizensExchange")]
    public void Are_told_of_trades(string language, string text, string kind) => Assert.Equal(kind, KindSaid.In(Hear(language, text))?.Value.Kind.Name());

    [Fact]
    public void Are_not_named_by_a_hint() => Assert.Null(KindSaid.Named(Hear("en", "show a picture of 2025")));

    [Theory]
    [InlineData("en", "at the station", null)]
    [InlineData("en", "concert with Mainz in Strasbourg", "Strasbourg")]
    [InlineData("en", "day trip to Cologne with Mainz", "Cologne")]
    [InlineData("fr", "randonnée à Gérardmer avec Mainz", "Gérardmer")]
    [InlineData("nl", "chirokamp met de jeugd uit Mainz in Oostduinkerke, 58 kinderen", "Oostduinkerke")]
    public void Places_off_the_record_are_kept_as_typed(string language, string text, string? place) =>
        Assert.Equal(place, PlaceSaid.In(Hear(language, text)) is { } said ? PlaceSaid.NameOf(said.Value) : null);

    static Utterance Hear(string language, string text) => s_understander.Hear(text, new Language(language), new HearingContext(new NoRecords(), DateTable.Today));
}
