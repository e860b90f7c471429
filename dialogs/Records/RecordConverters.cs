using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TwinBot.Understanding;

namespace TwinBot.Records;

/// <summary>A partial date as ISO text.</summary>
public sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && PartialDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("A date is written as 1957, 1957-06 or 1957-06-03.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>An enumeration's values by their names, such as <c>artAndCulture</c>; a number is refused.</summary>
public sealed class CamelCaseJson<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>A moment in UTC, to the second.</summary>
public sealed class InstantJson : JsonConverter<DateTimeOffset>
{
    public const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var moment)
            ? moment
            : throw new JsonException("A moment is written as 2026-05-12T09:30:00Z.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));

    public static bool TryParse(string? iso, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(iso, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
}
