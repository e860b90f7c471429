using System.Collections.Immutable;
using TwinBot.Conversation.AnswerTypes;

namespace TwinBot.Evaluations;

/// <summary>How far an agreed task is.</summary>
public enum TaskState
{
    Done,
    Partly,
    NotYet,
}

/// <summary>What was agreed on over one round's results, and the next round asks about.</summary>
public static class AgreedTasks
{
    const string Prefix = "task-";

    /// <summary>The question about a task; no id of a questionnaire's question can be like it.</summary>
    public static string QuestionOf(AgreedTask task) => $"{Prefix}{task.Id}";

    /// <summary>What the round before agreed on, and what it asked about that not everybody called done; null for nothing.</summary>
    public static ImmutableArray<AgreedTask>? ToAskAbout(IEnumerable<Evaluation> earlier)
    {
        var last = earlier.OrderByDescending(round => round.OpenedOn).ThenByDescending(round => round.Id, StringComparer.Ordinal).FirstOrDefault();
        ImmutableArray<AgreedTask> tasks = [.. (last?.AsksAbout ?? []).Where(task => !IsDone(last, task)), .. last?.Agreed ?? []];
        return tasks.IsEmpty ? null : tasks;
    }

    static bool IsDone(Evaluation? round, AgreedTask task)
    {
        var states = (round?.Responses ?? []).Select(response => response.Answers.GetValueOrDefault(QuestionOf(task))?.AsText()).OfType<string>().ToList();
        return states.Count > 0 && states.TrueForAll(state => state == TaskState.Done.Name());
    }
}
