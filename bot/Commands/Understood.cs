using System.Text.Json.Nodes;
using TwinBot.Understanding;

namespace TwinBot.Commands;

/// <summary>What was understood of a line, as JSON.</summary>
static class Understood
{
    /// <summary>The answers that a line can be read as.</summary>
    public static readonly string[] Answers = ["date", "pastDate", "number", "yesNo", "community"];

    /// <param name="answer">Which answer the line is; null for any message.</param>
    public static JsonObject Of(Utterance said, HearingContext context, string? answer)
    {
        var understood = new JsonObject
        {
            ["text"] = said.Text,
            ["language"] = said.Language.Code,
            ["intent"] = said.Intent.Intent,
            ["confidence"] = Math.Round(said.Intent.Confidence, 3),
            ["entities"] = UnderstoodActivity.Of(said, context) ?? Entities(said),
        };
        if (answer is not null)
        {
            understood["value"] = Value(said, answer);
        }

        return understood;
    }

    static JsonNode? Value(Utterance said, string answer) => answer switch
    {
        "date" => Date(said.Dates(Tense.Future)),
        "pastDate" => Date(said.Dates(Tense.Past)),
        "number" => said.Numbers is [var number, ..] ? number.Value : null,
        "yesNo" => said.YesNo,
        "community" => said.PlaceList is [var place, ..] ? place.Value.Candidates[0].Name : null,
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "No such kind of answer."),
    };

    static JsonNode? Date(IReadOnlyList<Mention<DateReading>> dates) => dates switch
    {
        [{ Value: { To: { } to, From: var from } }, ..] => new JsonArray(from.ToString(), to.ToString()),
        [var date, ..] => date.Value.From.ToString(),
        _ => null,
    };

    static JsonObject Entities(Utterance said)
    {
        var entities = new JsonObject();
        Several("communities", [.. said.PlacesNamed.Select(place => place.Value.Candidates[0].Name)]);
        One("country", said.Countries is [var country, ..] ? country.Value : null);
        One("signedOn", said.Dates(Tense.Past) is [var date, ..] ? date.Value.From.ToString() : null);
        Several("themes", [.. said.Words("theme").Select(theme => theme.Value).Distinct()]);
        One("kind", Word("partnershipKind"));
        One("status", Word("status"));
        One("participants", HeadCount.Of(said.Heads.Select(head => head.Value))?.Total);
        One("role", Word("role"));
        One("person", said.People is [var person, ..] ? person.Value.Name : null);
        One("ask", Word("ask"));
        One("email", said.Emails is [var email, ..] ? email.Value : null);
        One("phone", said.Phones is [var phone, ..] ? phone.Value : null);
        One("language", Word("language"));
        return entities;

        string? Word(string vocabulary) => said.Words(vocabulary) is [var word, ..] ? word.Value : null;

        void One(string name, JsonNode? value)
        {
            if (value is not null)
            {
                entities[name] = value;
            }
        }

        void Several(string name, IReadOnlyList<string> values)
        {
            if (values.Count > 0)
            {
                entities[name] = new JsonArray([.. values.Select(value => (JsonNode?)value)]);
            }
        }
    }
}
