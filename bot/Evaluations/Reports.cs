using TwinBot.Conversation;
using TwinBot.Questionnaires;
using TwinBot.Storage;
using TwinBot.Texts;

namespace TwinBot.Evaluations;

/// <summary>Makes a round's report from what is on record at this moment.</summary>
sealed class Reports(IStore store, QuestionnaireShelf shelf, ReportDrawing drawing, ServiceClock clock)
{
    /// <summary>A PDF; null where its questionnaire is gone, nothing may be shown, or there are no letters to write with.</summary>
    public byte[]? Make(Evaluation round, Speech speech)
    {
        if (shelf.On(store.Records).Find(round.Questionnaire, round.QuestionnaireVersion) is not { } questionnaire)
        {
            return null;
        }

        var telling = new Telling(speech, store.Records, DateOnly.FromDateTime(clock.Now.Date));
        var results = Counting.Of(round, questionnaire, store.Records.EvaluationsOf(round.Partnership));
        return results.IsHidden ? null : drawing.Draw(ResultsCard.Of(results, telling), ResultsPicture.Of(results, telling));
    }
}
