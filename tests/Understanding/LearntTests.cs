using System.Text.Json.Nodes;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>What the publication has learnt already is what the service would learn.</summary>
public sealed class LearntTests : IDisposable
{
    static readonly Understander s_taught = new(Languages.Load());

    readonly string _folder = Directory.CreateTempSubdirectory("twinbot-learnt-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    public void WhatWasLearntReadsTheSame(string code)
    {
        var language = new Language(code);
        LearntFolder.Write(_folder, language, s_taught.Learnt(language));
        var asked = 0;
        var read = new Understander(Languages.Load(wanted =>
        {
            asked++;
            return LearntFolder.Read(_folder, wanted);
        }));

        var context = new HearingContext(new NoRecords(), new DateOnly(2026, 5, 12));
        var sentences = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "activities", $"{code}.work.jsonl"))
            .Select(line => JsonNode.Parse(line)?["text"]?.GetValue<string>() ?? "");
        Assert.All(sentences, sentence => Assert.Equal(s_taught.Hear(sentence, language, context).Intent, read.Hear(sentence, language, context).Intent));
        Assert.Equal(s_taught.Learnt(language), read.Learnt(language));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void WhatAnotherBuildLearntIsLearntAgain()
    {
        var (language, file) = Written();
        var content = File.ReadAllBytes(file);
        content[0] ^= 1;
        File.WriteAllBytes(file, content);
        Assert.Null(LearntFolder.Read(_folder, language));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(2000)]
    public void ADamagedFileIsNone(int length)
    {
        var (language, file) = Written();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);
        Assert.Null(LearntFolder.Read(_folder, language));
    }

    [Fact]
    public void WhereNothingWasLearntThereIsNone() => Assert.Null(LearntFolder.Read(Path.Combine(_folder, "nowhere"), new Language("nl")));

    (Language Language, string File) Written()
    {
        var language = new Language("nl");
        LearntFolder.Write(_folder, language, s_taught.Learnt(language));
        Assert.NotNull(LearntFolder.Read(_folder, language));
        return (language, Path.Combine(_folder, "nl.learnt"));
    }
}
