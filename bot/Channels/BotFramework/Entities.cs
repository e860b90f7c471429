using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TwinBot.Channels.BotFramework;

/// <summary>What a channel adds to a message for those who know it.</summary>
static class Entities
{
    /// <summary>Those of a type. One that is not as we know it is one that we do not know.</summary>
    public static IEnumerable<T> Of<T>(ActivityIn activity, string type, JsonTypeInfo<T> shape)
        where T : class =>
        from entity in activity.Entities ?? []
        where entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty("type", out var named) && named.ValueKind == JsonValueKind.String && named.ValueEquals(type)
        let read = Read(entity, shape)
        where read is not null
        select read;

    static T? Read<T>(JsonElement entity, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return entity.Deserialize(shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
