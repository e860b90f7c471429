using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Learns from example phrases, always the same from the same ones.</summary>
sealed class IntentTraining
{
    const int Rounds = 30;

    /// <summary>From this round on, what is learnt is averaged, so that no phrase weighs more for having come last.</summary>
    const int Settled = 5;

    const float LearningRate = 1f;

    const float Shrinking = 1e-4f;

    /// <summary>How sharply the scores are told apart.</summary>
    const float Sharpness = 4;

    /// <summary>An example that is missed by less teaches nothing any more.</summary>
    const float Enough = 5e-3f;

    readonly IntentFeatures _kinds;
    readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    readonly List<(int[] Features, int Intent)> _examples = [];

    /// <param name="intents">Example phrases by intent.</param>
    public IntentTraining(JsonObject intents, IntentFeatures kinds)
    {
        _kinds = kinds;
        string[] names = [.. intents.Select(intent => intent.Key).Order(StringComparer.Ordinal)];
        var known = new HashSet<string>(StringComparer.Ordinal);
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        var inside = new Dictionary<(string Word, bool IsEarly), int[]>();
        foreach (var (intent, examples) in intents)
        {
            foreach (var example in Words.List(examples))
            {
                var words = IntentFeatures.WordsOf(example);
                known.UnionWith(words.Where(word => word[0] != '{'));
                phrases.TryAdd(string.Join(' ', words), intent);
                _examples.Add((Learn(words, inside), Array.IndexOf(names, intent)));
            }
        }

        Learnt = new LearntIntents(names, known, phrases, _features, new Lazy<float[]>(Train));
    }

    /// <summary>The weights are learnt when they are asked for.</summary>
    public LearntIntents Learnt { get; }

    /// <summary>How likely each intent is; what fills the last vector up is not likely at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Score(float[] weights, int[] features, float[] scores, int intents)
    {
        for (var k = 0; k < scores.Length; k += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            foreach (var feature in features)
            {
                sum += new Vector<float>(weights, (feature * scores.Length) + k);
            }

            sum.CopyTo(scores, k);
        }

        var known = scores.AsSpan(0, intents);
        Sums.Share(known, Sharpness / MathF.Sqrt(features.Length));
        scores.AsSpan(intents).Clear();
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
        var weights = new float[_features.Count * Learnt.Width];
        var mean = new float[weights.Length];
        var scores = new float[Learnt.Width];
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
        Score(weights, features, scores, Learnt.Intents.Length);
        if (1 - scores[intent] < Enough)
        {
            return;
        }

        var scale = rate / MathF.Sqrt(features.Length);
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = scale * ((k == intent ? 1 : 0) - scores[k]);
        }

        foreach (var feature in features)
        {
            for (var k = 0; k < scores.Length; k += Vector<float>.Count)
            {
                var at = (feature * scores.Length) + k;
                var weight = new Vector<float>(weights, at);
                (weight + new Vector<float>(scores, k) - (weight * (scale * Shrinking))).CopyTo(weights, at);
            }
        }
    }
}
