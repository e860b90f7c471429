using System.Text.RegularExpressions;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Texts;

namespace TwinBot.Tests.Lint;

/// <summary>What the sources ask for exists, and what exists is asked for.</summary>
public sealed partial class UsedTextsTests
{
    static readonly Speech[] s_all = [.. Forms.Languages.All];

    static readonly Speech s_english = s_all.First(speech => speech.Language.Code == "en");

    static readonly string[] s_literals = [.. Repository.CSharp("dialogs", "bot").SelectMany(file => Literal().Matches(Repository.Read(file)).Select(match => match.Groups[2].Value)).Distinct()];

    /// <summary>Keys said by name, those inside other texts included.</summary>
    static readonly string[] s_said = [.. Repository.CSharp("dialogs", "bot").SelectMany(file => Said().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value)).Distinct()];

    /// <summary>What may stand in a hole of <c>$"{…}.ask"</c>, by the name of the hole.</summary>
    static readonly Dictionary<string, string[]> s_holes = new(StringComparer.Ordinal)
    {
        ["form.Name"] = Dialogs(),
        ["dialog.Name"] = Dialogs(),
        ["name"] = Dialogs(),
        ["question.Name"] = [.. Forms.All.SelectMany(form => form.Questions).Select(question => question.Name)],
        ["question.TypeName"] = Types(),
        ["vocabulary"] = [.. Enums.Chosen.Select(list => list.Vocabulary), .. Enum.GetValues<RatingScale>().Select(scale => scale.Name())],
        ["what"] = ["again", "example"],
        ["ask"] = ["phone", "email"],
        ["say"] = ["help.text", "greeting.text"],
    };

    [Fact]
    public void EveryQuestionHasItsTexts() => Repository.NoneOf(
        from speech in s_all
        from form in Forms.All
        from question in form.Questions
        from key in (string[])[$"{form.Name}.{question.Name}.ask", $"{form.Name}.{question.Name}.why", $"field.{question.Name}", $"type.{question.TypeName}.again", $"type.{question.TypeName}.example"]
        where !speech.Has(key)
        select $"{speech.Language} does not say '{key}'",
        "A question is asked, explained, named, asked again and shown by example.");

    [Fact]
    public void EveryTypeOfAQuestionnaireHasItsTexts() => Repository.NoneOf(
        from speech in s_all
        from key in Forms.OfQuestionnaires.SelectMany(question => (string[])[$"type.{question.TypeName}.again", $"type.{question.TypeName}.example"]).Distinct()
        where !speech.Has(key)
        select $"{speech.Language} does not say '{key}'",
        "A question of a questionnaire is asked again and shown by example.");

    [Fact]
    public void EveryFormHasItsTexts() => Repository.NoneOf(
        from speech in s_all
        from form in Forms.All
        from key in (string[])[$"{form.Name}.task", $"{form.Name}.summary", $"{form.Name}.start"]
        where !speech.Has(key)
        select $"{speech.Language} does not say '{key}'",
        "A form has a name for its task, for its summary and for the button that starts it.");

    [Fact]
    public void EveryFieldCanBeNamed() => Repository.NoneOf(
        from speech in s_all
        from form in Forms.All
        from question in form.Questions
        where speech.Knows["words"]?["field"]?[question.Name] is null
        select $"{speech.Language} knows no words for field.{question.Name}",
        "An answer is corrected by the name of its field.");

    [Fact]
    public void EveryKeyAskedForExists()
    {
        var groups = s_english.Keys.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var dotted = s_literals.Where(literal => Dotted().IsMatch(literal) && groups.Contains(literal.Split('.')[0]));
        Repository.NoneOf(
            from key in s_said.Concat(dotted).Distinct().Except(["plural.noughtIsOne"])
            from speech in s_all
            where !speech.Has(key)
            select $"{speech.Language} does not say '{key}'",
            "A key in C# is in every language.");
    }

    [Fact]
    public void NoTextIsUnused()
    {
        var plain = s_literals.Concat(s_said).ToHashSet(StringComparer.Ordinal);
        var patterns = s_literals.Where(IsPattern).Select(Pattern).ToList();
        Repository.NoneOf(
            s_english.Keys.Where(key => !plain.Contains(key) && !patterns.Exists(pattern => pattern.IsMatch(key))).Order(StringComparer.Ordinal),
            "A text that nobody says goes.");
    }

    /// <summary>True for an interpolated key: holes, dots, and a word of its own or a hole whose values are known.</summary>
    static bool IsPattern(string literal) =>
        literal.Contains('{', StringComparison.Ordinal) && Hole().Replace(literal, "") is var rest && KeyLike().IsMatch(rest)
        && (Word().IsMatch(rest) || literal.StartsWith("{vocabulary}.", StringComparison.Ordinal) || literal.EndsWith(".{what}", StringComparison.Ordinal));

    static Regex Pattern(string literal)
    {
        var parts = Hole().Split(literal);
        var holes = Hole().Matches(literal).Select(match => s_holes.TryGetValue(match.Value[1..^1], out var values)
            ? $"(?:{string.Join('|', values.Distinct().Select(Regex.Escape))})"
            : "[A-Za-z0-9]+");
        return new Regex($"^{string.Concat(parts.Zip(holes.Append(""), (part, hole) => Regex.Escape(part) + hole))}$");
    }

    static string[] Dialogs() => [.. Forms.Dialogs.All.Select(dialog => dialog.Name)];

    static string[] Types() => [.. Forms.All.SelectMany(form => form.Questions).Concat(Forms.OfQuestionnaires).Select(question => question.TypeName)];

    [GeneratedRegex(@"(\$?)""((?:\\.|[^""\\\n])*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\b(?:Say|Broken|Refused)\(\s*""([^""{}]+)""")]
    private static partial Regex Said();

    [GeneratedRegex(@"^[a-z]\w*(\.[a-z]\w*)+$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\{[^{}""]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"[A-Za-z]{3}")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Za-z0-9.]+$")]
    private static partial Regex KeyLike();
}
