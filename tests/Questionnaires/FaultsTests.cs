using System.Text.Json.Nodes;
using TwinBot.Questionnaires;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Questionnaires;

/// <summary>A file with a mistake is refused with a sentence that lets its author mend it.</summary>
public sealed class FaultsTests
{
    const string Good = """
        {
          "id": "own",
          "version": 1,
          "title": { "en": "Own", "nl": "Eigen", "fr": "Propre", "de": "Eigen" },
          "about": { "en": "Ours", "nl": "De onze", "fr": "Le nôtre", "de": "Unsere" },
          "dimensions": [{ "id": "contact", "name": { "en": "Contact", "nl": "Contact", "fr": "Contact", "de": "Kontakt" } }],
          "sections": [
            {
              "title": { "en": "One", "nl": "Een", "fr": "Un", "de": "Eins" },
              "questions": [
                { "id": "met", "type": "yesNo", "ask": { "en": "Met?", "nl": "Ontmoet?", "fr": "Vu ?", "de": "Getroffen?" }, "label": { "en": "Met", "nl": "Ontmoet", "fr": "Vu", "de": "Getroffen" } },
                {
                  "id": "how", "type": "scale", "dimension": "contact", "scale": "quality", "when": { "question": "met", "is": [true] },
                  "ask": { "en": "How?", "nl": "Hoe?", "fr": "Comment ?", "de": "Wie?" }, "label": { "en": "How", "nl": "Hoe", "fr": "Comment", "de": "Wie" }
                },
                {
                  "id": "where", "type": "choice", "ask": { "en": "Where?", "nl": "Waar?", "fr": "Où ?", "de": "Wo?" }, "label": { "en": "Where", "nl": "Waar", "fr": "Où", "de": "Wo" },
                  "options": [
                    { "id": "here", "label": { "en": "Here", "nl": "Hier", "fr": "Ici", "de": "Hier" } },
                    { "id": "there", "label": { "en": "There", "nl": "Daar", "fr": "Là", "de": "Dort" } }
                  ]
                },
                { "id": "times", "type": "number", "min": 0, "max": 9, "ask": { "en": "Times?", "nl": "Keer?", "fr": "Fois ?", "de": "Mal?" }, "label": { "en": "Times", "nl": "Keren", "fr": "Fois", "de": "Male" } }
              ]
            }
          ]
        }
        """;

    const string Questions = "sections/0/questions";

    static readonly string[] s_strange = ["null", "7", "\"x\"", "[1]", "{}", "true"];

    static readonly QuestionnaireReader s_reader = new(Forms.Languages);

    [Fact]
    public void AGoodFileHasNoFault()
    {
        var reading = s_reader.Read(Good);
        Assert.Empty(reading.Faults);
        Assert.Equal(["met", "how", "where", "times"], reading.Questionnaire?.Items.Select(item => item.Id));
    }

