using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.Commands.Scripts;

/// <summary>Reads a script; a line that means nothing is an error, so that no expectation goes unchecked by a slip of the pen.</summary>
sealed partial class ScriptReader
{
    readonly string _file;
    readonly List<ScriptStep> _steps = [];
    string? _language;
    string? _records;
    DateOnly? _now;
    ImmutableArray<(string Person, PersonRole Role)> _roles = [];

    ScriptReader(string file) => _file = file;

    /// <param name="file">The name of its file, for messages.</param>
    /// <exception cref="ScriptException">A line means nothing.</exception>
    public static Script Read(string file, string text)
    {
        var reader = new ScriptReader(file);
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            reader.Take(++number, line.TrimEnd());
        }

        return reader._steps.OfType<Doing>().Any()
            ? new Script(file, reader._language, reader._now, reader._records, [.. reader._steps]) { Roles = reader._roles }
            : throw new ScriptException(file, number, "Nobody says anything.");
    }

    void Take(int number, string line)
    {
        if (line.Length == 0 || line.TrimStart().StartsWith('#'))
        {
            return;
        }

        if (line[0] is ' ' or '\t')
        {
            Expect(number, line.Trim());
        }
        else if (line[0] == '[')
        {
            _steps.Add(Event(number, line));
        }
        else if (!TakeHead(number, line))
        {
            _steps.Add(Done(number, line));
        }
    }

    bool TakeHead(int number, string line)
    {
        if (HeadLine().Match(line) is not { Success: true } head)
        {
            return false;
        }

        var value = head.Groups["value"].Value;
        if (_steps.Count > 0)
        {
            throw Wrong(number, "This belongs at the head, before anything is said.");
        }

        switch (head.Groups["name"].Value)
        {
            case "language":
                _language = value;
                break;
            case "now":
                _now = Day(number, value);
                break;
            case "roles":
                _roles = [.. value.Split(',').Select(pair => Role(number, pair.Split('=')))];
                break;
            default:
                _records = value;
                break;
        }

        return true;
    }

    ScriptStep Event(int number, string line) =>
        line == "[restart]" ? new Restart(number)
        : line.StartsWith("[now ", StringComparison.Ordinal) && line.EndsWith(']') ? new SetClock(number, Day(number, line[5..^1]))
        : throw Wrong(number, "Only [restart] and [now 2026-06-15] happen by themselves.");

    Doing Done(int number, string line)
    {
        if (PersonLine().Match(line) is not { Success: true } said)
        {
            throw Wrong(number, "A line is “Name: what they say”, an indented expectation, [restart], [now …] or a # comment.");
        }

        var (person, text) = (said.Groups["person"].Value, said.Groups["text"].Value.Replace("\\n", "\n", StringComparison.Ordinal));
        return DeedLine().Match(text) is { Success: true } deed
            ? Special(number, person, deed.Groups["deed"].Value, deed.Groups["with"].Value, deed.Groups["text"].Value)
            : text.StartsWith('[') ? throw Wrong(number, "People can [tap], [tap -2], [edit -1], [choose fr], [again], [file] and [photo].")
            : new Doing(number, person, Deed.Say, 0, text);
    }

    Doing Special(int number, string person, string deed, string with, string text) => (deed, with.Length, text.Length) switch
    {
        ("tap", _, > 0) => new Doing(number, person, Deed.Tap, Back(number, with.Length == 0 ? "-1" : with), text),
        ("edit", > 0, > 0) => new Doing(number, person, Deed.Edit, Back(number, with), text),
        ("choose", > 0, 0) => new Doing(number, person, Deed.Choose, 0, with),
        ("again", 0, 0) => new Doing(number, person, Deed.Again, 1, ""),
        ("file", 0, 0) => new Doing(number, person, Deed.File, 0, ""),
        ("photo", 0, _) => new Doing(number, person, Deed.Photo, 0, text),
        _ => throw Wrong(number, $"This is not how [{deed}] is written."),
    };

    void Expect(int number, string line)
    {
        if (_steps is not [.., Doing last])
        {
            throw Wrong(number, "An expectation stands below what somebody said.");
        }

        var expectation = Expecting.Read(number, line) ?? throw Wrong(number, $"No expectation is written like this: {line}");
        _steps[^1] = last with { Expectations = last.Expectations.Add(expectation) };
    }

    int Back(int number, string written) =>
        int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var back) && back < 0 ? -back : throw Wrong(number, "Back is counted -1, -2 and so on.");

    (string, PersonRole) Role(int number, string[] pair) =>
        pair is [var person, var name] && EnumNames.TryParse<PersonRole>(name, out var role) ? (person, role) : throw Wrong(number, "Roles are written Anna=coordinator,Karel=member.");

    DateOnly Day(int number, string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(number, "A day is written 2026-05-12.");

    ScriptException Wrong(int number, string message) => new(_file, number, message);

    [GeneratedRegex(@"^(?<name>language|now|records|roles): *(?<value>\S+)$")]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"^(?<person>\p{Lu}[\p{L}' -]{0,40}):(?: (?<text>.*))?$", RegexOptions.Singleline)]
    private static partial Regex PersonLine();

    [GeneratedRegex(@"^\[(?<deed>tap|edit|choose|again|file|photo)(?: (?<with>\S+))?\](?: (?<text>.+))?$", RegexOptions.Singleline)]
    private static partial Regex DeedLine();
}
