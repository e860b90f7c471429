using MimeKit;
using TwinBot.Contacts;

namespace TwinBot.Evaluations;

/// <summary>A contact as somebody to write to. What is on record was typed by people: nothing of it may become a header of its own.</summary>
static class Mailbox
{
    /// <summary>Null where no single good address is on record.</summary>
    public static MailboxAddress? Of(Contact contact) =>
        contact.Email is { } email && !email.Any(char.IsControl) && MailboxAddress.TryParse(email, out var parsed) && parsed.Address == email && email.Contains('@', StringComparison.Ordinal)
            ? new MailboxAddress(OneLine(contact.Name), parsed.Address)
            : null;

    public static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
