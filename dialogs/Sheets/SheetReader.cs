using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>Reads lists of communities, partnerships, contacts and joint activities as committees keep them.</summary>
public sealed class SheetReader(Understander understander)
{
    const int MostSamples = 3;

    /// <summary>Who brings a list, and when.</summary>
    /// <param name="At">In the time zone of the service.</param>
    public sealed record Origin(string Who, DateTimeOffset At)
    {
        public DateOnly Today => DateOnly.FromDateTime(At.Date);
    }

    /// <param name="asked">The language to tell doubts in; cells are read in that of their column names first.</param>
    public ListReading Read(SheetFile file, IRecords records, Language asked, Origin origin)
    {
        Speech[] speeches = [understander.Languages[asked], .. understander.Languages.All.Where(speech => speech.Language != asked)];
        var found = file.Sheets.Where(sheet => sheet.Rows.Any(row => !row.IsEmpty)).Select(sheet => (Sheet: sheet, Heading: Heading.Find(sheet, file.Name, speeches))).ToList();
        var taking = new Taking(file, records, origin);
        var told = new List<Doubt>();
        var readings = new Dictionary<Sheet, SheetReading>(ReferenceEqualityComparer.Instance);
        foreach (var (sheet, heading) in found.OrderBy(item => item.Heading?.Kind))
        {
            readings[sheet] = heading is null ? Unread(sheet, told) : Rows(sheet, heading);
        }

        return new ListReading(file.Name, [.. found.Select(item => readings[item.Sheet])], taking.Records, [.. told.OrderBy(doubt => found.FindIndex(item => item.Sheet.Name == doubt.Sheet)).ThenBy(doubt => doubt.Row)]);

        SheetReading Rows(Sheet sheet, Heading heading)
        {
            var cells = new CellReader(heading.Tongues, understander, new HearingContext(records, origin.Today)) { Asked = speeches[0] };
            var (before, doubtful, read) = (taking.Count(heading.Kind), 0, 0);
            foreach (var row in sheet.Rows.Where(row => row.Number > heading.Row && !row.IsEmpty && !heading.IsRepeatedIn(row)))
            {
                var reader = new RowReader(sheet, heading, row, cells, told);
                reader.CheckCells();
                if (!reader.IsDoubtful)
                {
                    taking.Take(heading.Kind, reader);
                }

                doubtful += reader.IsDoubtful ? 1 : 0;
                read++;
            }

            return new SheetReading(sheet.Name, heading.Kind, heading.Row, heading.Columns, read - doubtful, doubtful, taking.Samples(heading.Kind, before, MostSamples, new Telling(speeches[0], records, origin.Today)));
        }
    }

    static SheetReading Unread(Sheet sheet, List<Doubt> told)
    {
        told.Add(new Doubt(DoubtKind.NoHeading, sheet.Name, null, null));
        return new SheetReading(sheet.Name, null, 0, [], 0, 0, []);
    }
}
