using System.Security.Cryptography;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.People;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot;

/// <summary>Lets in the first coordinator: whoever can read what the service prints says its code to the bot.</summary>
sealed class FirstCoordinator(BotIdentity bot, IStore store, ServiceClock clock)
{
    /// <summary>Letters and digits that nobody takes for one another.</summary>
    const string Alphabet = "ABCDEFGHJKMNPQRTUVWXY346789";

    const int Attempts = 5;

    /// <summary>A new code in the place of any before; null where there is a coordinator, or where none is needed.</summary>
    public async Task<string?> OpenAsync() =>
        bot.IsLocal || store.Records.Roster?.Coordinators().Any() == true ? null : await OpenAsync(store, clock.UtcNow);

    /// <summary>A new code in the place of any before, whoever is there.</summary>
    public static async Task<string> OpenAsync(IStore store, DateTimeOffset now)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = store.Records.Roster;
            var code = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
            var after = (before ?? Roster.Empty) with { Claim = new ClaimCode(ClaimBot.HashOf(code)) };
            if ((await store.CommitAsync(new TurnCommit { At = now, Changes = [RecordChange.Put(before, after)] })).Outcome == CommitOutcome.Stored)
            {
                return code;
            }
        }

        throw new StoreRefusedException("The list of roles was changed by somebody else just now. Try again.");
    }
}
