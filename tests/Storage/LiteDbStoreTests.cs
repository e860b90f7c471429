using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Tests.Storage;

public class LiteDbStoreTests
{
    [Fact]
    public async Task AWholeTurnIsStoredAndIsThereAfterwards()
    {
        await using var temp = new TempStore();
        var result = await temp.Store.CommitAsync(new TurnCommit
        {
            At = TempStore.Noon,
            Conversation = "webchat/1",
            State = """{"a":" é "}""",
            Changes = [RecordChange.Put(null, Some.Dijon), RecordChange.Put(null, Some.Mainz), RecordChange.Put(null, Some.DijonMainz), RecordChange.Put(null, Some.Anna), RecordChange.Put(null, Some.Me)],
            Outbox = [new Outgoing("there", "o", "{}"), new Outgoing("here", "o", """{"text":"  "}""")],
            Transcript = [new TranscriptEntry("webchat/1", "1"), new TranscriptEntry("webchat/2", "2"), new TranscriptEntry("webchat/1", "3")],
            Seen = ["m1", "m2"],
        });

        Assert.Equal(CommitOutcome.Stored, result.Outcome);
        Assert.Equal<long>([1, 2], result.Outbox);
        Assert.Equal<long>([1, 1, 2], result.Transcript);
        for (var round = 0; round < 3; round++)
        {
            Look(temp.Store);
            await temp.Reopen();
        }
    }

    static void Look(LiteDbStore store)
    {
        Assert.Equal(new StoredConversation(1, """{"a":" é "}"""), store.Conversation("webchat/1"));
        Assert.Null(store.Conversation("webchat/2"));
        Assert.Null(store.Conversation("WEBCHAT/1"));
        Assert.Equal(RecordJson.Write(Some.Dijon), RecordJson.Write(Assert.IsType<Community>(store.Records.Community("dijon"))));
        Assert.Equal(RecordJson.Write(Some.DijonMainz), RecordJson.Write(Assert.IsType<Partnership>(store.Records.Partnership("p1"))));
        Assert.Equal(RecordJson.Write(Some.Anna), RecordJson.Write(Assert.IsType<Contacts.Contact>(store.Records.Contact("anna"))));
        Assert.Equal(Some.Me, store.Person("webchat:me"));
        Assert.Null(store.Person("Webchat:me"));
        Assert.True(store.HasSeen("m1"));
        Assert.False(store.HasSeen("M1"));
        Assert.Equal([new OutboxItem(1, "there", "o", "{}"), new OutboxItem(2, "here", "o", """{"text":"  "}""")], store.Undelivered(10));
        Assert.Equal([new TranscriptItem(1, "1"), new TranscriptItem(2, "3")], store.Transcript("webchat/1", 0, 10));
        Assert.Equal([new TranscriptItem(2, "3")], store.Transcript("webchat/1", 1, 10));
        Assert.Equal([new TranscriptItem(1, "1")], store.Transcript("webchat/1", 0, 1));
        Assert.Empty(store.Transcript("webchat", 0, 10));
        Assert.Equal("p1", Assert.Single(store.Records.PartnershipsOf("mainz")).Id);
        Assert.Equal("anna", Assert.Single(store.Records.ContactsIn("mainz")).Id);
        Assert.Empty(store.Records.ContactsIn("dijon"));
        Assert.Equal(new NameMatch("dijon", "Digione", 1), Assert.Single(store.Records.Named(RecordKind.Communities, "digionne")));
        Assert.Equal("p1", Assert.Single(store.Records.Named(RecordKind.Partnerships, "mainz")).Id);
        Assert.Equal("anna", Assert.Single(store.Records.Named(RecordKind.Contacts, "schmidt")).Id);
        Assert.Equal((2, 1, 1, 1), (store.Records.Count(RecordKind.Communities), store.Records.Count(RecordKind.Partnerships), store.Records.Count(RecordKind.Contacts), store.Records.Count(RecordKind.People)));
    }

    [Fact]
    public async Task ATurnOnAnOldStateIsAConflictAndStoresNothing()
    {
        await using var temp = new TempStore();
        var first = new TurnCommit { At = TempStore.Noon, Conversation = "c", State = "1", Seen = ["a"] };
        Assert.Equal(CommitOutcome.Stored, (await temp.Store.CommitAsync(first)).Outcome);
        Assert.Equal(CommitOutcome.Conflict, (await temp.Store.CommitAsync(first with { State = "2", Seen = ["b"], Outbox = [new Outgoing("", "", "")] })).Outcome);
        Assert.Equal(CommitOutcome.Seen, (await temp.Store.CommitAsync(first with { ExpectedVersion = 1, Seen = ["b", "a"], State = "3" })).Outcome);
        Assert.Equal(CommitOutcome.Stored, (await temp.Store.CommitAsync(first with { ExpectedVersion = 1, State = "4", Seen = ["b"] })).Outcome);
        Assert.Equal(new StoredConversation(2, "4"), temp.Store.Conversation("c"));
        Assert.Empty(temp.Store.Undelivered(10));
    }

