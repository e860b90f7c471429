using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Questionnaires;

public sealed class ScaleTests
{
    [Theory]
    [InlineData("en", "pretty good", 4)]
    [InlineData("en", "4", 4)]
    [InlineData("en", "4 out of 5", 4)]
    [InlineData("en", "four", 4)]
    [InlineData("en", "not good", 2)]
    [InlineData("en", "not at all", 1)]
    [InlineData("en", "not bad", 4)]
    [InlineData("en", "It's so-so, I think", 3)]
    [InlineData("en", "Excellent!", 5)]
    [InlineData("nl", "heel goed", 5)]
    [InlineData("nl", "best goed", 4)]
    [InlineData("nl", "eerder niet", 2)]
    [InlineData("nl", "helemaal niet", 1)]
    [InlineData("nl", "helemaal", 5)]
    [InlineData("nl", "niet zo goed", 2)]
    [InlineData("nl", "gaat wel", 3)]
    [InlineData("nl", "vier", 4)]
    [InlineData("fr", "pas du tout", 1)]
    [InlineData("fr", "plutôt bien", 4)]
    [InlineData("fr", "tres bien", 5)]
    [InlineData("fr", "pas terrible", 2)]
    [InlineData("fr", "comme ci comme ça", 3)]
    [InlineData("fr", "tout à fait", 5)]
    [InlineData("fr", "pas mal", 4)]
    [InlineData("fr", "5/5", 5)]
    [InlineData("de", "eher nicht", 2)]
    [InlineData("de", "sehr gut", 5)]
    [InlineData("de", "ganz gut", 4)]
    [InlineData("de", "gar nicht", 1)]
    [InlineData("de", "geht so", 3)]
    [InlineData("de", "voll und ganz", 5)]
    [InlineData("de", "nicht schlecht", 4)]
    [InlineData("de", "drei", 3)]
    public void WordsAreAPoint(string language, string said, int point) => Assert.Equal(point, Read(language, said, RatingScale.Quality));

    [Theory]
    [InlineData("en", "6")]
    [InlineData("en", "the weather is fine, but not here")]
    [InlineData("en", "yes")]
    [InlineData("nl", "misschien")]
    public void OthersAreNone(string language, string said)
    {
        // "Fine" in a sentence about the weather is a guess, and may be one: everything else must be nothing.
        var read = Read(language, said, RatingScale.Quality);
        Assert.True(read is null || said.Contains("fine", StringComparison.Ordinal), $"{said}: {read}");
    }

    /// <summary>What stands on a button, typed with or without its number, is that button.</summary>
    [Fact]
    public void LabelsAreUnderstood() => Repository.NoneOf(
        from speech in Forms.Languages.All
        from scale in Enum.GetValues<RatingScale>()
        from point in Enumerable.Range(1, 5)
        let label = speech.Say($"{scale.Name()}.{point}")
        from said in (string[])[label, $"{point} – {label}"]
        let read = Read(speech.Language.Code, said, scale)
        where read != point
        select $"{speech.Language}: {said} is {read}",
        "Who types what stands on a button means that button.");

    static int? Read(string language, string said, RatingScale scale) =>
        Reading.Of(new Question<int>("q", new ScaleAnswer(scale)), Forms.Languages.All.First(speech => speech.Language.Code == language), said)?.GetValue<int>();
}
