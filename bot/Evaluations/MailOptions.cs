using MailKit.Security;
using MimeKit;

namespace TwinBot.Evaluations;

/// <summary><c>TwinBot:Smtp</c>: where invitations and reminders leave by e-mail. Without a host none do.</summary>
sealed record MailOptions
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Null where the server asks for nobody's name.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Whom letters come from: an address, or a name and an address.</summary>
    public string? From { get; init; }

    /// <summary><c>StartTls</c>, <c>SslOnConnect</c>, or for a server on this machine <c>None</c>.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    public bool IsOn => Host is { Length: > 0 };

    /// <summary>The sentence that says what is wrong; null where nothing is.</summary>
    public string? Fault(Uri? publicUrl) => this switch
    {
        { IsOn: false } => null,
        _ when publicUrl is null => "TwinBot:Smtp:Host is set, and TwinBot:PublicUrl is not: the links in letters would lead nowhere.",
        _ when !MailboxAddress.TryParse(From ?? "", out var from) || string.IsNullOrEmpty(from.Domain) => "TwinBot:Smtp:From must be an e-mail address, such as twinning@example.org.",
        { Security: not (SecureSocketOptions.StartTls or SecureSocketOptions.SslOnConnect) } when !LocalMode.IsLoopbackHost(Host ?? "") => "TwinBot:Smtp:Security must be StartTls or SslOnConnect: letters with personal links go out encrypted.",
        _ => null,
    };
}
