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
        var speech = languages.Spoken(options.Value.Languages.Default, person.Language, message.Locale);
        return new Reply(speech.Say("service.sorry")) { Language = speech.Language.Code };
    }
}
