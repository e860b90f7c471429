using System.Globalization;
using System.Text.Json.Serialization;

namespace TwinBot.Channels;

/// <summary>Refusals in the shape that Bot Framework and Direct Line clients read.</summary>
static class Refusals
{
    public static IResult Malformed(string why) => Of(StatusCodes.Status400BadRequest, "BadSyntax", why);

    public static IResult Forbidden(string why) => Of(StatusCodes.Status403Forbidden, "Forbidden", why);

    /// <summary>What comes too fast; it says when to try again.</summary>
    public static IResult TooMany(HttpContext context, TimeSpan wait, string why)
    {
        After(context, wait);
        return Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", why);
    }

    /// <summary>Says when to try again.</summary>
    public static void After(HttpContext context, TimeSpan wait) =>
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    public static IResult Of(int status, string code, string why) =>
        Results.Json(new Refusal(new RefusalReason(code, why)), RefusalJson.Default.Refusal, statusCode: status);
}

sealed record Refusal(RefusalReason Error);

sealed record RefusalReason(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Refusal))]
sealed partial class RefusalJson : JsonSerializerContext;
