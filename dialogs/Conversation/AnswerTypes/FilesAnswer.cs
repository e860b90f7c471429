using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Records;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>Photos and documents: sent, never written in words.</summary>
/// <param name="takes">Which types of file are an answer.</param>
public sealed class FilesAnswer(Func<KeptFile, bool> takes) : AnswerType<ImmutableArray<KeptFile>>
{
    public override string Name => "files";

    public override bool IsList => true;

    public override Reading<ImmutableArray<KeptFile>> Read(Hearing hearing) => new Reading<ImmutableArray<KeptFile>>.Nothing();

    public override string Show(ImmutableArray<KeptFile> value, Telling telling) => telling.Speech.List([.. value.Select(file => file.Name)]);

    public override JsonNode Write(ImmutableArray<KeptFile> value) => new JsonArray([.. value.Select(file => (JsonNode?)new JsonObject
    {
        ["name"] = file.Name,
        ["type"] = file.Type,
        ["size"] = file.Size,
        ["sha256"] = file.Sha256,
    })]);

    public override bool TryParse(JsonNode stored, out ImmutableArray<KeptFile> value)
    {
        value = stored is JsonArray files ? [.. files.Select(Parse).OfType<KeptFile>()] : [];
        return !value.IsEmpty;
    }

    /// <summary>The same content is kept once, whatever it is called.</summary>
    public override JsonNode? With(JsonNode? current, ImmutableArray<KeptFile> files)
    {
        var already = current is not null && TryParse(current, out var stored) ? stored : [];
        var taken = files.Where(takes).ToList();
        return taken.Count == 0 ? null : Write([.. already.Concat(taken).DistinctBy(file => file.Sha256)]);
    }

    static KeptFile? Parse(JsonNode? stored) =>
        stored is JsonObject file
        && file["name"]?.AsText() is { Length: > 0 } name
        && file["type"]?.AsText() is { Length: > 0 } type
        && file["sha256"]?.AsText() is { Length: 64 } sha256
        && file["size"] is JsonValue size && size.TryGetValue<long>(out var bytes)
            ? KeptFile.Of(name, type, bytes, sha256)
            : null;
}
