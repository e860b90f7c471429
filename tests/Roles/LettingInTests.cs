using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Channels;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Understanding;

namespace TwinBot.Tests.Roles;

/// <summary>The first coordinator, and how others are let in and out.</summary>
public sealed class LettingInTests : IAsyncLifetime
{
    readonly TownHall _hall = new();

    public Task InitializeAsync() => _hall.InitializeAsync();

    public Task DisposeAsync() => _hall.DisposeAsync();

    [Fact]
    public async Task Who_says_the_code_is_the_first_coordinator()
    {
        var code = await CodeAsync();
        Assert.Equal(PersonRole.Guest, _hall.RoleOf("Ines"));
        await _hall.SayAsync("Ines", $"claim {code}");
        Assert.Equal(PersonRole.Coordinator, _hall.RoleOf("Ines"));
    }

    [Fact]
    public async Task A_code_is_good_for_one()
    {
        var code = await CodeAsync();
        await _hall.SayAsync("Ines", $"claim {code}");
        await _hall.SayAsync("Karel", $"claim {code}");
        Assert.Equal(PersonRole.Guest, _hall.RoleOf("Karel"));
        Assert.Null(await _hall.Bot.Services.GetRequiredService<FirstCoordinator>().OpenAsync());
    }

    [Fact]
    public async Task Of_two_who_say_it_at_once_one_is_the_first()
    {
        var code = await CodeAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => _hall.SayAsync($"Person {number}", $"claim {code}")));
        Assert.Single((_hall.Store.Records.Roster ?? Roster.Empty).Coordinators());
    }

    [Fact]
    public async Task Each_start_has_a_code_of_its_own_and_ends_the_one_before()
    {
        var (old, code) = (await CodeAsync(), await CodeAsync());
        Assert.NotEqual(old, code);
        await _hall.SayAsync("Ines", $"claim {old}");
        Assert.Equal(PersonRole.Guest, _hall.RoleOf("Ines"));
        await _hall.SayAsync("Ines", $"claim {code.ToLowerInvariant().Replace('-', ' ')}");
        Assert.Equal(PersonRole.Coordinator, _hall.RoleOf("Ines"));
    }

    [Fact]
    public async Task After_five_wrong_ones_the_right_one_is_wrong_too()
    {
        var code = await CodeAsync();
        for (var attempt = 0; attempt < Roster.Tries; attempt++)
        {
            await _hall.SayAsync($"Person {attempt}", $"claim AAAA-BBBB-CC{attempt}3");
        }

        await _hall.SayAsync("Ines", $"claim {code}");
        Assert.Equal(PersonRole.Guest, _hall.RoleOf("Ines"));
    }

    [Fact]
    public async Task The_code_itself_is_kept_nowhere()
    {
        var code = await CodeAsync();
        var roster = RecordJson.Write(_hall.Store.Records.Roster ?? Roster.Empty);
        Assert.DoesNotContain(code, roster, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), roster, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_code_is_not_answered_where_many_read(string kind)
    {
        var code = await CodeAsync();
        await _hall.PostAsync("Ines", $"claim {code}", kind);
        await _hall.SayAsync("Ines", "help");
        Assert.DoesNotContain(_hall.Connector.Received, sent => sent.Activity.Text("conversation.id") == "19:group" && sent.Activity.Text().Contains("coordinator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guest_asks_and_a_coordinator_lets_in_with_a_tap_and_a_yes()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator));
        await _hall.PostAsync("Ines", "hello");
        await _hall.PostAsync("Karel", "hallo");
        Assert.Contains("Ines", Said(await _hall.SayAsync("Karel", "ik wil toegang", "nl")), StringComparison.Ordinal);
        var summary = await _hall.TapAsync("Ines", await _hall.ToldAsync("Ines", "Karel asks for access"), "Let in as a member");
        Assert.Equal(("giveRole", "confirm"), (summary[^1].Text("channelData.twinbot.dialog"), summary[^1].Text("channelData.twinbot.asks")));
        Assert.Equal(PersonRole.Guest, _hall.RoleOf("Karel"));
        await _hall.SayAsync("Ines", "yes");
        Assert.Equal(PersonRole.Member, _hall.RoleOf("Karel"));
        await _hall.ToldAsync("Karel", "toegang, als: Lid");
    }

    [Fact]
    public async Task Who_is_named_as_a_contact_is_that_contact_once_a_coordinator_says_yes()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator), ("Anna Schmidt", PersonRole.Guest), ("Anna Peeters", PersonRole.Guest));
        var summary = Said(await _hall.SayAsync("Ines", "make Anna Schmidt a mayor"));
        Assert.True(summary.Contains("Mainz", StringComparison.Ordinal), summary);
        Assert.Null(_hall.Store.Person(TownHall.IdOf("Anna Schmidt")));
        await _hall.SayAsync("Ines", "yes");
        Assert.Equal("k-anna", _hall.Store.Person(TownHall.IdOf("Anna Schmidt"))?.Contact);
        await GiveAsync("Anna Peeters", "mayor");
        Assert.Equal(PersonRole.Mayor, _hall.RoleOf("Anna Peeters"));
        Assert.Null(_hall.Store.Person(TownHall.IdOf("Anna Peeters")));
    }

    [Fact]
    public async Task Asking_again_tells_nobody_again()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator));
        await _hall.PostAsync("Ines", "hello");
        await _hall.SayAsync("Karel", "I want access");
        await _hall.ToldAsync("Ines", "Karel asks");
        await _hall.SayAsync("Karel", "can I have access?");
        await _hall.SayAsync("Lies", "I want access");
        await _hall.ToldAsync("Ines", "Lies asks");
        Assert.Single(_hall.Connector.Received, sent => sent.Activity.ToJsonString().Contains("Karel asks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_is_taken_back_is_gone_with_everything_begun()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator), ("Karel", PersonRole.Member));
        await _hall.PostAsync("Karel", "hello");
        var form = await _hall.SayAsync("Karel", "Add Piet Jansen, mayor of Mainz, piet@example.org");
        Assert.Equal("addContact", form[^1].Text("channelData.twinbot.dialog"));
        await _hall.SayAsync("Ines", "remove Karel's role");
        await _hall.SayAsync("Ines", "yes");
        Assert.Equal(PersonRole.Guest, _hall.RoleOf("Karel"));
        await _hall.ToldAsync("Karel", "taken back");
        foreach (var word in (string[])["yes", "status", "go on", "undo", "piet@example.org"])
        {
            Assert.DoesNotContain("Piet", Said(await _hall.SayAsync("Karel", word)), StringComparison.Ordinal);
        }

        await _hall.TapAsync("Karel", form[^1] ?? new JsonObject(), "English");
        Assert.Equal(1, _hall.Store.Records.Count(RecordKind.Contacts));
    }

    [Fact]
    public async Task What_was_handed_out_ends_when_a_role_is_made_less()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator), ("Karel", PersonRole.Coordinator), ("Lies", PersonRole.Mayor));
        var (links, papers) = (_hall.Bot.Services.GetRequiredService<ExportLinks>(), _hall.Bot.Services.GetRequiredService<PaperLinks>());
        var english = new Language("en");
        var token = links.Token(Handout.Export, english);
        var paper = papers.Make(new Paper(PaperKind.Report, "e1"), english, "").Split('/')[^1];
        await GiveAsync("Lies", "member");
        Assert.NotNull(await links.ReadAsync(token));
        Assert.NotNull(await papers.ReadAsync(paper));
        await GiveAsync("Karel", "member");
        Assert.Null(await links.ReadAsync(token));
        Assert.Null(await papers.ReadAsync(paper));
        Assert.NotNull(await links.ReadAsync(links.Token(Handout.Export, english)));
    }

    [Fact]
    public async Task A_file_of_a_guest_is_not_kept()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator));
        Assert.Contains("Ines", Said(await _hall.SendPhotoAsync("Karel")), StringComparison.Ordinal);
        var files = FileStore.FolderOf(Path.Combine(_hall.Bot.Folder, "twinbot.db"));
        Assert.True(!Directory.Exists(files) || !Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public async Task The_last_coordinator_stays()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator), ("Karel", PersonRole.Member));
        await _hall.SayAsync("Ines", "make Ines a member");
        await _hall.SayAsync("Ines", "yes");
        Assert.Equal(PersonRole.Coordinator, _hall.RoleOf("Ines"));
    }

    [Fact]
    public async Task Two_coordinators_who_take_each_others_role_at_once_leave_one()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator), ("Karel", PersonRole.Coordinator));
        await _hall.SayAsync("Ines", "make Karel a member");
        await _hall.SayAsync("Karel", "make Ines a member");
        await Task.WhenAll(_hall.SayAsync("Ines", "yes"), _hall.SayAsync("Karel", "yes"));
        Assert.Single((_hall.Store.Records.Roster ?? Roster.Empty).Coordinators());
    }

    [Fact]
    public async Task A_name_alone_makes_nobody_somebody_else()
    {
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator));
        var roster = _hall.Store.Records.Roster ?? Roster.Empty;
        Assert.Equal(PersonRole.Guest, roster.RoleOf($"msteams|other-tenant|oid-Ines"));
        Assert.Equal(PersonRole.Guest, roster.RoleOf("directline|oid-Ines"));
    }

    async Task<string> CodeAsync() => await _hall.Bot.Services.GetRequiredService<FirstCoordinator>().OpenAsync() ?? throw new InvalidOperationException("No code.");

    async Task GiveAsync(string name, string role)
    {
        await _hall.SayAsync("Ines", $"make {name} a {role}");
        await _hall.SayAsync("Ines", "yes");
    }

    static string Said(JsonArray replies) => replies.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
