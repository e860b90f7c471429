using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Lint;

/// <summary>What the bot says and knows is whole in every language.</summary>
public sealed partial class TextsTests
{
    /// <summary>A rule of one language's grammar, no text: French says "0 contact".</summary>
    static readonly string[] s_ofOneLanguage = ["plural.noughtIsOne"];

    /// <summary>Words and patterns that really are the same in both languages.</summary>
    static readonly HashSet<string> s_sameInBoth = new(["Contact", "Project", "Sport", "E-mail", "Name", "Evaluation", "April", "August", "September", "November", "Participants", "Region", "Village", "{what} in {place}"], StringComparer.Ordinal);

    static readonly Speech[] s_all = [.. Forms.Languages.All];

    static readonly Speech s_english = s_all.First(speech => speech.Language.Code == "en");

    [Fact]
    public void FourLanguages() => Assert.Equal(["de", "en", "fr", "nl"], s_all.Select(speech => speech.Language.Code));

    [Fact]
    public void EveryLanguageSaysTheSameThings() => Repository.NoneOf(
        from speech in s_all
        from key in s_all.SelectMany(other => other.Keys).Except(s_ofOneLanguage).Distinct()
        where !speech.Has(key)
        orderby key
        select $"{speech.Language} does not say '{key}'",
        "What one language says, all say.");

    [Fact]
    public void NoTextIsEmpty() => Repository.NoneOf(
        from speech in s_all
        from key in speech.Keys.Except(s_ofOneLanguage)
        where string.IsNullOrWhiteSpace(TextFiles.Template(speech, key))
        select $"{speech.Language}: {key}",
        "A text says something.");

    [Fact]
    public void PlaceholdersAreTheSame() => Repository.NoneOf(
        from speech in s_all
        from key in speech.Keys.Where(s_english.Has)
        let here = TextFiles.Slots(TextFiles.Template(speech, key))
        let there = TextFiles.Slots(TextFiles.Template(s_english, key))
        where !here.SequenceEqual(there)
        select $"{speech.Language}: {key} has {{{string.Join(", ", here)}}}, English has {{{string.Join(", ", there)}}}",
        "A translation fills in the same values.");

    [Fact]
    public void PluralsHaveTwoForms() => Repository.NoneOf(
        from speech in s_all
        from key in speech.Keys
        from slot in TextFiles.Plurals(TextFiles.Template(speech, key))
        where slot.Split('|').Length != 2
        select $"{speech.Language}: {key} has {{{slot}}}",
        "{n:one|other}: one form for one, one for others.");

    [Fact]
    public void TranslationsAreTranslated() => Repository.NoneOf(
        from speech in s_all
        where speech != s_english
        from key in speech.Keys.Where(s_english.Has)
        let text = TextFiles.Template(speech, key)
        where text == TextFiles.Template(s_english, key) && Letters().IsMatch(TextFiles.WithoutSlots(text)) && !s_sameInBoth.Contains(text)
        select $"{speech.Language}: {key} is English: {text}",
        "A text of another language is in that language.");

    [Fact]
    public void EveryChoiceHasALabel() => Repository.NoneOf(
        from speech in s_all
        from list in Enums.Chosen
        from value in list.Values
        where !speech.Has($"{list.Vocabulary}.{value}")
        select $"{speech.Language} does not say '{list.Vocabulary}.{value}'",
        "What can be chosen can be shown.");

    [Fact]
    public void EveryChoiceHasWords() => Repository.NoneOf(
        from speech in s_all
        from list in Enums.Stored
        from value in list.Values
        where speech.Knows["words"]?[list.Vocabulary]?[value] is not JsonArray { Count: > 0 }
        select $"{speech.Language} knows no words for {list.Vocabulary}.{value}",
        "What can be chosen can be said.");

    [Fact]
    public void EveryLabelIsUnderstood() => Repository.NoneOf(
        from speech in s_all
        from list in Enums.Chosen
        from value in list.Values
        where !TextFiles.Understands(speech, list.Vocabulary, value)
        select $"{speech.Language}: the label '{TextFiles.Template(speech, $"{list.Vocabulary}.{value}")}' does not mean {list.Vocabulary}.{value} alone",
        "Who types what stands on a button means that button.");

    [Theory]
    [InlineData("intents")]
    [InlineData("commands")]
    [InlineData("words")]
    public void EveryLanguageKnowsTheSame(string what) => Repository.NoneOf(
        from speech in s_all
        from name in s_all.SelectMany(other => TextFiles.Names(other, what)).Distinct()
        where !TextFiles.Names(speech, what).Contains(name)
        select $"{speech.Language} knows no {what}: {name}",
        "What is understood in one language is understood in all.");

    [Fact]
    public void VocabulariesHaveTheSameValues() => Repository.NoneOf(
        from speech in s_all
        from vocabulary in TextFiles.Names(s_english, "words")
        from value in s_all.SelectMany(other => TextFiles.Names(other, "words", vocabulary)).Distinct()
        where !TextFiles.Names(speech, "words", vocabulary).Contains(value)
        select $"{speech.Language} knows no words for {vocabulary}.{value}",
        "A value has words in every language.");

    [Fact]
    public void EveryDialogHasPhrases() => Repository.NoneOf(
        from speech in s_all
        from dialog in Forms.Dialogs.All
        where !TextFiles.Names(speech, "intents").Contains(dialog.Name)
        select $"{speech.Language} knows no phrase for {dialog.Name}",
        "A dialog can be begun in words.");

    /// <summary>A bare name asked for joint activities in German: the same phrase stood there for two things.</summary>
    [Fact]
    public void EveryPhraseAsksForOneThing() => Repository.NoneOf(
        from speech in s_all
        from intent in speech.Knows["intents"]?.AsObject() ?? []
        from phrase in Words.List(intent.Value)
        group intent.Key by (speech.Language, Phrase: string.Join(' ', IntentFeatures.WordsOf(phrase))) into phrases
        where phrases.Distinct().Skip(1).Any()
        select $"{phrases.Key.Language}: '{phrases.Key.Phrase}' stands for {string.Join(" and ", phrases.Distinct())}",
        "A phrase that is said word for word asks for one thing.");

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();
}
