using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace TwinBot.Storage;

/// <summary>One thing stored under its id in a collection.</summary>
/// <param name="Version">What the collection counts: turns of a conversation, seconds of a seen-mark; 0 where it counts nothing.</param>
/// <param name="Json">The content; null when the document is to be deleted.</param>
sealed record StoredDocument(string Collection, string Id, long Version, string? Json)
{
    /// <summary>A checksum of everything in it, so that a document is known to be the one that was stored there.</summary>
    public long Checksum()
    {
        var hash = new XxHash3();
        Add(hash, Collection);
        Add(hash, Id);
        Span<byte> version = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(version, Version);
        hash.Append(version);
        Add(hash, Json ?? "");
        return unchecked((long)hash.GetCurrentHashAsUInt64());
    }

    /// <summary>Writes the documents as the payload of one journal frame.</summary>
    public static void Pack(IReadOnlyCollection<StoredDocument> documents, Stream into)
    {
        using var writer = new BinaryWriter(into, Encoding.UTF8, leaveOpen: true);
        writer.Write(documents.Count);
        foreach (var document in documents)
        {
            writer.Write(document.Collection);
            writer.Write(document.Id);
            writer.Write(document.Version);
            writer.Write(document.Json is not null);
            writer.Write(document.Json ?? "");
        }
    }

    public static List<StoredDocument> Unpack(byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload), Encoding.UTF8);
        var documents = new List<StoredDocument>(reader.ReadInt32());
        for (var left = documents.Capacity; left > 0; left--)
        {
            var (collection, id, version) = (reader.ReadString(), reader.ReadString(), reader.ReadInt64());
            var isKept = reader.ReadBoolean();
            var json = reader.ReadString();
            documents.Add(new StoredDocument(collection, id, version, isKept ? json : null));
        }

        return documents;
    }

    static void Add(XxHash3 hash, string text)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        hash.Append(length);
        hash.Append(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
