using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Tests.Lint;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Questionnaires;

/// <summary>What a question makes of words.</summary>
static class Reading
{
    static readonly Understander s_understander = new(Forms.Languages);

    /// <summary>The answer as it is stored; null when there is none, or more than one.</summary>
    public static JsonNode? Of(Question question, Speech speech, string said)
    {
        var context = new HearingContext(new NoRecords(), new DateOnly(2026, 5, 12));
        var hearing = new Hearing(s_understander.Hear(said, speech.Language, context), Listening.ToAnswer, context, Answers.None);
        return question.Read(hearing, Answers.None) is QuestionReading.Understood understood ? understood.Value : null;
    }
}
