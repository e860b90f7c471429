using Microsoft.Extensions.Options;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Turns;

/// <summary>What is said when a turn failed, in the language of who said it.</summary>
sealed class Apology(Languages languages, IOptions<ServiceOptions> options)
{
    public Reply For(Person person, Incoming message)
    {
        var language = languages.ByTag(person.Language) ?? languages.ByTag(message.Locale) ?? new Language(options.Value.Languages.Default);
        return new Reply(languages[language].Say("service.sorry")) { Language = language.Code };
    }
}
