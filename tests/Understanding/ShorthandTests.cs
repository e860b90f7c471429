using System.Text.Json.Nodes;
using TwinBot.Tests.Conversation;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>Words as thumbs write them.</summary>
public class ShorthandTests
{
    static readonly Understander s_understander = new(Languages.Load());

    static Utterance Hear(string language, string text) => s_understander.Hear(text, new Language(language), new HearingContext(MemoryRecords.None, new DateOnly(2026, 5, 12)));

    [Theory]
    [InlineData("en", "quiz night w/ York last Friday", "York")]
    [InlineData("en", "quiz night wi York last Friday, six o us", "York")]
    [InlineData("nl", "vergadering m. Essen gisteren", "Essen")]
    [InlineData("fr", "concert avc Lens samedi", "Lens")]
    [InlineData("de", "Videokonferenz m. Essen gestern", "Essen")]
    [InlineData("de", "Fußball geg. Essen am Samstag", "Essen")]
    public void ATownIsFoundBehindAWordCutShort(string language, string text, string town) =>
        Assert.Equal(town, Assert.Single(Hear(language, text).Places).Value.Candidates[0].Name);

    [Theory]
    [InlineData("en", "thx", "thanks")]
    [InlineData("nl", "thx", "thanks")]
    [InlineData("fr", "Mrc bcp", "thanks")]
    [InlineData("de", "thx", "thanks")]
    [InlineData("fr", "bjr", "greeting")]
    public void CourtesiesCutShort(string language, string text, string intent) =>
        Assert.Equal(intent, Hear(language, text).Intent.Intent);

    [Theory]
    [InlineData("m. Essen", "mit essen")]
    [InlineData("Das waren 100 m. Essen gab es auch", "das waren 100 m . essen gab es auch")]
    [InlineData("Er kam m. dem Rad", "er kam m . dem rad")]
    [InlineData("heute GG Tours", "heute gg tours")]
    [InlineData("tennis gg. Tours", "tennis gegen tours")]
    [InlineData("Gg tours", "gegen tours")]
    [InlineData("WI visit", "wi visit")]
    [InlineData("gut wi. Essen", "gut mit . essen")]
    public void WhatEndsASentenceOrIsWrittenLargeIsLeftAlone(string text, string words) =>
        Assert.Equal(words, string.Join(' ', new Shorthand(JsonNode.Parse("""{"m.":"mit","gg":"gegen","gg.":"gegen","wi":"mit"}""")).WrittenOut(Tokens.Of(text), text).Select(token => token.Folded)));
}
