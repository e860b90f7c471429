using TwinBot.Conversation;

namespace TwinBot.Channels;

/// <summary>The kinds of file that handouts are.</summary>
static class HandoutFiles
{
    public static string TypeOf(Handout what) => what switch
    {
        Handout.Export => "application/json",
        Handout.ExportXlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Handout.ExportCsv => "application/zip",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "A handout of no known type."),
    };

    public static string NameOf(Handout what) => what switch
    {
        Handout.Export => "twinbot-export.json",
        Handout.ExportXlsx => "twinbot-export.xlsx",
        Handout.ExportCsv => "twinbot-export.zip",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "A handout of no known name."),
    };
}
