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
    public void Are_told_by_what_goes_with_them(string language, string text, string kind) => Assert.Equal(kind, KindSaid.In(Hear(language, text))?.Value.Kind.Name());

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
