using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwinBot.Evaluations;

/// <summary>A letter to be written when it is sent, so that the link in it is kept nowhere.</summary>
/// <param name="Number">0 for the invitation, then the number of the reminder.</param>
sealed record Notice(string Evaluation, string Respondent, int Number)
{
    /// <summary>The address in the outbox of what goes by e-mail.</summary>
    public const string ByMail = "mail";

    public string Order => $"mail {Evaluation} {Respondent}";

    public string Write() => JsonSerializer.Serialize(this, NoticeJson.Default.Notice);

    public static Notice? Read(string json) => JsonSerializer.Deserialize(json, NoticeJson.Default.Notice);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Notice))]
sealed partial class NoticeJson : JsonSerializerContext;
