using System.CommandLine;

namespace TwinBot.Commands;

/// <summary>The command line's verbs: a line each.</summary>
static class Verbs
{
    public static IEnumerable<Command> All() =>
    [
        .. DataCommands.All(),
        ReplayCommand.Make(),
        UnderstandCommand.Make(),
        LearnCommand.Make(),
        TeamsAppCommand.Make(),
    ];
}
