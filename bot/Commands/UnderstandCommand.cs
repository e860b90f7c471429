using System.CommandLine;
using System.Globalization;
using System.Text;
using TwinBot.Commands.Scripts;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Commands;

/// <summary><c>understand</c>: a line in, a line of JSON out.</summary>
static class UnderstandCommand
{
    public static Command Make()
    {
        var language = new Option<string>("--lang") { Description = "The language of the lines, such as nl.", Required = true };
        var now = new Option<string?>("--now") { Description = "The day on which they are said, such as 2026-05-12; today by default." };
        var answer = new Option<string?>("--as") { Description = $"Reads each line as the answer to a question: {string.Join(", ", Understood.Answers)}." };
        var command = new Command("understand", "Reads lines and writes what is understood of each as a line of JSON.") { language, now, answer };
        command.SetAction((parsed, cancellation) => ReadAsync(parsed.GetRequiredValue(language), parsed.GetValue(now), parsed.GetValue(answer), cancellation));
        return command;
    }

    static async Task<int> ReadAsync(string tag, string? now, string? answer, CancellationToken cancellation)
    {
        var languages = LearntFolder.LoadLanguages();
        if (languages.ByTag(tag) is not { } language)
        {
            return await FailAsync($"--lang must be one of {string.Join(", ", languages.All.Select(speech => speech.Language.Code))}, not “{tag}”.");
        }

        var today = DateOnly.FromDateTime(DateTime.Today);
        if (now is not null && !DateOnly.TryParseExact(now, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out today))
        {
            return await FailAsync($"--now must be a day such as 2026-05-12, not “{now}”.");
        }

        if (answer is not null && !Understood.Answers.Contains(answer))
        {
            return await FailAsync($"--as must be one of {string.Join(", ", Understood.Answers)}, not “{answer}”.");
        }

        var (understander, context) = (new Understander(languages), new HearingContext(new NoRecords(), today));
        using var lines = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            var understood = Understood.Of(understander.Hear(line, language, context), context, answer);
            await output.WriteLineAsync(understood.ToJsonString(ScriptJson.Readable));
        }

        return 0;
    }

    static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }
}
