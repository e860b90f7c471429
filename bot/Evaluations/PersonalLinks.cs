using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TwinBot.Channels;
using TwinBot.Channels.WebChat;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Evaluations;

/// <summary>
/// Links that let a respondent answer without an account: each one response, and nothing else. A link is the guest's id and a secret of 256 bits.
/// Both are made from the service's key, so that the same link can be sent again after a crash although only the secret's hash is on record;
/// and without the key nobody can tell from the records whose link it is, which an anonymous round needs.
/// </summary>
sealed class PersonalLinks(SigningKey key, IStore store)
{
    const string Guests = "guest_";
    const int IdLetters = 22;
    static readonly int s_letters = IdLetters + Base64Url.GetEncodedLength(SHA256.HashSizeInBytes);

    /// <summary>The path of a respondent's link, and the change that makes it work; null where it works already.</summary>
    /// <param name="renew">Makes a new one; the old one opens nothing any more.</param>
    public (string Path, RecordChange? Change) Make(Evaluation round, Response response, bool renew = false)
    {
        var respondent = response.Respondent ?? throw new ArgumentException("Nobody answers a response without a name.", nameof(response));
        var id = IdOf(round.Id, respondent);
        var before = store.Person(PersonOf(id));
        var renewals = (before?.Guest?.Renewals ?? 0) + (renew ? 1 : 0);
        var secret = key.Derive("link", Marks.Of(round.Id, respondent, renewals.ToString(CultureInfo.InvariantCulture)));
        var after = (before ?? new Person { Id = PersonOf(id), Language = response.Language }) with
        {
            Contact = round.Anonymous ? null : respondent,
            Guest = new Guest(round.Id, HashOf(secret), renewals),
        };
        return ($"/e/{id}{secret}", before == after ? null : RecordChange.Put(before, after));
    }

    /// <summary>Whom a link lets in; null for a link that was never made, or was renewed. It costs the same for all of them.</summary>
    public Visit? Find(string link)
    {
        var id = link.Length == s_letters ? link[..IdLetters] : "";
        var person = store.Person(PersonOf(id));
        var isRight = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(HashOf(link[id.Length..])), Encoding.ASCII.GetBytes(person?.Guest?.SecretHash ?? ""));
        return isRight && person?.Guest is { } guest
            ? new Visit(new Seat($"guest-{id}", $"{Guests}{id}", MarkOf(guest)), person.Language, IsOpen(person, guest))
            : null;
    }

    /// <summary>True while the link that a guest's token was given for is good, and the round open.</summary>
    public bool IsGood(Seat seat) =>
        store.Person(Marks.Key(LocalChat.Channel, seat.User)) is { Guest: { } guest } person && MarkOf(guest) == seat.Link && IsOpen(person, guest);

    /// <summary>The id of whoever comes by the link of a respondent.</summary>
    public string GuestOf(string round, string respondent) => PersonOf(IdOf(round, respondent));

    string IdOf(string round, string respondent) => key.Derive("guest", Marks.Of(round, respondent))[..IdLetters];

    bool IsOpen(Person person, Guest guest) =>
        store.Records.Evaluation(guest.Evaluation) is { ClosedOn: null } round && (round.Anonymous || round.Responses.Any(response => response.Respondent == person.Contact));

    static string PersonOf(string id) => Marks.Key(LocalChat.Channel, $"{Guests}{id}");

    static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    static string MarkOf(Guest guest) => Marks.Of(guest.SecretHash);
}

/// <summary>Somebody with a good link.</summary>
/// <param name="Language">That they are invited in or chose, ISO 639-1.</param>
/// <param name="IsOpen">False where the round takes no answers (any more).</param>
sealed record Visit(Seat Seat, string? Language, bool IsOpen);
