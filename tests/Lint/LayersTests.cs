using System.Text.RegularExpressions;
using TwinBot.Conversation;

namespace TwinBot.Tests.Lint;

/// <summary>What may know what: <c>tests → bot → dialogs → nothing of ours</c>.</summary>
public sealed partial class LayersTests
{
    static readonly string[] s_notForDialogs = ["Microsoft.AspNetCore", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging", "LiteDB", "System.Net", "System.IO.File", "TwinBot,"];

    static readonly string[] s_apart = ["Help", "Settings", "Export"];

    [Fact]
    public void DialogsReferenceNoServer() => Repository.NoneOf(
        typeof(Engine).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.FullName)
            .Where(name => s_notForDialogs.Any(unwanted => name.StartsWith(unwanted, StringComparison.Ordinal))),
        "The dialogs know no network, no disk, no database.");

    /// <summary>A turn is a function: what it gets depends on nothing but what it is given.</summary>
    [Fact]
    public void DialogsHaveNoClockNoChanceNoDisk() => Repository.NoneOf(
        Places(Repository.CSharp("dialogs"), Impure()),
        "The clock, chance, the culture and the disk of the machine are given to a dialog, or are none of its business.");

    [Fact]
    public void OnlyStorageKnowsTheDatabase() => Repository.NoneOf(
        Places(Repository.CSharp("bot", "dialogs").Where(file => !file.StartsWith("bot/Storage/", StringComparison.Ordinal)), Database()),
        "Only bot/Storage knows LiteDB.");

    /// <summary>What was noted and what was said can be forgotten, and not changed in any other way.</summary>
    [Fact]
    public void OnlyForgettingRewrites() => Repository.NoneOf(
        Places(Repository.CSharp("bot", "dialogs").Where(file => !file.StartsWith("bot/Storage/", StringComparison.Ordinal) && !file.StartsWith("bot/Privacy/", StringComparison.Ordinal)), Rewriting()),
        "Entries are rewritten by bot/Privacy alone.");

    [Fact]
    public void OnlyChannelsKnowTheWire() => Repository.NoneOf(
        Places(Repository.CSharp("bot", "dialogs").Where(file => !file.StartsWith("bot/Channels/", StringComparison.Ordinal) && !file.StartsWith("bot/Delivery/", StringComparison.Ordinal)), Wire()),
        "Only bot/Channels and bot/Delivery know what an activity looks like.");

    [Fact]
    public void EngineKnowsNoDialog() => Repository.NoneOf(
        Places(Repository.CSharp("dialogs/Conversation").Where(file => !file.EndsWith("StateJsonContext.cs", StringComparison.Ordinal)), Feature()),
        "The engine knows how people talk, and no dialog.");

    [Fact]
    public void SmallFeaturesDoNotKnowEachOther() => Repository.NoneOf(
        from folder in s_apart
        from other in s_apart
        where other != folder
        from place in Places(Repository.CSharp($"dialogs/{folder}"), new Regex($@"\bTwinBot\.{other}\b"))
        select place,
        "Features meet in the engine and in the records, not in each other.");

    [Fact]
    public void UnderstandingKnowsNoEngine() => Repository.NoneOf(
        Places(Repository.CSharp("dialogs/Understanding"), Engine()),
        "Reading words needs no conversation.");

    static IEnumerable<string> Places(IEnumerable<string> files, Regex what) =>
        from file in files
        from line in Repository.Lines(file).Select((text, at) => (Number: at + 1, Code: CSharpText.WithoutTextsAndComments(text)))
        where what.IsMatch(line.Code)
        select $"{file}:{line.Number}: {line.Code.Trim()}";

    [GeneratedRegex(@"\bSystem\.IO\.File\b|(?<![\w.])(File|Directory|Path)\.\w|\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b|\bGuid\.(NewGuid|CreateVersion7)\b|\bRandom\b|\bRandomNumberGenerator\b|\bCultureInfo\.Current|(?<![\w.])Environment\.|\bHttpClient\b|\bThread\.Sleep\b|\bTask\.Delay\b")]
    private static partial Regex Impure();

    [GeneratedRegex(@"\bRewritings?\b")]
    private static partial Regex Rewriting();

    [GeneratedRegex(@"\bLiteDB\b|\bLiteDatabase\b|\bBson\w+")]
    private static partial Regex Database();

    [GeneratedRegex(@"\b(ActivityIn|ActivityOut|ActivityJson|ActivityReader|ActivityRenderer|DirectLineBody|DirectLineWire)\b")]
    private static partial Regex Wire();

    [GeneratedRegex(@"^\s*using TwinBot\.(Partnerships|Contacts|JointActivities|Evaluations|Help|Settings|Export)\b")]
    private static partial Regex Feature();

    [GeneratedRegex(@"^\s*using TwinBot\.Conversation\b")]
    private static partial Regex Engine();
}
