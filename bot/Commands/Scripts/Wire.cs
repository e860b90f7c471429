using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace TwinBot.Commands.Scripts;

/// <summary>The Bot Framework door, from outside.</summary>
static class Wire
{
    /// <summary>Sends an activity and gives what it was answered with.</summary>
    /// <exception cref="HttpRequestException">The service does not answer, or refuses.</exception>
    public static async Task<ImmutableArray<JsonObject>> SendAsync(HttpClient client, JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("api/messages", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
        {
            return [];
        }

        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        return [.. (answer?["activities"]?.AsArray() ?? []).OfType<JsonObject>()];
    }
}
