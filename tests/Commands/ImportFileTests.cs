using System.Text;
using System.Text.Json.Nodes;
using TwinBot.Commands.Importing;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Tests.Storage;

namespace TwinBot.Tests.Commands;

public class ImportFileTests
{
    const string Good = """
        {
          "schema": "twinbot/1",
          "communities": [
            { "id": "c1", "name": "Dijon", "country": "FR", "kind": "city", "aliases": ["Divio"] },
            { "id": "c2", "name": "Mainz", "country": "DE", "kind": "city", "aliases": [] }
          ],
          "partnerships": [
            {
              "id": "p1", "name": "Dijon – Mainz", "members": [{ "community": "c1" }, { "community": "c2", "joinedOn": "1958-05" }], "kind": "twinning",
              "status": "ended", "signedOn": "1958", "themes": ["youth"], "objectives": ["Peace"], "story": "Long ago.", "reviewEveryMonths": 12,
              "endedOn": "2020-02-29", "endedBecause": "Silence."
            }
          ],
          "contacts": [
            {
              "id": "k1", "name": "Anna", "community": "c2", "role": "mayor", "side": "authority", "email": "anna@mainz.example", "phone": "+4961311234",
              "languages": ["de"], "from": "2019", "until": "2024-06", "confirmedOn": "2026-02-28"
            }
          ],
          "activities": [
            {
              "id": "a1", "title": "Concert", "partnerships": ["p1"], "kind": "arts", "themes": ["artAndCulture"], "startsOn": "2025-05-03", "endsOn": "2025-05-04", "place": "Dijon",
              "format": "onSite", "participants": 42, "participantsByCommunity": { "c2": 20 }, "participantsOf": { "young": 3 }, "outcome": "Good.", "status": "done",
              "loggedBy": "u1", "loggedAt": "2025-05-05T08:00:00Z"
            }
          ],
          "evaluations": [
            {
              "id": "e1", "partnership": "p1", "questionnaire": "yearlyCheck", "questionnaireVersion": 1, "openedOn": "2026-03-01", "dueOn": "2026-03-31", "closedOn": "2026-04-02",
              "anonymous": false, "agreed": [{ "id": "t1", "text": "A youth group", "dueOn": "2026-12-31" }],
              "responses": [{ "respondent": "k1", "side": "authority", "community": "c2", "status": "finished", "answers": { "overall": 4, "fields": ["sport"], "wish": null }, "language": "de", "finishedAt": "2026-03-09T18:04:00Z" }]
            }
          ]
        }
        """;

    [Fact]
    public void AGoodFileHasNoFault()
    {
        var file = Read(Good);
        Assert.Empty(file.Faults);
        Assert.Equal((2, 1, 1, 1), (file.Communities.Length, file.Partnerships.Length, file.Contacts.Length, file.Activities.Length));
        Assert.Equal(20, file.Activities[0].ParticipantsByCommunity?["c2"]);
        Assert.Equal("2020-02-29", file.Partnerships[0].EndedOn?.ToString());
    }

