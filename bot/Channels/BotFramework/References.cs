using System.Text.Json;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Channels.BotFramework;

/// <summary>Remembers where people can be spoken to: refreshed by what they do in their personal chat, forgotten where they remove the bot.</summary>
sealed class References(IStore store, ServiceClock clock, BotIdentity bot)
{
    /// <summary>Null where the bot has never spoken with them alone, or was removed since.</summary>
    public PersonalChat? Of(string person) =>
        store.Reference(person) is { } place ? JsonSerializer.Deserialize(place, ActivityJson.Default.PersonalChat) : null;

    /// <summary>Keeps where an activity came from. Costs a look where nothing has changed.</summary>
    public Task KeepAsync(ActivityIn activity, Arrival arrival) =>
        PersonalChat.In(activity, arrival, bot.AppId) is { } chat ? KeepAsync(chat, arrival.Person) : Task.CompletedTask;

    public async Task KeepAsync(PersonalChat chat, string person)
    {
        var place = JsonSerializer.Serialize(chat, ActivityJson.Default.PersonalChat);
        if (store.Reference(person) != place)
        {
            await WriteAsync(new Reference(person, place));
        }
    }

    public async Task ForgetAsync(string person)
    {
        if (store.Reference(person) is not null)
        {
            await WriteAsync(new Reference(person, null));
        }
    }

    Task<CommitResult> WriteAsync(Reference reference) => store.CommitAsync(new TurnCommit { At = clock.UtcNow, References = [reference] });
}
