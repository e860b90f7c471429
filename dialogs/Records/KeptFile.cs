namespace TwinBot.Records;

/// <summary>A photo or a document that was sent along. Its content is kept elsewhere, found by its hash.</summary>
/// <param name="Name">As people know it, without a path, with the ending of its type.</param>
/// <param name="Type">Its media type, by its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of its content, 64 small hexadecimal digits.</param>
public sealed record KeptFile(string Id, string Name, string Type, long Size, string Sha256)
{
    const int IdDigits = 16;

    public static KeptFile Of(string name, string type, long size, string sha256) => new($"f-{sha256[..IdDigits]}", name, type, size, sha256);
}
