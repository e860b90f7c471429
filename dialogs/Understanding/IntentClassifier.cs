using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>
/// Tells what somebody wants, from example phrases: a multinomial logistic regression over words, pairs of words and pieces of words,
/// in which names, dates and numbers are slots.
/// </summary>
sealed class IntentClassifier
{
    readonly IntentFeatures _kinds;
    readonly LearntIntents _learnt;

    /// <param name="intents">Example phrases by intent.</param>
    /// <param name="concepts">What a word stands for, whatever its form.</param>
    /// <param name="learnt">What was learnt from these phrases already, as <see cref="LearntIntents.Write"/> wrote it; null where they are to be learnt from when it is first asked for.</param>
    public IntentClassifier(JsonObject intents, Func<string, IEnumerable<string>> concepts, byte[]? learnt)
    {
        _kinds = new IntentFeatures(concepts);
        _learnt = learnt is null ? new IntentTraining(intents, _kinds).Learnt : LearntIntents.Read(learnt);
    }

    public bool Knows(string folded) => _learnt.Words.Contains(folded);

    public void WarmUp() => _ = _learnt.Weights.Value;

    public byte[] Learnt() => _learnt.Write();

    /// <summary>The intent of the example that is said word for word; null for none.</summary>
    /// <param name="words">The message, folded, its names and numbers as slots.</param>
    public IntentReading? Knows(IReadOnlyList<string> words) => _learnt.Phrases.TryGetValue(string.Join(' ', words), out var known) ? new IntentReading(known, 1) : null;

    /// <param name="words">As in <see cref="Knows(IReadOnlyList{string})"/>.</param>
    public IntentReading Read(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || _learnt.Intents.Length == 0)
        {
            return new IntentReading("none", 1);
        }

        int[] features = [.. _kinds.Of(words).Select(feature => _learnt.Features.GetValueOrDefault(feature, -1)).Where(feature => feature >= 0).Distinct()];
        var scores = new float[_learnt.Width];
        IntentTraining.Score(_learnt.Weights.Value, features, scores, _learnt.Intents.Length);
        var best = Array.IndexOf(scores, scores.Max());
        var strange = words.Count(word => word[0] != '{' && !_learnt.Words.Contains(word)) / (double)words.Count;
        return new IntentReading(_learnt.Intents[best], Math.Round(scores[best] * (1 - (0.5 * strange * strange)), 3));
    }
}
