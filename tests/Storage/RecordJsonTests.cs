using System.Text.Json;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Tests.Storage;

public class RecordJsonTests
{
    public static TheoryData<string, string> Shapes => new()
    {
        { RecordJson.Write(Some.Dijon), """{"id":"dijon","name":"Dijon","country":"FR","kind":"city","aliases":["Divio","Digione"]}""" },
        {
            RecordJson.Write(Some.DijonMainz),
            """{"id":"p1","name":"Dijon – Mainz","members":[{"community":"dijon"},{"community":"mainz","joinedOn":"1958-05"}],"kind":"twinning","status":"active","signedOn":"1958","themes":["artAndCulture","youth"],"objectives":["Peace","Wine & \"mustard\""],"story":"Bürgermeister und maire, nach dem Krieg.\nEin Händedruck.","reviewEveryMonths":12}"""
        },
        {
            RecordJson.Write(Some.DijonMainz with { SignedOn = null, Story = null, Themes = [], Objectives = [], Members = [], EndedOn = new PartialDate(2020, 1, 2), EndedBecause = "Silence." }),
            """{"id":"p1","name":"Dijon – Mainz","members":[],"kind":"twinning","status":"active","themes":[],"objectives":[],"reviewEveryMonths":12,"endedOn":"2020-01-02","endedBecause":"Silence."}"""
        },
        {
            RecordJson.Write(Some.Anna),
            """{"id":"anna","name":"Anna Schmidt","community":"mainz","role":"twinningOfficer","side":"authority","email":"anna.schmidt@mainz.example","phone":"+49613112345","languages":["de","fr"],"from":"2019-04-01","confirmedOn":"2026-02-28"}"""
        },
        {
            RecordJson.Write(Some.Exchange),
            """{"id":"a1","title":"Youth exchange in Dijon","partnerships":["p1"],"kind":"schoolExchange","themes":["youth"],"startsOn":"2025-05-03","endsOn":"2025-05-09","place":"Dijon","format":"onSite","participants":42,"participantsByCommunity":{"mainz":20},"participantsOf":{"young":38,"women":23},"outcome":"Pen friends.","status":"done","loggedBy":"webchat:me","loggedAt":"2025-05-10T20:15:00Z"}"""
        },
        {
            RecordJson.Write(Some.Check),
            """{"id":"e1","partnership":"p1","questionnaire":"yearlyCheck","questionnaireVersion":1,"openedOn":"2026-03-01","dueOn":"2026-03-31","anonymous":false,"responses":[{"respondent":"anna","side":"authority","community":"mainz","status":"finished","answers":{"fields":["sport","culture"],"nextMeeting":true,"overall":4,"wish":null},"language":"de","finishedAt":"2026-03-09T18:04:00Z"}]}"""
        },
        { RecordJson.Write(Some.Me), """{"id":"webchat:me","language":"nl"}""" },
        { RecordJson.Write(new Person { Id = "" }), """{"id":""}""" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void HasTheShapeOfTheDesign(string written, string expected) => Assert.Equal(expected, written);

    public static TheoryData<string> Odd =>
        ["", " ", "  leading and trailing  ", "\0\u0001\u2028", "null", "\"\\/", new string('x', 30_000), "😀👩‍👩‍👧", "ﷺ", "a\tb\r\nc", "<script>&amp;'"];

    [Theory]
    [MemberData(nameof(Odd))]
    public void KeepsEveryTextAsItIs(string text)
    {
        Same(RecordKind.Communities, Some.Dijon with { Name = text, Aliases = [text, ""] });
        Same(RecordKind.Partnerships, Some.DijonMainz with { Story = text, Name = text, Objectives = [text], EndedBecause = text });
        Same(RecordKind.Contacts, Some.Anna with { Name = text, Email = text, Phone = text, Languages = [text] });
        Same(RecordKind.Activities, Some.Exchange with { Title = text, Place = text, Outcome = text, CancelledBecause = text, LoggedBy = text, Partnerships = [text] });
        Same(RecordKind.Evaluations, Some.Check with { Questionnaire = text, Agreed = [new Evaluations.AgreedTask(text, text)], Responses = [Some.Check.Responses[0] with { Answers = Evaluations.Response.NoAnswers.Add(text, text) }] });
        Same(RecordKind.People, Some.Me with { Language = text });
    }

    [Fact]
    public void ReadsEveryValueOfEveryKindBack()
    {
        foreach (var status in Enum.GetValues<PartnershipStatus>())
        {
            Same(RecordKind.Partnerships, Some.DijonMainz with { Status = status, Themes = [.. Enum.GetValues<Theme>()] });
        }

        foreach (var role in Enum.GetValues<Contacts.ContactRole>())
        {
            Same(RecordKind.Contacts, Some.Anna with { Role = role, Side = Contacts.Side.Citizens, Until = new PartialDate(2024), From = null });
        }
    }

    [Fact]
    public void HalfACharacterIsReplaced()
    {
        var json = RecordJson.Write(Some.Dijon with { Name = "a\ud83db" });
        Assert.Equal("a\ufffdb", ((Community)RecordJson.Read(RecordKind.Communities, json)).Name);
    }

    [Fact]
    public void ListsThatWereNotWrittenAreEmpty()
    {
        var contact = (Contacts.Contact)RecordJson.Read(RecordKind.Contacts, """{"id":"c","name":"C","community":"x","role":"mayor","side":"citizens","confirmedOn":"2026-01-01"}""");
        Assert.Empty(contact.Languages);
    }

    [Theory]
    [InlineData("""{"id":"a","name":"A"}""")]
    [InlineData("""{"id":"a","name":"A","country":"BE","kind":3,"aliases":[]}""")]
    [InlineData("""{"id":"a","name":"A","country":"BE","kind":"hamlet","aliases":[]}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":"a","name":"A","country":"BE","kind":"city","aliases":[]""")]
    public void RefusesWhatIsNoRecord(string json) => Assert.Throws<JsonException>(() => RecordJson.Read(RecordKind.Communities, json));

    static void Same(RecordKind kind, Records.Record record)
    {
        var json = RecordJson.Write(record);
        var read = RecordJson.Read(kind, json);
        Assert.Equal(record.GetType(), read.GetType());
        Assert.Equal(json, RecordJson.Write(read));
        Assert.Equal(record.Id, read.Id);
        if (record is Partnership { Story: { } story })
        {
            Assert.Equal(story, ((Partnership)read).Story);
        }
    }
}
