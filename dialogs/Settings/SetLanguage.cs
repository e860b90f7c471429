using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Settings;

/// <summary>Goes on in another language, from now on and everywhere for this person.</summary>
public sealed class SetLanguage(Languages languages)
{
    public const string Name = "setLanguage";

    public Found Answer(LookUp asked)
    {
        var wanted = (asked.Value as JsonObject)?["language"]?.AsText() ?? (asked.Said.Words("language") is [var said, ..] ? said.Value : null);
        return languages.ByTag(wanted) is { } language ? Choose(asked, language) : Which(asked);
    }

    Found Choose(LookUp asked, Language language)
    {
        var person = asked.Person;
        ImmutableArray<RecordChange> changes = person.Language == language.Code
            ? []
            : [PersonChange.Of(person, person with { Language = language.Code })];
        return new Found(new Reply(languages[language].Say("language.chosen"))) { Changes = changes, Language = language };
    }

    Found Which(LookUp asked)
    {
        var choices = languages.All
            .Select(speech => new Choice(speech.Say("language.name"), new Button("start", null, Name, new JsonObject { ["language"] = speech.Language.Code })))
            .ToImmutableArray();
        return new Found(new Reply(asked.Telling.Speech.Say("language.which")) { Choices = choices }) { Which = choices };
    }
}