    [Fact]
    public async Task ARecordThatChangedMeanwhileIsAConflict()
    {
        await using var temp = new TempStore();
        await temp.Put(Some.Dijon);
        var renamed = Some.Dijon with { Name = "Dijon-sur-Ouche" };
        Assert.Equal(CommitOutcome.Conflict, (await temp.Put(Some.Dijon)).Outcome);
        Assert.Equal(CommitOutcome.Conflict, (await temp.Replace(Some.Mainz with { Id = "dijon" }, renamed)).Outcome);
        Assert.Equal(CommitOutcome.Conflict, (await temp.Replace(Some.Mainz, Some.Mainz)).Outcome);
        Assert.Equal(CommitOutcome.Stored, (await temp.Replace(Some.Dijon, renamed)).Outcome);
        Assert.Empty(temp.Store.Records.Named(RecordKind.Communities, "dijon ville"));
        Assert.Equal("dijon", Assert.Single(temp.Store.Records.Named(RecordKind.Communities, "ouche")).Id);
        var gone = new TurnCommit { At = TempStore.Noon, Changes = [RecordChange.Delete(renamed)] };
        Assert.Equal(CommitOutcome.Stored, (await temp.Store.CommitAsync(gone)).Outcome);
        Assert.Null(temp.Store.Records.Community("dijon"));
        Assert.Equal(0, temp.Store.Records.Count(RecordKind.Communities));
        Assert.Equal(CommitOutcome.Conflict, (await temp.Store.CommitAsync(gone)).Outcome);
    }

    [Fact]
    public async Task ACommitThatContradictsItselfIsRefusedAndTheNextIsStored()
    {
        await using var temp = new TempStore();
        var twice = new TurnCommit { At = TempStore.Noon, Changes = [RecordChange.Put(null, Some.Dijon), RecordChange.Put(null, Some.Dijon)] };
        await Assert.ThrowsAsync<ArgumentException>(() => temp.Store.CommitAsync(twice));
        await Assert.ThrowsAsync<ArgumentException>(() => temp.Store.CommitAsync(new TurnCommit { At = TempStore.Noon, Conversation = "c", State = new string('x', 5_000_000) }));
        Assert.Equal(CommitOutcome.Stored, (await temp.Put(Some.Dijon)).Outcome);
    }

