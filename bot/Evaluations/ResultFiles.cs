using System.Globalization;
using TwinBot.Commands.Sheets;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Questionnaires;
using TwinBot.Sheets;
using TwinBot.Storage;
using TwinBot.Texts;

namespace TwinBot.Evaluations;

/// <summary>Makes a round's results as a workbook, a sheet a part; or as one CSV.</summary>
sealed class ResultFiles(IStore store, QuestionnaireShelf shelf, ServiceClock clock)
{
    /// <summary>Null where its questionnaire is gone, or nothing may be shown.</summary>
    public byte[]? Make(PaperKind kind, Evaluation round, Speech speech)
    {
        if (shelf.On(store.Records).Find(round.Questionnaire, round.QuestionnaireVersion) is not { } questionnaire)
        {
            return null;
        }

        var results = Counting.Of(round, questionnaire, store.Records.EvaluationsOf(round.Partnership));
        var rows = ResultsTable.Of(results, new Telling(speech, store.Records, DateOnly.FromDateTime(clock.Now.Date)));
        return rows.IsEmpty ? null
            : kind == PaperKind.ResultsXlsx ? Workbook.Write(rows.GroupBy(row => row.Part).Select(part => (Named(part.Key, speech), Sheet(part, speech))))
            : SeparatedValues.Write([Titles(speech, 0), .. rows.Select(row => (IReadOnlyList<string>)[Named(row.Part, speech), .. Cells(row).Select(cell => Text(cell, speech))])]);
    }

    static IReadOnlyList<IReadOnlyList<object?>> Sheet(IEnumerable<ResultsRow> rows, Speech speech) => [Titles(speech, 1), .. rows.Select(row => (IReadOnlyList<object?>)Cells(row))];

    static string[] Titles(Speech speech, int from) => [.. ResultsTable.Columns.Skip(from).Select(column => speech.Say($"results.table.column.{column}"))];

    static string Named(ResultsPart part, Speech speech) => speech.Say($"results.table.part.{part.Name()}");

    /// <summary>Of the columns behind the part; no text begins as a formula does.</summary>
    static object?[] Cells(ResultsRow row) => [Plain.Of(row.Subject), Plain.Of(row.Who ?? ""), row.People, row.Average, row.Spread, row.Number, Plain.Of(row.Words ?? "")];

    static string Text(object? cell, Speech speech) => cell switch
    {
        decimal number => number.ToString(CultureInfo.InvariantCulture).Replace(".", speech.Say("results.decimalMark"), StringComparison.Ordinal),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell?.ToString() ?? "",
    };
}