    [Theory]
    [InlineData("$.schema", "\"twinbot/2\"", "schema: must be \"twinbot/1\", not \"twinbot/2\".")]
    [InlineData("$.schema", "1", "schema: must be a text, in quotation marks.")]
    [InlineData("$.people", "[]", "no field is called \"people\"; there are schema, communities, partnerships, contacts, activities, evaluations.")]
    [InlineData("$.communities", "{}", "communities: must be a list, in square brackets.")]
    [InlineData("$.communities[0]", "7", "communities[0]: must be an object, in braces.")]
    [InlineData("$.communities[0].id", "\"\"", "communities[0].id: must be an id of 1 to 100 characters without spaces at its ends, not \"\".")]
    [InlineData("$.communities[0].name", "\" \"", "communities[0].name: must not be empty, not \" \".")]
    [InlineData("$.communities[0].country", "\"France\"", "communities[0].country: must be two capital letters such as BE, not \"France\".")]
    [InlineData("$.communities[0].country", "\"fr\"", "communities[0].country: must be two capital letters such as BE, not \"fr\".")]
    [InlineData("$.communities[0].country", "null", "communities[0].country: must be a text, in quotation marks.")]
    [InlineData("$.communities[0].kind", "\"City\"", "communities[0].kind: must be one of village, municipality, city, region, not \"City\".")]
    [InlineData("$.communities[0].aliases[0]", "1", "communities[0].aliases[0]: must be a text, in quotation marks.")]
    [InlineData("$.communities[0].nmae", "\"x\"", "communities[0]: no field is called \"nmae\"; there are id, name, country, kind, aliases.")]
    [InlineData("$.partnerships[0].members", "[]", "partnerships[0].members: must be two or more.")]
    [InlineData("$.partnerships[0].members[1]", null, "partnerships[0].members: must be two or more.")]
    [InlineData("$.partnerships[0].members[1].community", "\"c9\"", "partnerships[0].members[1].community: no community \"c9\".")]
    [InlineData("$.partnerships[0].members[1].community", "\"c1\"", "partnerships[0].members: \"c1\" is there twice.")]
    [InlineData("$.partnerships[0].members[1].joinedOn", "\"1958-02-31\"", "partnerships[0].members[1].joinedOn: must be a date that exists, such as 1957, 1957-06 or 1957-06-03, not \"1958-02-31\".")]
    [InlineData("$.partnerships[0].members[1].since", "1", "partnerships[0].members[1]: no field is called \"since\"; there are community, joinedOn.")]
    [InlineData("$.partnerships[0].kind", "\"marriage\"", "partnerships[0].kind: must be one of twinning, friendship, contact, project, not \"marriage\".")]
    [InlineData("$.partnerships[0].status", null, "partnerships[0].status: is missing.")]
    [InlineData("$.partnerships[0].signedOn", "\"58\"", "partnerships[0].signedOn: must be a date that exists, such as 1957, 1957-06 or 1957-06-03, not \"58\".")]
    [InlineData("$.partnerships[0].themes[0]", "\"art\"", "partnerships[0].themes[0]: must be one of artAndCulture, youth, citizenship, sustainableDevelopment, localServices, localEconomy, socialInclusion, solidarity, meeting, sport, other, not \"art\".")]
    [InlineData("$.partnerships[0].objectives", "\"Peace\"", "partnerships[0].objectives: must be a list, in square brackets.")]
    [InlineData("$.partnerships[0].reviewEveryMonths", "\"12\"", "partnerships[0].reviewEveryMonths: must be a whole number from 0 to 1200.")]
    [InlineData("$.partnerships[0].reviewEveryMonths", "1.5", "partnerships[0].reviewEveryMonths: must be a whole number from 0 to 1200.")]
    [InlineData("$.activities[0].title", "\"\"", "activities[0].title: must not be empty, not \"\".")]
    [InlineData("$.activities[0].partnerships[0]", "\"p9\"", "activities[0].partnerships[0]: no partnership \"p9\".")]
    [InlineData("$.activities[0].kind", "\"concert\"", "activities[0].kind: must be one of officialVisit, citizensExchange, schoolExchange, youthCamp, sports, arts, expertExchange, jointProject, relief, languageCourse, market, anniversary, onlineMeeting, committeeMeeting, ceremony, other, not \"concert\".")]
    [InlineData("$.activities[0].startsOn", null, "activities[0].startsOn: is missing.")]
    [InlineData("$.activities[0].endsOn", "\"2025-05-01\"", "activities[0].endsOn: 2025-05-01 is before 2025-05-03, the day on which it starts.")]
    [InlineData("$.activities[0].participants", "-1", "activities[0].participants: must be a whole number from 0 to 10000000.")]
    [InlineData("$.activities[0].participantsByCommunity.c2", "\"x\"", "activities[0].participantsByCommunity.c2: must be a whole number from 0 to 10000000.")]
    [InlineData("$.activities[0].participantsByCommunity.c7", "1", "activities[0].participantsByCommunity: no community \"c7\".")]
    [InlineData("$.activities[0].participantsOf.old", "1", "activities[0].participantsOf: no field is called \"old\"; there are young, women, men, nonBinary.")]
    [InlineData("$.activities[0].loggedAt", "\"yesterday\"", "activities[0].loggedAt: must be a moment in UTC such as 2026-05-12T09:30:00Z, not \"yesterday\".")]
    [InlineData("$.contacts[0].community", "\"c7\\n\"", "contacts[0].community: no community \"c7 \".")]
    [InlineData("$.contacts[0].role", "\"boss\"", "contacts[0].role: must be one of mayor, councillor, twinningOfficer, chair, secretary, treasurer, member, other, not \"boss\".")]
    [InlineData("$.contacts[0].side", "\"\"", "contacts[0].side: must be one of authority, citizens, not \"\".")]
    [InlineData("$.contacts[0].email", "\"anna@mainz\"", "contacts[0].email: must be an e-mail address such as anna@mainz.example, not \"anna@mainz\".")]
    [InlineData("$.contacts[0].email", "\"a b@mainz.example\"", "contacts[0].email: must be an e-mail address such as anna@mainz.example, not \"a b@mainz.example\".")]
    [InlineData("$.contacts[0].phone", "\"0475123456\"", "contacts[0].phone: must be a number with + and the country's code, such as +32475123456, not \"0475123456\".")]
    [InlineData("$.contacts[0].phone", "\"+32475123456\\n\"", "contacts[0].phone: must be a number with + and the country's code, such as +32475123456, not \"+32475123456 \".")]
    [InlineData("$.contacts[0].languages[0]", "\"German\"", "contacts[0].languages[0]: must be two small letters such as nl, not \"German\".")]
    [InlineData("$.contacts[0].confirmedOn", "\"2026-02\"", "contacts[0].confirmedOn: must be a day that exists, such as 2026-02-28, not \"2026-02\".")]
    [InlineData("$.contacts[0].confirmedOn", null, "contacts[0].confirmedOn: is missing.")]
    [InlineData("$.contacts[0].name", "\"a\\ud800\"", "contacts[0].name: has half a character in it (a lone surrogate, or bytes that are not UTF-8).")]
    [InlineData("$.evaluations[0].partnership", "\"p9\"", "evaluations[0].partnership: no partnership \"p9\".")]
    [InlineData("$.evaluations[0].dueOn", "\"soon\"", "evaluations[0].dueOn: must be a day that exists, such as 2026-02-28, not \"soon\".")]
    [InlineData("$.evaluations[0].anonymous", "\"no\"", "evaluations[0].anonymous: must be true or false.")]
    [InlineData("$.evaluations[0].questionnaireVersion", "0", "evaluations[0].questionnaireVersion: must be a whole number from 1 to 9999.")]
    [InlineData("$.evaluations[0].responses[0].status", "\"done\"", "evaluations[0].responses[0].status: must be one of invited, started, finished, declined, not \"done\".")]
    [InlineData("$.evaluations[0].responses[0].community", "\"c9\"", "evaluations[0].responses[0].community: no community \"c9\".")]
    [InlineData("$.evaluations[0].responses[0].finishedAt", "\"2026-03-09\"", "evaluations[0].responses[0].finishedAt: must be a moment in UTC such as 2026-05-12T09:30:00Z, not \"2026-03-09\".")]
    [InlineData("$.evaluations[0].responses[0].answers.overall", "{}", "evaluations[0].responses[0].answers.overall: must be a text, a number, true, false, null, or a list of texts.")]
    [InlineData("$.evaluations[0].agreed[0].text", "\"\"", "evaluations[0].agreed[0].text: must not be empty, not \"\".")]
    public void OneFaultIsOneSentenceWithItsPlace(string place, string? value, string sentence)
    {
        var file = Read(Changed(place, value));
        Assert.Equal(sentence, Assert.Single(file.Faults).ToString());
        Assert.Empty(file.Records);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"schema\":\"twinbot/1\"")]
    [InlineData("{\"schema\":\"twinbot/1\",\"schema\":\"twinbot/1\"}")]
    [InlineData("{\"schema\":\"twinbot/1\",}")]
    [InlineData("Dijon;Mainz")]
    [InlineData("{}")]
    public void WhatIsNoFileOfOursHasAFault(string text) => Assert.NotEmpty(Read(text).Faults);

    [Fact]
    public void EveryFaultIsReported()
    {
        var file = Read(Good.Replace("\"FR\"", "\"F\"", StringComparison.Ordinal).Replace("\"twinning\"", "2", StringComparison.Ordinal).Replace("\"mayor\"", "\"king\"", StringComparison.Ordinal));
        Assert.Equal(["communities[0].country", "partnerships[0].kind", "contacts[0].role"], file.Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void AListThatIsNotThereIsEmptyAndAMarkAtTheBeginningDoesNoHarm() => Assert.Empty(Read("\ufeff{\"schema\":\"twinbot/1\"}").Faults);

    [Fact]
    public void TwoCommunitiesOfOneNameAndCountryAreOneTooMany()
    {
        Assert.Equal(
            "communities[1].name: \"DIJON\" in FR is communities[0] already.",
            Assert.Single(Read(Good.Replace("Mainz\", \"country\": \"DE\"", "DIJON\", \"country\": \"FR\"", StringComparison.Ordinal)).Faults).ToString());
        Assert.Empty(Read(Good.Replace("\"name\": \"Mainz\"", "\"name\": \"Dijon\"", StringComparison.Ordinal)).Faults);
    }

    [Fact]
    public void AnIdIsThereOnce() => Assert.Equal(
        ["communities[1].id: \"c2\" is the id of communities[0] already.", "partnerships[0].members[0].community: no community \"c1\"."],
        Read(Changed("$.communities[0].id", "\"c2\"")).Faults.Select(fault => fault.ToString()));

    [Fact]
    public async Task WhatIsOnRecordCounts()
    {
        await using var temp = new TempStore();
        await temp.Put(Some.Bocholt with { Id = "c9" }, Some.Mainz);
        var named = Good.Replace("\"community\": \"c2\"", "\"community\": \"c9\"", StringComparison.Ordinal);
        var fault = Assert.Single(ImportFile.Read(Encoding.UTF8.GetBytes(named), temp.Store.Records).Faults);
        Assert.Equal("communities[1].name: \"Mainz\" in DE is on record already, with the id \"mainz\".", fault.ToString());
    }

    static ImportFile Read(string text) => ImportFile.Read(Encoding.UTF8.GetBytes(text), new NoRecords());

    /// <summary>The good file with one place changed, or taken away where the value is null.</summary>
    static string Changed(string place, string? value)
    {
        if (value?.Contains("\\ud800", StringComparison.Ordinal) == true)
        {
            return Changed(place, "\"HALF\"").Replace("HALF", "a\\ud800", StringComparison.Ordinal);
        }

        var root = JsonNode.Parse(Good) ?? throw new InvalidOperationException();
        var steps = place[2..].Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        var parent = steps[..^1].Aggregate(root, (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step]) ?? throw new InvalidOperationException(place));
        Set(parent, steps[^1], value);
        return root.ToJsonString();
    }

    static void Set(JsonNode parent, string step, string? value)
    {
        if (parent is JsonArray list && value is null)
        {
            list.RemoveAt(int.Parse(step));
        }
        else if (parent is JsonArray items)
        {
            items[int.Parse(step)] = JsonNode.Parse(value ?? "null");
        }
        else if (parent is JsonObject fields && value is null)
        {
            fields.Remove(step);
        }
        else
        {
            parent[step] = JsonNode.Parse(value ?? "null");
        }
    }
}