    [Fact]
    public async Task CommitsAtOnceAreStoredTogetherAndInOrder()
    {
        await using var temp = new TempStore();
        await temp.Reopen();
        var commits = Enumerable.Range(0, 400).Select(i => Task.Run(() => temp.Store.CommitAsync(new TurnCommit
        {
            At = TempStore.Noon,
            Conversation = $"c{i % 100}",
            ExpectedVersion = 0,
            State = $"{i}",
            Seen = [$"m{i}"],
            Outbox = [new Outgoing("", $"c{i % 100}", $"{i}")],
            Transcript = [new TranscriptEntry("all", $"{i}")],
        })));
        var results = await Task.WhenAll(commits);
        Assert.Equal(100, results.Count(result => result.Outcome == CommitOutcome.Stored));
        Assert.Equal(300, results.Count(result => result.Outcome == CommitOutcome.Conflict));
        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), temp.Store.Undelivered(1000).Select(item => item.Number));
        await temp.Reopen();
        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), temp.Store.Transcript("all", 0, 1000).Select(item => item.Sequence));
    }

    [Fact]
    public async Task NoUpdateIsLostWhenTurnsOverlap()
    {
        await using var temp = new TempStore();
        await temp.Reopen();
        async Task Count()
        {
            for (var done = 0; done < 50;)
            {
                var now = temp.Store.Conversation("c") ?? new StoredConversation(0, "0");
                var next = new TurnCommit { At = TempStore.Noon, Conversation = "c", ExpectedVersion = now.Version, State = $"{int.Parse(now.State) + 1}" };
                done += (await temp.Store.CommitAsync(next)).Outcome == CommitOutcome.Stored ? 1 : 0;
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Count)));
        Assert.Equal(new StoredConversation(400, "400"), temp.Store.Conversation("c"));
    }

    [Fact]
    public async Task WhatIsDeliveredIsForgottenAndNumbersGoOn()
    {
        await using var temp = new TempStore();
        var say = new TurnCommit { At = TempStore.Noon, Outbox = [new Outgoing("a", "o", "1"), new Outgoing("a", "o", "2")] };
        await temp.Store.CommitAsync(say);
        await temp.Store.CommitAsync(new TurnCommit { At = TempStore.Noon, Delivered = [1, 2, 99] });
        Assert.Empty(temp.Store.Undelivered(10));
        await temp.Reopen();
        Assert.Equal<long>([3, 4], (await temp.Store.CommitAsync(say)).Outbox);
        Assert.Equal(3, Assert.Single(temp.Store.Undelivered(1)).Number);
    }

    [Fact]
    public async Task MarksOlderThanADayAreForgotten()
    {
        await using var temp = new TempStore();
        await temp.Store.CommitAsync(new TurnCommit { At = TempStore.Noon, Seen = ["old"] });
        await temp.Store.CommitAsync(new TurnCommit { At = TempStore.Noon.AddHours(23), Seen = ["new"] });
        Assert.True(temp.Store.HasSeen("old"));
        await temp.Store.CommitAsync(new TurnCommit { At = TempStore.Noon.AddHours(25), Seen = ["newer"] });
        Assert.Equal((false, true, true), (temp.Store.HasSeen("old"), temp.Store.HasSeen("new"), temp.Store.HasSeen("newer")));
    }

    [Fact]
    public async Task OddIdsAndTextsAreKept()
    {
        await using var temp = new TempStore();
        string[] ids = ["", " ", "a\nb", new string('x', 5000), new string('x', 5001), "\ud800", "\ud801", "é", "e\u0301", "A", "a", "\0"];
        foreach (var id in ids)
        {
            await temp.Store.CommitAsync(new TurnCommit { At = TempStore.Noon, Conversation = id, State = id, Seen = [id], Transcript = [new TranscriptEntry(id, id)] });
        }

        await temp.Reopen();
        foreach (var id in ids)
        {
            var whole = id.Replace("\ud800", "\ufffd", StringComparison.Ordinal).Replace("\ud801", "\ufffd", StringComparison.Ordinal);
            Assert.Equal(new StoredConversation(1, whole), temp.Store.Conversation(id));
            Assert.Equal(new TranscriptItem(1, whole), Assert.Single(temp.Store.Transcript(id, 0, 10)));
            Assert.True(temp.Store.HasSeen(id));
        }
    }

    [Fact]
    public async Task PartnershipsAreListedByNameAndFiltered()
    {
        await using var temp = new TempStore();
        var towns = Enumerable.Range(0, 60).Select(Some.Town).ToArray();
        var links = Enumerable.Range(0, 50).Select(i => Some.Link(i, towns[i], towns[i + 1 + (i % 3)])).ToArray();
        await temp.Put([.. towns, .. links]);
        for (var round = 0; round < 2; round++)
        {
            foreach (var filter in new[] { new PartnershipFilter(), new("BE"), new("NL", Theme.Sport), new(null, null, PartnershipStatus.Dormant), new("FR") })
            {
                var expected = links
                    .Where(link => filter.Status is null || link.Status == filter.Status)
                    .Where(link => filter.Theme is null || link.Themes.Contains(filter.Theme.Value))
                    .Where(link => filter.Country is null || link.Members.Any(member => towns.Single(town => town.Id == member.Community).Country == filter.Country))
                    .OrderBy(link => TwinBot.Understanding.Folding.Fold(link.Name), StringComparer.Ordinal).ThenBy(link => link.Id, StringComparer.Ordinal)
                    .Select(link => link.Id).ToArray();
                var page = temp.Store.Records.Partnerships(filter, 5, 7);
                Assert.Equal(expected.Length, page.Total);
                Assert.Equal(expected.Skip(5).Take(7), page.Partnerships.Select(link => link.Id));
            }

            await temp.Reopen();
        }
    }

    [Fact]
    public async Task ContactsWhoAreThereComeFirst()
    {
        await using var temp = new TempStore();
        await temp.Put(
            Some.Anna with { Id = "1", Name = "Ältere", Until = new TwinBot.Understanding.PartialDate(2020) },
            Some.Anna with { Id = "2", Name = "Zoë" },
            Some.Anna with { Id = "3", Name = "Éric" },
            Some.Anna with { Id = "4", Community = "dijon" });
        Assert.Equal(["3", "2", "1"], temp.Store.Records.ContactsIn("mainz").Select(contact => contact.Id));
    }

    [Fact]
    public async Task MoreThanTheJournalHoldsIsKept()
    {
        await using var temp = new TempStore { Limits = new Limits { Journal = 8 << 20 } };
        var state = new string('x', 20_000);
        for (var round = 0; round < 8; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(i => temp.Store.CommitAsync(new TurnCommit { At = TempStore.Noon, Conversation = $"c{i}", ExpectedVersion = round, State = $"{round}{state}" })));
        }

        Assert.True(new FileInfo(temp.Path + ".journal").Length < 12 << 20);
        await temp.Reopen();
        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(new StoredConversation(8, "7" + state), temp.Store.Conversation($"c{i}")));
        Assert.True(new FileInfo(temp.Path + ".journal").Length < 100);
    }

    [Fact]
    public async Task AClosedStoreTakesNothing()
    {
        await using var temp = new TempStore();
        var store = temp.Store;
        await temp.Close();
        await Assert.ThrowsAsync<IOException>(() => store.CommitAsync(new TurnCommit { At = TempStore.Noon }));
    }
}
