using System.Text.Encodings.Web;
using System.Text.Json;
using TwinBot.Channels;
using TwinBot.Commands.Sheets;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Sheets;
using TwinBot.Storage;
using TwinBot.Texts;

namespace TwinBot.Commands;

/// <summary>Writes all records as one JSON file, the form that an import reads.</summary>
sealed class Exporter(LiteDbStore store) : IHandouts
{
    public const string Schema = "twinbot/1";

    /// <summary>The lists of the file, in their order; those without a kind are for later features, and empty.</summary>
    public static readonly (string Name, RecordKind? Kind)[] Lists =
    [
        ("communities", RecordKind.Communities),
        ("partnerships", RecordKind.Partnerships),
        ("contacts", RecordKind.Contacts),
        ("activities", RecordKind.Activities),
        ("evaluations", RecordKind.Evaluations),
    ];

    public async Task<byte[]> MakeAsync(Handout what, Speech speech)
    {
        using var file = new MemoryStream();
        await (what == Handout.Export ? WriteExportAsync(file, CancellationToken.None) : WriteSheetsAsync(what, speech, file, CancellationToken.None));
        return file.ToArray();
    }

    public async Task WriteExportAsync(Stream to, CancellationToken cancellation)
    {
        var file = await store.ReadAllAsync(Write);
        await to.WriteAsync(file, cancellation);
    }

    public async Task WriteSheetsAsync(Handout what, Speech speech, Stream to, CancellationToken cancellation)
    {
        var file = await store.ReadAllAsync(all => SheetFiles.Write(what, new RecordSheets(all, speech).All()));
        await to.WriteAsync(file, cancellation);
    }

    static byte[] Write(Func<RecordKind, IEnumerable<Record>> all)
    {
        using var file = new MemoryStream();
        using (var writer = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", Schema);
            foreach (var (name, kind) in Lists)
            {
                writer.WriteStartArray(name);
                foreach (var record in kind is { } known ? all(known) : [])
                {
                    RecordJson.Write(writer, record);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        file.Write("\n"u8);
        return file.ToArray();
    }
}
