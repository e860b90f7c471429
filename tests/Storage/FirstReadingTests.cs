using Microsoft.Extensions.Logging.Abstractions;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using Record = TwinBot.Records.Record;

namespace TwinBot.Tests.Storage;

/// <summary>After a start everything is read once, while people write already.</summary>
public sealed class FirstReadingTests
{
    static readonly Community s_gouda = new() { Id = "c1", Name = "Gouda", Country = "NL" };
    static readonly Community s_dijon = new() { Id = "c2", Name = "Dijon", Country = "FR" };

    [Fact]
    public void Who_asks_for_a_town_does_not_wait_for_the_joint_activities()
    {
        using var held = new ManualResetEventSlim();
        using var names = new NameDirectory();
        names.Of(kind => kind == RecordKind.Communities ? [s_gouda] : kind == RecordKind.Activities ? Held(held, []) : [], 0, NullLogger.Instance);
        Assert.Equal("c1", Assert.Single(names.Named(RecordKind.Communities, "Gouda", 5)).Id);
        held.Set();
        Assert.Equal(0, names.Count(RecordKind.Activities));
    }

    [Fact]
    public void What_is_changed_while_it_is_read_is_as_it_was_changed_last()
    {
        using var held = new ManualResetEventSlim();
        using var names = new NameDirectory();
        names.Of(kind => kind == RecordKind.Communities ? Held(held, [s_gouda, s_dijon]) : [], 0, NullLogger.Instance);
        var renamed = s_gouda with { Name = "Ter Gouw" };
        names.Change([RecordChange.Put(s_gouda, renamed), RecordChange.Put(renamed, renamed with { Name = "Golda" }), RecordChange.Delete(s_dijon), RecordChange.Put(null, s_dijon with { Id = "c3", Name = "Lyon" })]);
        held.Set();
        Assert.Equal(2, names.Count(RecordKind.Communities));
        Assert.Equal("c1", Assert.Single(names.Named(RecordKind.Communities, "Golda", 5)).Id);
        Assert.Equal("c3", Assert.Single(names.Named(RecordKind.Communities, "Lyon", 5)).Id);
        Assert.Empty(names.Named(RecordKind.Communities, "Dijon", 5));
        Assert.Empty(names.Named(RecordKind.Communities, "Ter Gouw", 5));
    }

    [Fact]
    public void What_cannot_be_read_is_said_to_everybody_who_waits()
    {
        using var names = new NameDirectory();
        names.Of(kind => kind == RecordKind.Contacts ? throw new StoreDamagedException("A page is damaged.") : [], 0, NullLogger.Instance);
        Assert.Empty(names.Named(RecordKind.Communities, "Gouda", 5));
        Assert.Throws<StoreDamagedException>(() => names.Named(RecordKind.Contacts, "Anna", 5));
        Assert.Throws<StoreDamagedException>(() => names.Count(RecordKind.Activities));
    }

    static IEnumerable<Record> Held(ManualResetEventSlim held, IEnumerable<Record> records)
    {
        held.Wait(TimeSpan.FromMinutes(1));
        foreach (var record in records)
        {
            yield return record;
        }
    }
}
