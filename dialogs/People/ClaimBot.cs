using System.Security.Cryptography;
using System.Text;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.People;

/// <summary>Whoever says the code that the service printed at its start becomes the first coordinator.</summary>
public static class ClaimBot
{
    public const string Name = ClaimSaid.Intent;

    public static Found Answer(LookUp asked)
    {
        var (records, standing) = (asked.Telling.Records, asked.Standing);
        return standing switch
        {
            { Role: PersonRole.Coordinator } => Say(asked, "claim.already"),
            { IsKnown: false } => Say(asked, "claim.notHere"),
            _ when records.Roster is { Claim: { } claim } roster => ClaimSaid.CodeIn(asked.Said.Text) is { } code ? Try(asked, roster, claim, code) : Say(asked, "claim.how"),
            _ => Say(asked, "claim.closed"),
        };
    }

    /// <summary>What is kept of a code.</summary>
    public static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant())));

    static Found Try(LookUp asked, Roster roster, ClaimCode claim, string code)
    {
        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(code)), Encoding.ASCII.GetBytes(claim.Hash));
        var left = Roster.Tries - claim.Wrong - 1;
        var after = isRight
            ? roster.With(new Holder(asked.Person.Id, asked.Standing.Name ?? asked.Telling.Speech.Say("person.nameless"), PersonRole.Coordinator, asked.Telling.Speech.Language.Code)) with { Claim = null }
            : roster with { Claim = left > 0 ? claim with { Wrong = claim.Wrong + 1 } : null };
        return Say(asked, isRight ? "claim.done" : left > 0 ? "claim.wrong" : "claim.spent", ("n", left)) with { Changes = [RecordChange.Put(roster, after)] };
    }

    static Found Say(LookUp asked, string key, params ReadOnlySpan<(string, object?)> values) => new(new Reply(asked.Telling.Speech.Say(key, values)));
}