    [Theory]
    [InlineData("", "[]", "own.json: Here must be an object, in braces.")]
    [InlineData("id", "\"my own\"", "own.json: “my own” cannot be an id: begin with a small letter, then letters and digits without accents or spaces, at most 40.")]
    [InlineData("version", "0", "own.json: The version is a whole number from 1 to 9999, not 0. Begin with 1 and add one whenever the questions change.")]
    [InlineData("version", "\"1\"", "own.json: “version” must be a whole number, without quotation marks.")]
    [InlineData("version", null, "own.json: “version” is missing. Please add it.")]
    [InlineData("verion", "2", "own.json: “verion” is no key. Did you mean “version”?")]
    [InlineData("colour", "2", "own.json: “colour” is no key. There are: $schema, id, version, title, about, dimensions, sections.")]
    [InlineData("title/fr", null, "own.json: “title” has no text in the language fr. Please add it, so that everybody is asked in their own.")]
    [InlineData("title/it", "\"Nostro\"", "own.json: “it” in “title” is none of the languages de, en, fr, nl. Take it out, or correct it.")]
    [InlineData("title/de", "\" \"", "own.json: “title” is empty in the language de. Please write something.")]
    [InlineData("title", "\"Own\"", "own.json: “title” must have a text for each language, in braces.")]
    [InlineData("sections", "[]", "own.json: There are no questions. Add a section with at least one.")]
    [InlineData("sections", "{}", "own.json: “sections” must be a list of objects, in square brackets.")]
    [InlineData(Questions + "/0/type", "\"yesno\"", "own.json, question met: “yesno” is no type of question. Did you mean “yesNo”?")]
    [InlineData(Questions + "/3/type", "\"slider\"", "own.json, question times: “slider” is no type of question. There are: scale, choice, choices, yesNo, number, date, text.")]
    [InlineData(Questions + "/0/optinal", "true", "own.json, question met: “optinal” is no key. Did you mean “optional”?")]
    [InlineData(Questions + "/0/optional", "\"yes\"", "own.json, question met: “optional” must be true or false, without quotation marks.")]
    [InlineData(Questions + "/0/ask/nl", null, "own.json, question met: “ask” has no text in the language nl. Please add it, so that everybody is asked in their own.")]
    [InlineData(Questions + "/3/id", "\"respondent\"", "own.json, question respondent: “respondent” is a name that I use myself. Choose another id.")]
    [InlineData(Questions + "/3/id", "\"where\"", "own.json, question where: “where” is there twice. Give one of them another id.")]
    [InlineData(Questions + "/1/scale", "\"stars\"", "own.json, question how: “stars” is no scale. There are: quality, agreement.")]
    [InlineData(Questions + "/1/scale", null, "own.json, question how: A question of type “scale” needs “scale”. Please add it.")]
    [InlineData(Questions + "/1/dimension", null, "own.json, question how: A question of type “scale” needs “dimension”. Please add it.")]
    [InlineData(Questions + "/1/dimension", "\"contcat\"", "own.json, question how: No dimension is called “contcat”. Did you mean “contact”?")]
    [InlineData(Questions + "/1/dimension", "\"money\"", "own.json, question how: No dimension is called “money”. There are: contact. Use one of them, or add it to “dimensions”.")]
    [InlineData(Questions + "/0/dimension", "\"contact\"", "own.json, question met: “dimension” does not belong to the type “yesNo”, only to: scale. Take it out, or change the type.")]
    [InlineData(Questions + "/1/when/question", "\"times\"", "own.json, question how: “when” names “times”, which is no earlier question. Only earlier ones can be named: met. Move that question up, or name another.")]
    [InlineData(Questions + "/1/when/question", "\"mett\"", "own.json, question how: “when” names “mett”, and no earlier question is called that. Did you mean “met”?")]
    [InlineData(Questions + "/1/when/question", "\"how\"", "own.json, question how: “when” names the question itself. It can only look back: name an earlier question.")]
    [InlineData(Questions + "/1/when/is", "[]", "own.json, question how: “when” names no answer of “met” in “is”, so this question would never be asked. Add one or more.")]
    [InlineData(Questions + "/1/when/is", "[\"maybe\"]", "own.json, question how: “when” waits for “maybe”, but “met” can only have: true, false.")]
    [InlineData(Questions + "/1/when/is", "true", "own.json, question how: “is” must be a list of texts, numbers, true or false, in square brackets.")]
    [InlineData(Questions + "/2/options", "[]", "own.json, question where: There must be 2 to 20 options; there are 0.")]
    [InlineData(Questions + "/2/options/1/id", "\"here\"", "own.json, question where: The option “here” is there twice. Give one of them another id.")]
    [InlineData(Questions + "/2/options/1/label/en", "\"here\"", "own.json, question where: Two options read “here” in the language en. Nobody could tell them apart: change one.")]
    [InlineData(Questions + "/3/min", "10", "own.json, question times: “min” (10) is above “max” (9), so no number would do. Exchange them.")]
    public void OneMistakeIsOneSentence(string place, string? value, string sentence)
    {
        var fault = Assert.Single(s_reader.Read(Changed(place, value)).Faults);
        Assert.Equal(sentence, fault.In(Speech("en"), "own.json"));
        Assert.All(Forms.Languages.All, speech => Assert.Contains("own.json", fault.In(speech, "own.json"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{ \"id\": \"own\" \"version\": 1 }", 1)]
    public void WhatIsNoJsonIsRefusedWithItsLine(string text, int line)
    {
        var fault = Assert.Single(s_reader.Read(text).Faults);
        Assert.Equal("notJson", fault.Say);
        Assert.Contains(fault.Values, value => value.Name == "line" && Convert.ToInt32(value.Value, System.Globalization.CultureInfo.InvariantCulture) == line);
    }

    [Fact]
    public void AKeyThatIsThereTwiceIsRefused() => Assert.Equal("keyTwice", Assert.Single(s_reader.Read("{ \"id\": \"own\", \"id\": \"twice\" }").Faults).Say);

    [Fact]
    public void EveryFaultIsNamedAtOnce()
    {
        var faults = s_reader.Read(Changed("version", "-1").Replace("\"scale\":\"quality\"", "\"scale\":\"qualty\"", StringComparison.Ordinal).Replace("\"min\":0", "\"min\":\"0\"", StringComparison.Ordinal)).Faults;
        Assert.Equal(["badVersion", "misspeltScale", "wrongWhole"], faults.Select(fault => fault.Say).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AFaultIsSaidInTheAuthorsLanguage()
    {
        var fault = Assert.Single(s_reader.Read(Changed($"{Questions}/0/optinal", "true")).Faults);
        Assert.Equal("eigen.json, vraag met: “optinal” is geen sleutel. Bedoelt u “optional”?", fault.In(Speech("nl"), "eigen.json"));
    }

    /// <summary>A file cut off, or with a piece gone, is refused with words, never with an exception.</summary>
    [Fact]
    public void NoPieceOfAFileMakesItFail()
    {
        for (var length = 0; length < Good.Length; length += 7)
        {
            Assert.NotEmpty(s_reader.Read(Good[..length]).Faults);
        }

        Assert.All(Leaves("", JsonNode.Parse(Good)), place =>
        {
            foreach (var value in s_strange)
            {
                var reading = s_reader.Read(Changed(place, value));
                Assert.True(reading.Questionnaire is null == reading.Faults.Count > 0);
                Assert.All(reading.Faults, fault => fault.In(Speech("fr"), "x"));
            }
        });
    }

    static Texts.Speech Speech(string code) => Forms.Languages.All.First(speech => speech.Language.Code == code);

    static string Changed(string place, string? value)
    {
        var json = JsonNode.Parse(Good);
        if (place.Length == 0)
        {
            return value ?? "";
        }

        var steps = place.Split('/');
        var parent = steps[..^1].Aggregate(json, (node, step) => node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step]);
        switch (parent)
        {
            case JsonArray array:
                array[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value ?? "null");
                break;
            case JsonObject part when value is null:
                part.Remove(steps[^1]);
                break;
            case JsonObject part:
                part[steps[^1]] = JsonNode.Parse(value);
                break;
        }

        return json?.ToJsonString() ?? "";
    }

    static IEnumerable<string> Leaves(string path, JsonNode? node) => node switch
    {
        JsonObject part => part.SelectMany(entry => Leaves($"{path}{entry.Key}/", entry.Value)).Concat(path.Length > 0 ? [path[..^1]] : []),
        JsonArray array => array.SelectMany((item, at) => Leaves($"{path}{at}/", item)).Append(path[..^1]),
        _ => [path[..^1]],
    };
}
