using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using TwinBot.Channels.BotFramework;
using TwinBot.Delivery;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Evaluations;

/// <summary>Takes letters of the outbox to the mail server, and everything else to its channel.</summary>
sealed class LetterCarrier(Connector channel, Letters letters, IStore store, IOptions<MailOptions> mail, IOptions<ServiceOptions> service) : IConnector
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public Task WaitForRoomAsync(string address, CancellationToken cancellation) =>
        address == Notice.ByMail ? Task.CompletedTask : channel.WaitForRoomAsync(address, cancellation);

    public Task ShowAsync(string address, string payload) => channel.ShowAsync(address, payload);

    public Task<Sent> SendAsync(string address, string payload) => address == Notice.ByMail ? SendAsync(payload) : channel.SendAsync(address, payload);

    async Task<Sent> SendAsync(string payload) => Notice.Read(payload) is { } notice && Compose(notice) is { } letter
        ? await HandOverAsync(letter)
        : new Sent.Never(Hindrance.Gone, "nobody is asked by it any more");

    /// <summary>The letter as it is sent; its id is the same when it is sent again, by which mail programs know a double.</summary>
    internal MimeMessage? Compose(Notice notice)
    {
        var origin = service.Value.PublicUrl?.ToString().TrimEnd('/') ?? "";
        if (!mail.Value.IsOn || letters.Write(notice, origin) is not { } letter || store.Records.Contact(notice.Respondent) is not { } contact
            || Mailbox.Of(contact) is not { } to || !MailboxAddress.TryParse(mail.Value.From, out var from))
        {
            return null;
        }

        var message = new MimeMessage { Subject = Mailbox.OneLine(letter.Subject), MessageId = $"{Marks.Of(notice.Order, $"{notice.Number}")}@{from.Domain}" };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody();
        message.Body.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        return message;
    }

    async Task<Sent> HandOverAsync(MimeMessage message)
    {
        var isUnderWay = false;
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            using var server = new SmtpClient();
            await server.ConnectAsync(mail.Value.Host ?? "", mail.Value.Port, mail.Value.Security, patience.Token);
            if (mail.Value.User is { } user)
            {
                await server.AuthenticateAsync(user, mail.Value.Password ?? "", patience.Token);
            }

            isUnderWay = true;
            await server.SendAsync(message, patience.Token);
            return new Sent.Done(message.MessageId);
        }
        catch (SmtpCommandException refused)
        {
            return (int)refused.StatusCode >= 500 ? new Sent.Never(Hindrance.Refused, $"the mail server refused it: {(int)refused.StatusCode}") : new Sent.Later(null, null);
        }
        catch (Exception failed) when (failed is IOException or SocketException or ProtocolException or OperationCanceledException)
        {
            return isUnderWay ? new Sent.Unknown("the mail server went away while it took the letter") : new Sent.Later(null, null);
        }
        catch (Exception failed) when (failed is AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            return new Sent.Later(null, null);
        }
    }
}
