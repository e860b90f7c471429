using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Playwright;

namespace TwinBot.Tests.Browser;

/// <summary>A person's screen with the chat page on it, in a real Chromium.</summary>
sealed class Screen : IAsyncDisposable
{
    static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(30);

    readonly Channel<JsonNode> _markers = Channel.CreateUnbounded<JsonNode>();
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    readonly IPlaywright _playwright;
    readonly IBrowser _browser;

    Screen(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    /// <summary>Requests to anybody but the bot, and errors that the page's own code made.</summary>
    public List<string> Troubles { get; } = [];

    public ILocator Input => Page.Locator("[data-id=webchat-sendbox-input]");

    public static async Task<Screen> OpenAsync(RunningBot bot, int width = 360, int height = 740, string locale = "en-GB", bool dark = false, string path = "/")
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-gpu"],
        });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = locale,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            BaseURL = bot.Url,
        });
        var screen = new Screen(playwright, browser, await context.NewPageAsync());
        screen.Watch(bot);
        await screen.Page.GotoAsync(path);
        return screen;
    }

    /// <summary>Types and sends, once the bot has said something: before that, Web Chat is not connected and keeps what is typed.</summary>
    public async Task SayAsync(string text)
    {
        await Page.Locator(".webchat__bubble").First.WaitForAsync();
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
    }

    public Task SeeAsync(string text) => Page.GetByText(text, new PageGetByTextOptions { Exact = true }).Filter(new LocatorFilterOptions { Visible = true }).Last.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });

    /// <summary>Waits until the bot asks a question; only messages that were not seen before count.</summary>
    public Task WaitForAsksAsync(string question) => WaitForAsync("asks", question);

    public Task WaitForEndedAsync(string how) => WaitForAsync("ended", how);

    /// <summary>Taps a choice or a part of a card; Web Chat has each once more, out of sight, for screen readers.</summary>
    public Task TapAsync(string label) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = label, Exact = true })
            .And(Page.Locator(":not(.webchat__live-region-activity__suggested-action)")).Last.ClickAsync();

    /// <summary>A picture for people to look at, where TWINBOT_SCREENSHOTS names a folder.</summary>
    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("TWINBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.WaitForTimeoutAsync(600);
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    /// <summary>How much wider the page is than the screen; nought where nobody must scroll sideways.</summary>
    public Task<int> OverhangAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    async Task WaitForAsync(string name, string value)
    {
        using var tooLong = new CancellationTokenSource(s_longestWait);
        while ((await _markers.Reader.ReadAsync(tooLong.Token))[name]?.GetValue<string>() != value)
        {
        }

        await Page.Locator(".webchat__bubble").Last.WaitForAsync();
    }

    void Hear(string frame)
    {
        foreach (var activity in (frame.Length == 0 ? null : JsonNode.Parse(frame)?["activities"]?.AsArray()) ?? [])
        {
            if (activity?["channelData"]?["twinbot"] is JsonObject marker && marker.Count > 0 && _seen.Add(activity["id"]?.GetValue<string>() ?? ""))
            {
                _markers.Writer.TryWrite(marker);
            }
        }
    }

    void Watch(RunningBot bot)
    {
        Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Hear(frame.Text ?? "");
        Page.PageError += (_, error) => Troubles.Add(error);
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(bot.Url, StringComparison.Ordinal) && new Uri(request.Url).Scheme is not ("blob" or "data"))
            {
                Troubles.Add($"calls {request.Url}");
            }
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
