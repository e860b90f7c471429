using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TwinBot.Channels.BotFramework;
using TwinBot.Conversation;
using TwinBot.Delivery;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Teams;
using TwinBot.Turns;

namespace TwinBot.Tests.Playground;

/// <summary>What people do with the bot in Teams, on Microsoft's own stand-in for it.</summary>
public sealed class PlaygroundTests
{
    const string Word = "I have answered you in our own chat: what concerns people is not for everybody to read.";

    [PlaygroundFact]
    public async Task Everything_that_Teams_does_with_a_bot_works_in_Microsofts_Playground()
    {
        await using var bot = await RunningBot.StartAsync();
        await Room.FillAsync(bot);
        await using var playground = await Playground.StartAsync(bot);
        var page = await playground.OpenAsync();
        var store = bot.Services.GetRequiredService<IStore>();

        await SeeAsync(page, "Hello! I am TwinBot.");
        Assert.Equal(1, await page.GetByText("Hello! I am TwinBot.").CountAsync());
        await ShootAsync(page, "1-installed");

        await SayAsync(page, "Set up a partnership between Gouda and Solingen since 1957");
        await SeeAsync(page, "What kind of link is it?");
        await ShootAsync(page, "2-card");
        await TapAsync(page, "Twinning");
        await SeeAsync(page, "✓ Twinning");
        await ShootAsync(page, "3-answered");

        var edit = Personal(playground, "messageUpdate").With("id", IdOf(store, playground, "signedOn")).With("text", "Set up a partnership between Gouda and Solingen since 1961");
        await playground.SendAsync(edit.With("timestamp", "2026-05-12T10:00:00Z").With("channelData", new JsonObject { ["eventType"] = "editMessage" }));
        await SeeAsync(page, "1961");
        await ShootAsync(page, "4-edited");

        var person = PersonOf(playground);
        await SpeakFirstAsync(bot, person, "Good morning: the evaluation of Dijon – Mainz is open.");
        await SeeAsync(page, "Good morning: the evaluation of Dijon – Mainz is open.");

        await InGroupAsync(page, "Group Chat", page.GetByLabel("Send Message").First, "5-group");
        await InGroupAsync(page, "General", page.GetByText("Post", new PageGetByTextOptions { Exact = true }), "6-channel");

        var found = await playground.InvokeAsync("composeExtension/query", new JsonObject { ["parameters"] = new JsonArray(new JsonObject { ["value"] = "Ann" }) });
        Assert.Equal("Anna Meyer", found.Text("composeExtension.attachments.0.preview.content.title"));
        await SearchAsync(page, "Ann");

        Assert.NotNull(store.Reference(person));
        await playground.SendAsync(Personal(playground, "installationUpdate").With("action", "remove"));
        await Eventually.True(() => store.Reference(person) is null, "a chat that is forgotten");
    }

    /// <summary>Towns are for everybody, a telephone number is not.</summary>
    /// <param name="send">Sends what is written there.</param>
    static async Task InGroupAsync(IPage page, string name, ILocator send, string picture)
    {
        await page.GetByText(name, new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await MentionAsync(page, "list the partnerships", send);
        await SeeAsync(page, "Dijon – Mainz");
        await MentionAsync(page, "phone number of Anna Meyer", send);
        await SeeAsync(page, Word);
        Assert.Equal(0, await page.GetByText("+49 6131 123456").CountAsync());
        await ShootAsync(page, picture);
        await page.GetByText("Personal Chat", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await SeeAsync(page, "+49 6131 123456");
    }

    static async Task MentionAsync(IPage page, string text, ILocator send)
    {
        await page.Locator("[role=textbox][contenteditable=true]").First.ClickAsync();
        await page.Keyboard.TypeAsync("@Test");
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Test Bot" }).ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await send.ClickAsync();
    }

    static async Task SearchAsync(IPage page, string typed)
    {
        await page.GetByLabel("Trigger Message Extension App").First.ClickAsync();
        await page.GetByText("Search Command").ClickAsync();
        await page.GetByPlaceholder("Enter a search term").FillAsync(typed);
        await SeeAsync(page, "Mayor · Mainz (Germany)");
        await ShootAsync(page, "7-search");
    }

    static async Task SayAsync(IPage page, string text)
    {
        await page.Locator("[role=textbox][contenteditable=true]").First.FillAsync(text);
        await page.GetByLabel("Send Message").First.ClickAsync();
    }

    static Task TapAsync(IPage page, string label) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = label, Exact = true }).Last.ClickAsync();

    static Task SeeAsync(IPage page, string text) =>
        page.GetByText(text).Filter(new LocatorFilterOptions { Visible = true }).Last.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });

    /// <summary>A picture for people to look at, where TWINBOT_SCREENSHOTS names a folder.</summary>
    static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TWINBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"playground-{name}.png") });
        }
    }

    static JsonObject Personal(Playground playground, string type) => new()
    {
        ["type"] = type,
        ["serviceUrl"] = playground.ServiceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = playground.Config.Text("currentUser.id"), ["aadObjectId"] = playground.Config.Text("currentUser.aadObjectId") },
        ["recipient"] = new JsonObject { ["id"] = playground.Config.Text("bot.id") },
        ["conversation"] = new JsonObject { ["id"] = playground.PersonalChat, ["conversationType"] = "personal", ["tenantId"] = playground.Config.Text("tenantId") },
    };

    /// <summary>The id of the message that answered a question.</summary>
    static string IdOf(IStore store, Playground playground, string question)
    {
        var state = JsonNode.Parse(store.Conversation(Marks.Key("msteams", playground.PersonalChat, playground.Config.Text("currentUser.aadObjectId")))?.State ?? "null");
        return (state?["taken"]?.AsArray() ?? []).Last(taken => taken?["questions"]?.AsArray().Any(one => one?.ToString() == question) == true).Text("message");
    }

    static string PersonOf(Playground playground) => Marks.Key("msteams", playground.Config.Text("tenantId"), playground.Config.Text("currentUser.aadObjectId"));

    static async Task SpeakFirstAsync(RunningBot bot, string person, string text)
    {
        var message = bot.Services.GetRequiredService<Proactive>().To(person, new Reply(text)) ?? throw new InvalidOperationException("No chat is known.");
        var commit = new TurnCommit { At = DateTimeOffset.UnixEpoch, Outbox = [message] };
        bot.Services.GetRequiredService<Outbox>().Deliver(OutboxItem.Of(commit, await bot.Services.GetRequiredService<IStore>().CommitAsync(commit)));
    }
}
