using System.CommandLine;
using System.CommandLine.Invocation;
using Microsoft.Extensions.Options;
using TwinBot.Backups;
using TwinBot.Calendars;
using TwinBot.Channels;
using TwinBot.Channels.BotFramework;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Channels.Teams;
using TwinBot.Channels.WebChat;
using TwinBot.Commands;
using TwinBot.Delivery;
using TwinBot.Evaluations;
using TwinBot.Files;
using TwinBot.Health;
using TwinBot.Pictures;
using TwinBot.Privacy;
using TwinBot.Questionnaires;
using TwinBot.Secrecy;
using TwinBot.Storage;
using TwinBot.Telemetry;
using TwinBot.Throttling;
using TwinBot.Turns;

namespace TwinBot;

static class Program
{
    static Task<int> Main(string[] args)
    {
        var root = new RootCommand("TwinBot: the memory of town twinnings. Without a verb it serves.")
        {
            TreatUnmatchedTokensAsErrors = args is [[not ('-' or '/'), ..], ..],
        };

        foreach (var verb in Verbs.All())
        {
            root.Subcommands.Add(verb);
        }

        root.SetAction((_, cancellation) => ServeAsync(args, cancellation));
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
        }

        return parsed.InvokeAsync();
    }

    /// <summary>The service, ready to run.</summary>
    /// <param name="args">Configuration, as <c>--key value</c>.</param>
    /// <param name="adjust">What a test puts in the place of something.</param>
    /// <exception cref="StartRefusedException">It must not run as it is configured.</exception>
    internal static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // Settings are read once, at the start: to watch their folder costs a little with every write to a store that lies in it.
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        var identity = IdentityReading.Read(builder.Configuration);
        LocalMode.Check(identity, builder.Configuration);
        LocalMode.ListenByDefault(builder);

        // It writes down whole addresses, and that of a socket has its token in it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        // A line for every request would bury the address to chat at, and what matters later.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(static server => server.AddServerHeader = false);
        builder.Services
            .AddStorage(builder.Configuration)
            .AddConversation()
            .AddTurns()
            .AddSecrecy()
            .AddPrivacy()
            .AddTelemetry(builder.Configuration)
            .AddDelivery()
            .AddBotIdentity(identity)
            .AddBotFramework()
            .AddTeams()
            .AddLocalChat()
            .AddQuestionnaires()
            .AddEvaluations()
            .AddFiles()
            .AddPictures()
            .AddCalendars()
            .AddData()
            .AddBackups()
            .AddThrottling();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseSafeHeaders();
        app.UseRateLimiter();
        app.UseWebSockets();
        app.MapMessages();
        app.MapDirectLine();
        app.MapChatPage();
        app.MapPersonalLinks();
        app.MapPapers();
        app.MapFiles();
        app.MapCalendar();
        app.MapHealth();
        app.MapMetrics();
        return app;
    }

    static async Task<int> ServeAsync(string[] args, CancellationToken cancellation)
    {
        try
        {
            await using var app = Build(args);

            // Here rather than in the host, which would log a stack trace before the sentence.
            app.Services.GetService<IStartupValidator>()?.Validate();
            app.Services.GetRequiredService<IStore>();
            await app.StartAsync(cancellation);
            Console.WriteLine($"TwinBot is listening. Chat with it at {app.Urls.First().TrimEnd('/')}/");
            if (await app.Services.GetRequiredService<FirstCoordinator>().OpenAsync() is { } code)
            {
                Console.WriteLine($"It has no coordinator yet. Whoever says this to it in a personal chat becomes the first one: claim {code}");
            }

            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception exception) when (StartTroubles.Explain(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }
}
