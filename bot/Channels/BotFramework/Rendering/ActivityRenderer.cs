using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using TwinBot.Calendars;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Evaluations;
using TwinBot.Pictures;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Channels.BotFramework.Rendering;

/// <summary>Writes a reply as an activity that its channel can show.</summary>
sealed class ActivityRenderer(Languages languages, IOptions<ServiceOptions> options, ExportLinks links, FileLinks fileLinks, PictureDrawing pictures, PaperLinks papers)
{
    const string FileConsent = "application/vnd.microsoft.teams.card.file.consent";

    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <param name="origin">Scheme and host under which the person reaches the service.</param>
    public ActivityOut Render(Reply reply, string channelId, string origin)
    {
        var look = ChannelLook.Of(channelId);
        var speech = Speech(reply.Language);
        var art = new Art(file => fileLinks.Make(file, origin), Drawn(reply.Picture));
        var plain = new ActivityOut("message")
        {
            Text = reply.Text,
            TextFormat = "plain",
            Locale = reply.Language is { Length: > 0 } language ? language : null,
            InputHint = reply.Marker?.Asks is null ? "acceptingInput" : "expectingInput",
            ChannelData = Marker(reply.Marker),
        };
        var shown = look switch
        {
            { Cards: false } => plain with { Text = InWords(reply, speech) },
            { Executes: true } => OnCard(plain, reply, look, speech, art),
            _ => BesideCard(plain, reply, look, speech, art),
        };
        if (reply.Calendar is { } calendar)
        {
            shown = shown with { Text = $"{reply.Text}\n\n{CalendarEndpoint.AddressOf(calendar, origin)}", TextFormat = "plain" };
        }

        if (reply.Paper is { } paper)
        {
            var kind = paper.Kind.Name();
            var label = speech.Say($"paper.{kind}");
            shown = shown with { Text = $"{shown.Text ?? reply.Text}\n\n{label}: {papers.Make(paper, speech.Language, origin)}", TextFormat = "plain" };
        }

        return reply.Handout is { } what && !look.Executes ? WithExport(shown, what, look, origin, speech) : shown;
    }

    /// <summary>Asks whether a file may be put into the person's own store, as Teams wants it; null for a reply without one, or elsewhere.</summary>
    public ActivityOut? Offer(Reply reply, string channelId)
    {
        if (reply.Handout is not { } what || !ChannelLook.Of(channelId).Executes)
        {
            return null;
        }

        var speech = Speech(reply.Language);
        var asked = new JsonObject
        {
            ["description"] = speech.Say($"service.{what.Name()}"),
            ["acceptContext"] = new JsonObject { ["twinbot"] = links.Token(what, speech.Language) },
            ["declineContext"] = new JsonObject(),
        };
        return new ActivityOut("message") { Attachments = [new AttachmentOut(FileConsent) { Name = HandoutFiles.NameOf(what), Content = asked }] };
    }

    /// <summary>What a tap is answered with at once, before the replies follow.</summary>
    public string Noted(string? locale) => Speech(locale).Say("service.noted");

    /// <summary>A card alone, for people to send on: with nothing to tap but its links.</summary>
    public JsonObject Card(Card card, string language) =>
        CardRenderer.Render(card, null, [], ChannelLook.Of("msteams"), Speech(language), new Art(file => fileLinks.Make(file, ""), null));

    Speech Speech(string? tag) => languages.Spoken(options.Value.Languages.Default, tag);

    /// <summary>Teams splits text and card of one message into two, so the text stands on the card.</summary>
    static ActivityOut OnCard(ActivityOut plain, Reply reply, ChannelLook look, Speech speech, Art art) =>
        reply.Card is null && art.Picture is null && reply.Choices.IsEmpty
            ? plain
            : plain with
            {
                Text = null,
                TextFormat = null,
                Summary = reply.Text,
                Attachments = [new AttachmentOut(AdaptiveCard) { Content = CardRenderer.Render(reply.Card, reply.Text, reply.Choices, look, speech, art) }],
            };

    static ActivityOut BesideCard(ActivityOut plain, Reply reply, ChannelLook look, Speech speech, Art art) => plain with
    {
        Summary = reply.Card is null ? null : reply.Text,
        Attachments = reply.Card is null && art.Picture is null ? null : [new AttachmentOut(AdaptiveCard) { Content = CardRenderer.Render(reply.Card, null, [], look, speech, art) }],
        SuggestedActions = reply.Choices.IsEmpty ? null : new SuggestedActionsOut([.. reply.Choices.Select(Suggested)]),
    };

    /// <summary>Within the message itself: it stays whole for as long as the conversation is kept, and is fetched from nowhere.</summary>
    DrawnPicture? Drawn(Picture? picture) =>
        picture is not null && pictures.Draw(picture) is { } png ? new DrawnPicture($"data:image/png;base64,{Convert.ToBase64String(png)}", picture.Alt) : null;

    static CardActionOut Suggested(Choice choice) =>
        new("messageBack", choice.Label, choice.Label, choice.Label, ButtonValue.Of(choice.Button));

    static string InWords(Reply reply, Speech speech)
    {
        var choices = reply.Choices.Select((choice, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {choice.Label}"));
        string[] parts = [reply.Text, reply.Card?.AsText(speech) ?? "", reply.Picture?.Alt ?? "", string.Join('\n', choices)];
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    ActivityOut WithExport(ActivityOut shown, Handout what, ChannelLook look, string origin, Speech speech)
    {
        var (url, name) = (links.Make(origin, what, speech.Language), speech.Say($"service.{what.Name()}"));
        return look is { Cards: true, Executes: false }
            ? shown with { Attachments = [.. shown.Attachments ?? [], new AttachmentOut(HandoutFiles.TypeOf(what)) { ContentUrl = url, Name = name }] }
            : shown with { Text = $"{shown.Text}\n\n{name}: {url}".TrimStart(), TextFormat = "plain" };
    }

    static JsonObject? Marker(Marker? marker)
    {
        if (marker is null)
        {
            return null;
        }

        var inner = new JsonObject { ["dialog"] = marker.Dialog };
        if (marker.Asks is not null)
        {
            inner["asks"] = marker.Asks;
        }

        if (marker.Ended is not null)
        {
            inner["ended"] = marker.Ended;
        }

        return new JsonObject { ["twinbot"] = inner };
    }
}
