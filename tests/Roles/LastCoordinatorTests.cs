using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Tests.Roles;

/// <summary>Where no coordinator is left, the next one is let in; and nobody is the last to go without having been told.</summary>
public sealed class LastCoordinatorTests : IAsyncLifetime
{
    readonly TownHall _hall = new();

    public Task InitializeAsync() => _hall.InitializeAsync();

    public Task DisposeAsync() => _hall.DisposeAsync();

    [Fact]
    public async Task When_the_only_coordinator_is_forgotten_a_code_opens_again_and_not_before()
    {
        var first = _hall.Bot.Services.GetRequiredService<FirstCoordinator>();
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator));
        Assert.Contains("only coordinator", Said(await _hall.SayAsync("Ines", "forget me")), StringComparison.Ordinal);
        Assert.Null(await first.OpenAsync());
        await _hall.SayAsync("Ines", "yes");
        Assert.Equal(PersonRole.Guest, _hall.RoleOf("Ines"));
        var code = await first.OpenAsync();
        Assert.NotNull(code);
        await _hall.SayAsync("Karel", $"claim {code}");
        Assert.Equal(PersonRole.Coordinator, _hall.RoleOf("Karel"));
    }

    [Fact]
    public async Task Of_two_coordinators_one_goes_without_a_word_of_the_last()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator), ("Karel", PersonRole.Coordinator));
        Assert.DoesNotContain("only coordinator", Said(await _hall.SayAsync("Ines", "forget me")), StringComparison.Ordinal);
        await _hall.SayAsync("Ines", "yes");
        Assert.Equal((PersonRole.Guest, PersonRole.Coordinator), (_hall.RoleOf("Ines"), _hall.RoleOf("Karel")));
        Assert.Null(await _hall.Bot.Services.GetRequiredService<FirstCoordinator>().OpenAsync());
    }

    [Fact]
    public async Task A_coordinator_does_not_forget_the_only_one_by_their_contact()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator));
        var roster = _hall.Store.Records.Roster ?? Roster.Empty;
        await _hall.Store.CommitAsync(new TurnCommit { At = DateTimeOffset.UnixEpoch, Changes = [RecordChange.Put(roster, roster with { Holders = [.. roster.Holders.Select(holder => holder with { Contact = "k-anna" })] })] });
        Assert.Contains("Make somebody else a coordinator first", Said(await _hall.SayAsync("Ines", "erase Anna Schmidt's data")), StringComparison.Ordinal);
        Assert.NotNull(_hall.Store.Records.Contact("k-anna"));
    }

    /// <summary>Where those who were coordinators are gone without a word, whoever runs the service lets in the next one.</summary>
    [Fact]
    public async Task A_code_by_command_is_for_one_more_coordinator()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator));
        var code = await FirstCoordinator.OpenAsync(_hall.Store, DateTimeOffset.UnixEpoch);
        await _hall.SayAsync("Karel", $"claim {code}");
        Assert.Equal((PersonRole.Coordinator, PersonRole.Coordinator), (_hall.RoleOf("Ines"), _hall.RoleOf("Karel")));
        await _hall.SayAsync("Piet", $"claim {code}");
        Assert.Equal(PersonRole.Guest, _hall.RoleOf("Piet"));
    }

    static string Said(JsonArray replies) => replies.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
