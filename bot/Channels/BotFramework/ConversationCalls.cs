using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Delivery;

namespace TwinBot.Channels.BotFramework;

/// <summary>Somebody in a conversation.</summary>
/// <param name="AadObjectId">The person's id in Entra; null outside it.</param>
sealed record Member(string Id, string? Name, string? AadObjectId, string? TenantId);

/// <summary>Opens conversations at the connector, and asks who is in them.</summary>
sealed class ConversationCalls(ConnectorWire wire)
{
    const int PageSize = 200;

    /// <summary>A personal conversation with somebody; the same again where there is one.</summary>
    /// <param name="at">Whose connector: the conversation that it names does not matter.</param>
    /// <returns>The address of the conversation, or how opening it ended otherwise.</returns>
    public async Task<(Address? Opened, Sent Sent)> OpenAsync(Address at, string botId, string personId, string? tenantId)
    {
        var wanted = new JsonObject
        {
            ["bot"] = new JsonObject { ["id"] = botId },
            ["isGroup"] = false,
            ["members"] = new JsonArray(new JsonObject { ["id"] = personId }),
        };
        if (tenantId is not null)
        {
            wanted["tenantId"] = tenantId;
            wanted["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId } };
        }

        var answer = await wire.CallAsync(at, HttpMethod.Post, "v3/conversations", wanted.ToJsonString());
        return (answer.Sent is Sent.Done { Id: { } id } ? at with { ConversationId = id, ReplyToId = null, Replaces = null, Deletes = null } : null, answer.Sent);
    }

    /// <summary>Everybody in a conversation, a page at a time.</summary>
    /// <returns>Null where the connector did not say.</returns>
    public async Task<IReadOnlyList<Member>?> MembersAsync(Address of)
    {
        var members = new List<Member>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var more = ""; ;)
        {
            var path = $"v3/conversations/{Uri.EscapeDataString(of.ConversationId)}/pagedmembers?pageSize={PageSize}{(more.Length > 0 ? $"&continuationToken={Uri.EscapeDataString(more)}" : "")}";
            if (await wire.CallAsync(of, HttpMethod.Get, path, null) is not { Sent: Sent.Done, Body: { ValueKind: JsonValueKind.Object } page })
            {
                return null;
            }

            members.AddRange(Members(page));
            more = Text(page, "continuationToken") ?? "";
            if (more.Length == 0 || !seen.Add(more))
            {
                return members;
            }
        }
    }

    static IEnumerable<Member> Members(JsonElement page) =>
        from member in page.TryGetProperty("members", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToArray() : []
        where member.ValueKind == JsonValueKind.Object
        let id = Text(member, "id")
        where id is { Length: > 0 }
        select new Member(id, Text(member, "name"), Text(member, "aadObjectId") ?? Text(member, "objectId"), Text(member, "tenantId"));

    static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
