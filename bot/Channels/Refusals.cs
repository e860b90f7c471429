using System.Text.Json.Serialization;

namespace TwinBot.Channels;

/// <summary>Refusals in the shape that Bot Framework and Direct Line clients read.</summary>
static class Refusals
{
    public static IResult Malformed(string why) => Of(StatusCodes.Status400BadRequest, "BadSyntax", why);

    public static IResult Forbidden(string why) => Of(StatusCodes.Status403Forbidden, "Forbidden", why);

    public static IResult Of(int status, string code, string why) =>
        Results.Json(new Refusal(new RefusalReason(code, why)), RefusalJson.Default.Refusal, statusCode: status);
}

sealed record Refusal(RefusalReason Error);

sealed record RefusalReason(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Refusal))]
sealed partial class RefusalJson : JsonSerializerContext;
