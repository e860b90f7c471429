using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>Who can be asked in a round, and as what.</summary>
static class Invitations
{
    /// <summary>The present contacts of a partnership's communities.</summary>
    public static ImmutableArray<Contact> CanBeAsked(IRecords records, string partnershipId) => records.Partnership(partnershipId) is { } partnership
        ? [.. partnership.Members.SelectMany(member => records.ContactsIn(member.Community)).Where(contact => contact.Until is null)]
        : [];

    /// <param name="otherwise">For contacts who speak none of ours.</param>
    public static Response To(Contact contact, Languages languages, Language otherwise) => new()
    {
        Respondent = contact.Id,
        Side = contact.Side,
        Community = contact.Community,
        Status = ResponseStatus.Invited,
        Language = contact.Languages.Select(languages.ByTag).FirstOrDefault(language => language is not null)?.Code ?? otherwise.Code,
    };
}
