using System.CommandLine;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Commands;

/// <summary><c>learn</c>: said by the build when it publishes, of no use to people.</summary>
static class LearnCommand
{
    public static Command Make()
    {
        var to = new Option<string>("--out") { HelpName = "FOLDER", Required = true };
        var command = new Command("learn", "Writes what is learnt from the example phrases.") { to };
        command.Hidden = true;
        command.SetAction(parsed => Learn(parsed.GetRequiredValue(to)));
        return command;
    }

    static void Learn(string folder)
    {
        var understander = new Understander(Languages.Load());
        foreach (var language in understander.Languages.All.Select(speech => speech.Language))
        {
            LearntFolder.Write(folder, language, understander.Learnt(language));
        }
    }
}
