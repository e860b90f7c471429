using System.Globalization;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Texts;

namespace TwinBot.Sheets;

/// <summary>What can be wrong with a row; each has its sentence, which says what would be right.</summary>
public enum DoubtKind
{
    /// <summary>No row of the sheet holds column names.</summary>
    NoHeading,
    Missing,
    UnknownWord,
    SeveralWords,
    NoDate,
    ImpossibleDate,
    SeveralDates,
    NoYear,
    DateInFuture,
    EndsBeforeStart,
    NoNumber,
    NoEmail,
    SeveralEmails,
    NoPhone,
    SeveralPhones,

    /// <summary>Neither e-mail nor phone.</summary>
    NoAddress,
    UnknownCommunity,
    WhichCommunity,
    LikeCommunity,
    UnknownCountry,
    OneCommunity,
    CommunityTwice,
    UnknownPartnership,
    WhichPartnership,
    TwiceInFile,
    OnRecord,
    TooManyCells,

    /// <summary>Letters that were lost on the way through another encoding.</summary>
    Garbled,

    /// <summary>What a spreadsheet shows for a formula that failed.</summary>
    FailedFormula,
    TooLong,
}

/// <summary>Something wrong in a list, and where.</summary>
/// <param name="Row">From 1; null for the sheet itself.</param>
/// <param name="Column">Null for the row itself.</param>
public sealed record Doubt(DoubtKind Kind, string Sheet, int? Row, Column? Column, params (string Name, object? Value)[] Values)
{
    public string Say(Speech speech)
    {
        var sentence = speech.Say($"sheets.doubt.{Kind.Name()}", Values);
        return Row is { } row ? $"{Place(speech, row.ToString(CultureInfo.InvariantCulture))}: {sentence}" : $"{Sheet}: {sentence}";
    }

    string Place(Speech speech, string row) => Column is { } column
        ? speech.Say("sheets.place.cell", ("sheet", Sheet), ("row", row), ("column", column.Letter), ("title", column.Title))
        : speech.Say("sheets.place.row", ("sheet", Sheet), ("row", row));
}
