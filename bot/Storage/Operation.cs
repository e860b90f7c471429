using LiteDB;

namespace TwinBot.Storage;

/// <summary>One change to one document: the whole of it, or that it goes. Done twice it is as done once, so that the log can be played over any later state.</summary>
sealed record Operation(string Collection, BsonValue Id, BsonDocument? Document)
{
    public static byte[] Write(IEnumerable<Operation> operations) => BsonSerializer.Serialize(new BsonDocument
    {
        ["ops"] = new BsonArray(operations.Select(operation => new BsonDocument
        {
            ["c"] = operation.Collection,
            ["i"] = operation.Id,
            ["d"] = operation.Document ?? BsonValue.Null,
        })),
    });

    public static IEnumerable<Operation> Read(byte[] frame) =>
        BsonSerializer.Deserialize(frame)["ops"].AsArray
            .Select(item => new Operation(item["c"].AsString, item["i"], item["d"].IsNull ? null : item["d"].AsDocument));
}
