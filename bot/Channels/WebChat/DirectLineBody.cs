using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;
using TwinBot.Channels.BotFramework;

namespace TwinBot.Channels.WebChat;

/// <summary>Reads what a Direct Line client sends; what does not read is refused with a sentence.</summary>
static class DirectLineBody
{
    public static async Task<(T? Read, IResult? Refusal)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, bool mayBeEmpty = false)
        where T : class
    {
        if (mayBeEmpty && request.ContentLength is null or 0 && !request.HasJsonContentType())
        {
            return (null, null);
        }

        if (!request.HasJsonContentType())
        {
            return (null, Refusals.Malformed("The body is not JSON: its content type must be application/json."));
        }

        return await ParseAsync(request.Body, type, mayBeEmpty && request.ContentLength is 0, request.HttpContext.RequestAborted);
    }

    /// <summary>A part <c>activity</c>, and files beside it.</summary>
    public static async Task<(ActivityIn? Read, IReadOnlyList<IFormFile> Files, IResult? Refusal)> ReadUploadAsync(HttpRequest request, long largest)
    {
        if (!request.HasFormContentType)
        {
            return (null, [], Refusals.Malformed("An upload is multipart/form-data."));
        }

        try
        {
            var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = largest }, request.HttpContext.RequestAborted);
            var files = form.Files.Where(file => file.Name != "activity").ToList();
            if (form.Files.GetFile("activity") is not { } part)
            {
                return (new ActivityIn { Type = "message" }, files, null);
            }

            await using var stream = part.OpenReadStream();
            var (activity, refusal) = await ParseAsync(stream, ActivityJson.Default.ActivityIn, false, request.HttpContext.RequestAborted);
            return (activity is null ? null : activity with { Attachments = null }, files, refusal);
        }
        catch (InvalidDataException exception)
        {
            return (null, [], Refusals.Malformed($"The upload does not read: {exception.Message}"));
        }
    }

    static async Task<(T? Read, IResult? Refusal)> ParseAsync<T>(Stream body, JsonTypeInfo<T> type, bool isEmpty, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return isEmpty ? (null, null) : (await JsonBody.ReadAsync(body, type, cancellation), null);
        }
        catch (JsonException exception)
        {
            return (null, Refusals.Malformed($"The body does not read: {exception.Path} at byte {exception.BytePositionInLine}."));
        }
    }
}
