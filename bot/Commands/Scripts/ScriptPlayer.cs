using System.Globalization;
using System.Text.Json.Nodes;

namespace TwinBot.Commands.Scripts;

/// <summary>Plays a script and checks what comes of it.</summary>
/// <param name="dialogue">Where the dialogue is written as it goes.</param>
sealed class ScriptPlayer(Script script, IStage stage, TextWriter dialogue)
{
    readonly Dictionary<string, ScriptPerson> _people = new(StringComparer.Ordinal);
    readonly List<string> _failures = [];
    readonly string _run = Guid.NewGuid().ToString("N");

    /// <summary>A line a failure; none when everything holds.</summary>
    /// <exception cref="HttpRequestException">The service does not answer, or refuses.</exception>
    public async Task<IReadOnlyList<string>> PlayAsync()
    {
        if (script.Now is { } now && !stage.SetClock(now))
        {
            dialogue.WriteLine($"(skipped: now {now:yyyy-MM-dd}; the service keeps its own clock)");
        }

        foreach (var step in script.Steps)
        {
            switch (step)
            {
                case Restart:
                    dialogue.WriteLine(await stage.RestartAsync() ? "(restarted)" : "(skipped: restart)");
                    break;
                case SetClock clock:
                    dialogue.WriteLine(stage.SetClock(clock.Day) ? $"({clock.Day:yyyy-MM-dd})" : $"(skipped: now {clock.Day:yyyy-MM-dd})");
                    break;
                case Doing doing:
                    await PlayAsync(doing);
                    break;
            }
        }

        return _failures;
    }

    async Task PlayAsync(Doing doing)
    {
        if (!_people.TryGetValue(doing.Person, out var person))
        {
            _people[doing.Person] = person = new ScriptPerson($"{doing.Person}-{_run}", script.Language);
        }

        dialogue.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{doing.Person}: {Shown(doing)}"));
        if (person.Activity(doing) is not { } activity)
        {
            Fail(doing.Line, $"nothing to tap is called “{doing.Text}”, or nothing was said before");
            return;
        }

        var replies = await Wire.SendAsync(stage.Client, activity);
        person.Hear(replies);
        foreach (var reply in replies)
        {
            dialogue.WriteLine(Shown(reply));
        }

        await CheckAsync(doing, new Heard(replies, null));
    }

    async Task CheckAsync(Doing doing, Heard heard)
    {
        if (doing.Expectations.Any(expectation => expectation.NeedsRecords))
        {
            heard = heard with { Records = await stage.RecordsAsync() };
        }

        foreach (var expectation in doing.Expectations)
        {
            if (expectation.NeedsRecords && heard.Records is null)
            {
                dialogue.WriteLine($"  (skipped: {expectation.Written})");
            }
            else if (expectation.Fails(heard) is { } why)
            {
                Fail(expectation.Line, $"expected “{expectation.Written}”, but {why}");
            }
        }
    }

    void Fail(int line, string what)
    {
        var failure = string.Create(CultureInfo.InvariantCulture, $"{script.File}:{line}: {what}");
        dialogue.WriteLine($"  !! {failure}");
        _failures.Add(failure);
    }

    static string Shown(Doing doing) => doing.Deed switch
    {
        Deed.Say => doing.Text,
        var deed => $"[{deed.ToString().ToLowerInvariant()}{(doing.Back > 1 ? $" -{doing.Back.ToString(CultureInfo.InvariantCulture)}" : "")}] {doing.Text}".TrimEnd(),
    };

    static string Shown(JsonObject reply)
    {
        var card = reply["attachments"]?[0]?["content"]?["fallbackText"]?.ToString();
        string?[] parts = [reply["text"]?.ToString(), card, string.Join(' ', Heard.Choosable(reply).Select(choice => $"[{choice.Label}]"))];
        return "  " + string.Join('\n', parts.Where(part => part is { Length: > 0 })).Replace("\n", "\n  ", StringComparison.Ordinal);
    }
}
