using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Tests.Conversation;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>The people of a sentence in a line: <c>40 Tours:20 y12 w8 m4 n1</c> are 40 in all, 20 of them from Tours, 12 young, 8 women, 4 men, one neither.</summary>
static class HeadLine
{
    static readonly Understander s_understander = new(TwinBot.Texts.Languages.Load());

    static readonly MemoryRecords s_records = MemoryRecords.None.With(
        [.. new[]
        {
            ("Gent", "BE"), ("Brugge", "BE"), ("Leuven", "BE"), ("Namur", "BE"), ("Gouda", "NL"), ("Deventer", "NL"), ("Dijon", "FR"), ("Tours", "FR"), ("Lens", "FR"), ("Nice", "FR"),
            ("Mainz", "DE"), ("Solingen", "DE"), ("Aachen", "DE"), ("Kongsberg", "NO"), ("Bath", "GB"), ("York", "GB"),
        }.Select(town => RecordChange.Put(null, new Community { Id = town.Item1, Name = town.Item1, Country = town.Item2 }))]);

    public static string Read(string phrase, string language)
    {
        var said = s_understander.Hear(phrase, new Language(language), new HearingContext(s_records, DateTable.Today));
        return HeadCount.Of(said.Heads.Select(head => head.Value)) is { } heads
            ? $"{heads.Total}{string.Concat(heads.ByPlace.Select(from => $" {from.Place.Candidates[0].Name}:{from.Count}").Order(StringComparer.Ordinal))}{Part("y", heads.Young)}{Part("w", heads.Women)}{Part("m", heads.Men)}{Part("n", heads.NonBinary)}"
            : "-";
    }

    static string Part(string sign, long? count) => count is null ? "" : $" {sign}{count}";
}
