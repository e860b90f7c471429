using TwinBot.Commands.Sheets;
using TwinBot.Records;
using TwinBot.Sheets;
using TwinBot.Tests.Storage;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Sheets;

/// <summary>A messy spreadsheet of 500 rows with 40 faults of twelve kinds goes in, with exactly those 40 reported.</summary>
public class AcceptanceTests
{
    static readonly SheetReader s_reader = new(new Understander(Languages.Load()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task InWindows1252WithSemicolons(int seed)
    {
        var list = new MessyLists(seed).Contacts("contacten");
        Assert.Equal((500, 40, 12), (list.Filled, list.Faults.Count, list.Faults.Select(fault => fault.Kind).Distinct().Count()));
        await using var temp = new TempStore();
        await Check(temp, list.Name + ".csv", list.AsWindows1252(), [list]);
        Assert.Equal(460, temp.Store.Records.Count(RecordKind.Contacts));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task InAWorkbookOfThreeSheets(int seed)
    {
        var lists = new MessyLists(seed);
        MessyList[] all = [lists.Activities("Activiteiten", 200, 16), lists.Contacts("Contacten", 297, 24), MessyLists.Partnerships("Stedenbanden")];
        Assert.Equal((500, 40, 16), (all.Sum(list => list.Filled), all.Sum(list => list.Faults.Count), all.SelectMany(list => list.Faults).Select(fault => fault.Kind).Distinct().Count()));
        await using var temp = new TempStore();
        await Check(temp, "alles.xlsx", MessyList.AsWorkbook(all), all);
        Assert.Equal((3, 273, 184), (temp.Store.Records.Count(RecordKind.Partnerships), temp.Store.Records.Count(RecordKind.Contacts), temp.Store.Records.Count(RecordKind.Activities)));
    }

    static async Task Check(TempStore temp, string name, byte[] bytes, MessyList[] lists)
    {
        var reading = Read(name, bytes, temp.Store.Records);
        Assert.Equal(
            lists.SelectMany(list => list.Faults).Select(fault => $"{fault.Sheet} {fault.Row} {fault.Kind}").Order(),
            reading.Doubts.Select(doubt => $"{doubt.Sheet} {doubt.Row} {doubt.Kind}").Order());
        Assert.Equal((460, 40), (reading.Taken, reading.Doubtful));
        await ListImporter.TakeAsync(reading, temp.Store, TempStore.Noon);

        // What was taken is on record now: once more, every row is doubtful.
        var again = Read(name, bytes, temp.Store.Records);
        Assert.Equal(0, again.Taken);
        Assert.Equal(460 + lists.Sum(list => list.Faults.Count(fault => fault.Kind == DoubtKind.TwiceInFile)), again.Doubts.Count(doubt => doubt.Kind == DoubtKind.OnRecord));
    }

    static ListReading Read(string name, byte[] bytes, IRecords records) =>
        s_reader.Read(ListFile.Open(name, bytes).Sheets ?? throw new InvalidOperationException("No sheets."), records, new Language("nl"), new SheetReader.Origin("test", TempStore.Noon));
}
