using System.Text.RegularExpressions;

namespace TwinBot.Tests.Lint;

/// <summary>How our sources look.</summary>
public sealed partial class SourceTests
{
    const int LongestFile = 250;

    static readonly string[] s_texts = [".cs", ".json", ".csproj", ".props", ".targets", ".md", ".js", ".css", ".html", ".chat", ".jsonl", ".sln", ".txt", ".yml", ".editorconfig", ".npmrc", "/run"];

    /// <summary>Longer, and why.</summary>
    static readonly Dictionary<string, string> s_longer = new(StringComparer.Ordinal)
    {
        ["bot/Storage/Engine.cs"] = "one lock, one order of writing",
        ["bot/Storage/Journal.cs"] = "a file format, read and written",
        ["bot/Storage/PageFile.cs"] = "a file format, read and written",
        ["dialogs/Understanding/Dates/DateResolver.cs"] = "the policy of dates in one place",
        ["dialogs/Understanding/NameIndex.cs"] = "one index, built and asked",
        ["tests/Channels/MessagesTests.cs"] = "a case a paragraph",
    };

    [Fact]
    public void FilesAreShort() => Repository.NoneOf(
        Repository.CSharp("bot", "dialogs", "tests")
            .Select(file => (File: file, Repository.Lines(file).Length))
            .Where(file => file.Length > LongestFile && !s_longer.ContainsKey(file.File))
            .Select(file => $"{file.File}: {file.Length} lines"),
        $"A file has at most {LongestFile} lines: split it by what changes together, or say in s_longer why not.");

    /// <summary>As <c>dotnet format</c> wants them; that takes a minute, this a moment.</summary>
    [Fact]
    public void ImportsAreInOrder() => Repository.NoneOf(
        Repository.CSharp("bot", "dialogs", "tests").Where(file => !Imports(file).SequenceEqual(InOrder(Imports(file)))),
        "System first, then by the alphabet: `dotnet format` does it.");

    [Fact]
    public void NothingIsLeftToDo() => Repository.NoneOf(
        Find(Repository.CSharp("bot", "dialogs", "tests"), LeftToDo()),
        "What is left to do belongs in an issue, not in the sources.");

    [Fact]
    public void NullsAreNotForgiven() => Repository.NoneOf(
        Repository.CSharp("bot", "dialogs", "tests").SelectMany(file => Numbered(file)
            .Where(line => Forgiving().IsMatch(CSharpText.WithoutTextsAndComments(line.Text)))
            .Select(line => $"{file}:{line.Number}: {line.Text.Trim()}")),
        "Say what happens when it is null, instead of `!`.");

    [Fact]
    public void SkippedTestsSayWhy() => Repository.NoneOf(
        Find(Repository.CSharp("tests"), SkippedWithoutReason()),
        "A skipped test names its reason.");

    /// <summary>A clone must work anywhere: no private registry, no folder of one machine.</summary>
    [Fact]
    public void NothingNamesOneMachine() => Repository.NoneOf(
        Find(Repository.Files.Where(file => s_texts.Any(end => file.EndsWith(end, StringComparison.Ordinal))), OneMachine()),
        "No registry's host and no absolute path of a machine in the repository.");

    static IEnumerable<string> Find(IEnumerable<string> files, Regex what) =>
        from file in files
        from line in Numbered(file)
        where what.IsMatch(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()[..Math.Min(160, line.Text.Trim().Length)]}";

    static string[] Imports(string file) =>
        [.. Repository.Lines(file).Select(line => Import().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    static IEnumerable<string> InOrder(string[] imports) =>
        imports.OrderBy(import => !import.StartsWith("System", StringComparison.Ordinal)).ThenBy(import => import, StringComparer.OrdinalIgnoreCase);

    static IEnumerable<(int Number, string Text)> Numbered(string file) =>
        Repository.Lines(file).Select((text, at) => (at + 1, text));

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b")]
    private static partial Regex LeftToDo();

    /// <summary>A name or a closing bracket, then <c>!</c>, then what ends an expression.</summary>
    [GeneratedRegex(@"[\w\)\]>""]!(?=[\.\[\);,}\?]|\s*$)|\b(null|default)!")]
    private static partial Regex Forgiving();

    [GeneratedRegex(@"^using ([\w.]+);")]
    private static partial Regex Import();

    [GeneratedRegex(@"(?<!\w)Skip\s*=\s*(null|""\s*"")")]
    private static partial Regex SkippedWithoutReason();

    [GeneratedRegex(@"""resolved""\s*:\s*""http|https?://(registry\.|[^/\s""]*(artifactory|nexus|jfrog|pypi|npmjs|nuget\.org/v3))|(?<![\w.:/~-])/(home|work|Users|mnt|root)/\w|\b[A-Z]:\\\w")]
    private static partial Regex OneMachine();
}
