using TwinBot.Texts;

namespace TwinBot.Questionnaires;

/// <summary>What is wrong in a questionnaire file, as a value; the language files word it.</summary>
/// <param name="Where">The question's id, or the place in the file where it has none: <c>sections[1].questions[0]</c>; empty for the file as a whole.</param>
/// <param name="Say">The last part of the key of its sentence.</param>
public sealed record QuestionnaireFault(string Where, string Say, params (string Name, object? Value)[] Values)
{
    /// <summary>So much of what a file says is quoted: enough to find it by.</summary>
    const int Longest = 300;

    /// <summary>The fault in the author's language: the file, the question, what is wrong and what to do.</summary>
    public string In(Speech speech, string file)
    {
        var what = speech.Say($"questionnaire.fault.{Say}", [.. Values.Select(value => (value.Name, value.Value is string text ? Short(text) : value.Value))]);
        return Where.Length == 0
            ? speech.Say("questionnaire.inFile", ("file", file), ("what", what))
            : speech.Say("questionnaire.atQuestion", ("file", file), ("where", Short(Where)), ("what", what));
    }

    static string Short(string text) => text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}…";
}

/// <summary>What a file came to: a questionnaire, or everything that is wrong with it.</summary>
/// <param name="Questionnaire">Null when there are faults.</param>
public sealed record QuestionnaireReading(Questionnaire? Questionnaire, IReadOnlyList<QuestionnaireFault> Faults);
