using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.Export;

/// <summary>Hands out all records as a file.</summary>
public static class ExportRecords
{
    public const string Name = "export";

    public static Found Answer(LookUp asked)
    {
        var records = asked.Telling.Records;
        return new Found(new Reply(asked.Telling.Speech.Say(
            "export.here",
            ("partnerships", records.Count(RecordKind.Partnerships)),
            ("contacts", records.Count(RecordKind.Contacts))))
        {
            Handout = Handout.Export,
        });
    }
}
