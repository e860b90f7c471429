using System.Text.Json;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>The names under which values are stored and worded: camelCase, as in an export.</summary>
public static class EnumNames
{
    public static string Name<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        value = default;
        return name is { Length: > 0 } && char.IsAsciiLetter(name[0]) && Enum.TryParse(name, ignoreCase: true, out value) && Enum.IsDefined(value);
    }
}
