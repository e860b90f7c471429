using Microsoft.Extensions.Options;
using TwinBot.Storage;
using TwinBot.Texts;
using TwinBot.Turns;
using TwinBot.Understanding;

namespace TwinBot.Channels.Teams;

/// <summary>What is said outside of any dialog, in the language of whom it is said to.</summary>
sealed class Words(IStore store, Languages languages, IOptions<ServiceOptions> options)
{
    /// <param name="to">Null for somebody who is not known.</param>
    public Speech Of(Arrival? to) => languages.Spoken(options.Value.Languages.Default, to is null ? null : store.Person(to.Person)?.Language, to?.Message.Locale);
}
