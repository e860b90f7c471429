using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>
/// Tells what somebody wants, from example phrases: a multinomial logistic regression over words, pairs of words and pieces of words,
/// in which names, dates and numbers are slots. Trained when first used, always to the same result.
/// </summary>
sealed class IntentClassifier
{
    const int Rounds = 30;

    /// <summary>From this round on, what is learnt is averaged, so that no phrase weighs more for having come last.</summary>
    const int Settled = 5;

    const float LearningRate = 1f;

    const float Shrinking = 1e-4f;

    /// <summary>How sharply the scores are told apart.</summary>
    const float Sharpness = 4;

    /// <summary>An example that is missed by less teaches nothing any more.</summary>
    const float Learnt = 5e-3f;

    readonly IntentFeatures _kinds;
    readonly string[] _intents;
    readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    readonly HashSet<string> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _phrases = new(StringComparer.Ordinal);
    readonly List<(int[] Features, int Intent)> _examples = [];

    /// <summary>A weight for each intent, feature after feature; filled up to whole vectors.</summary>
    readonly Lazy<float[]> _weights;

    /// <summary>The intents, and what fills the last vector up.</summary>
    readonly int _width;

    /// <param name="intents">Example phrases by intent.</param>
    /// <param name="concepts">What a word stands for, whatever its form.</param>
    public IntentClassifier(JsonObject intents, Func<string, IEnumerable<string>> concepts)
    {
        _kinds = new IntentFeatures(concepts);
        _intents = [.. intents.Select(intent => intent.Key).Order(StringComparer.Ordinal)];
        _width = (_intents.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var inside = new Dictionary<(string Word, bool IsEarly), int[]>();
        foreach (var (intent, phrases) in intents)
        {
            foreach (var phrase in Words.List(phrases))
            {
                var words = IntentFeatures.WordsOf(phrase);
                _words.UnionWith(words.Where(word => word[0] != '{'));
                _phrases.TryAdd(string.Join(' ', words), intent);
                _examples.Add((Learn(words, inside), Array.IndexOf(_intents, intent)));
            }
        }

        _weights = new Lazy<float[]>(Train);
    }

    public IReadOnlyList<string> Intents => _intents;

    public bool Knows(string folded) => _words.Contains(folded);

    public void WarmUp() => _ = _weights.Value;

    /// <summary>The intent of the example that is said word for word; null for none.</summary>
    /// <param name="words">The message, folded, its names and numbers as slots.</param>
    public IntentReading? Knows(IReadOnlyList<string> words) => _phrases.TryGetValue(string.Join(' ', words), out var known) ? new IntentReading(known, 1) : null;

    /// <param name="words">As in <see cref="Knows(IReadOnlyList{string})"/>.</param>
    public IntentReading Read(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || _intents.Length == 0)
        {
            return new IntentReading("none", 1);
        }

        int[] features = [.. _kinds.Of(words).Select(feature => _features.GetValueOrDefault(feature, -1)).Where(feature => feature >= 0).Distinct()];
        var scores = new float[_width];
        Score(_weights.Value, features, scores);
        var best = Array.IndexOf(scores, scores.Max());
        var strange = words.Count(word => word[0] != '{' && !_words.Contains(word)) / (double)words.Count;
        return new IntentReading(_intents[best], Math.Round(scores[best] * (1 - (0.5 * strange * strange)), 3));
    }

    /// <summary>The features of an example, by number; what is inside a word is worked out once for all examples.</summary>
    int[] Learn(List<string> words, Dictionary<(string Word, bool IsEarly), int[]> inside)
    {
        var features = new List<int>(IntentFeatures.Whole(words).Select(Learn));
        for (var at = 0; at < words.Count; at++)
        {
            features.AddRange(IntentFeatures.Around(words, at).Select(Learn));
            var word = (words[at], IntentFeatures.IsEarly(at));
            if (!inside.TryGetValue(word, out var known))
            {
                inside[word] = known = [.. _kinds.Inside(words[at], IntentFeatures.IsEarly(at)).Select(Learn)];
            }

            features.AddRange(known);
        }

        return [.. features.Distinct()];
    }

    int Learn(string feature)
    {
        if (!_features.TryGetValue(feature, out var number))
        {
            _features[feature] = number = _features.Count;
        }

        return number;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    float[] Train()
    {
        var weights = new float[_features.Count * _width];
        var mean = new float[weights.Length];
        var scores = new float[_width];
        for (var round = 0; round < Rounds; round++)
        {
            var rate = LearningRate / (1 + (0.15f * round));
            for (var i = 0; i < _examples.Count; i++)
            {
                // A fixed stride visits every example in an order that mixes the intents, the same in each run.
                var (features, intent) = _examples[(int)((long)i * 7919 % _examples.Count)];
                Step(weights, features, intent, rate, scores);
            }

            if (round >= Settled)
            {
                Sums.Add(mean, weights, 1f / (Rounds - Settled));
            }
        }

        return mean;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Step(float[] weights, int[] features, int intent, float rate, float[] scores)
    {
        Score(weights, features, scores);
        if (1 - scores[intent] < Learnt)
        {
            return;
        }

        var scale = rate / MathF.Sqrt(features.Length);
        for (var k = 0; k < _width; k++)
        {
            scores[k] = scale * ((k == intent ? 1 : 0) - scores[k]);
        }

        foreach (var feature in features)
        {
            for (var k = 0; k < _width; k += Vector<float>.Count)
            {
                var at = (feature * _width) + k;
                var weight = new Vector<float>(weights, at);
                (weight + new Vector<float>(scores, k) - (weight * (scale * Shrinking))).CopyTo(weights, at);
            }
        }
    }

    /// <summary>How likely each intent is; what fills the last vector up is not likely at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Score(float[] weights, int[] features, float[] scores)
    {
        for (var k = 0; k < _width; k += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            foreach (var feature in features)
            {
                sum += new Vector<float>(weights, (feature * _width) + k);
            }

            sum.CopyTo(scores, k);
        }

        var known = scores.AsSpan(0, _intents.Length);
        Sums.Share(known, Sharpness / MathF.Sqrt(features.Length));
        scores.AsSpan(_intents.Length).Clear();
    }
}
