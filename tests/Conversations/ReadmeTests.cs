using TwinBot.Commands.Scripts;

namespace TwinBot.Tests.Conversations;

public sealed class ReadmeTests
{
    const string Fence = "```chat\n";

    [Fact]
    public async Task The_dialogue_in_the_readme_goes_as_it_is_printed()
    {
        var readme = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "README.md"))).ReplaceLineEndings("\n");
        var start = readme.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        await ScriptTests.PlayAsync(ScriptReader.Read("README.md", readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)]));
    }
}
