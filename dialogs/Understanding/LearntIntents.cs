using System.Numerics;
using System.Text;

namespace TwinBot.Understanding;

/// <summary>What was learnt from the example phrases of a language.</summary>
/// <param name="Words">Every word of the phrases.</param>
/// <param name="Phrases">The intent of each phrase, as <see cref="IntentFeatures.WordsOf"/> reads it.</param>
/// <param name="Features">The number of each feature.</param>
/// <param name="Weights">A weight for each intent, feature after feature; each feature's filled up to whole vectors.</param>
sealed record LearntIntents(string[] Intents, HashSet<string> Words, Dictionary<string, string> Phrases, Dictionary<string, int> Features, Lazy<float[]> Weights)
{
    /// <summary>The intents, and what fills the last vector up.</summary>
    public int Width { get; } = WidthOf(Intents.Length);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LearntIntents Read(byte[] written)
    {
        using var reader = new BinaryReader(new MemoryStream(written), Encoding.UTF8);
        var intents = Texts();
        var words = Texts().ToHashSet(StringComparer.Ordinal);
        var phrases = Texts().ToDictionary(phrase => phrase, _ => intents[reader.ReadUInt16()], StringComparer.Ordinal);
        var features = Texts().Select((feature, number) => KeyValuePair.Create(feature, number)).ToDictionary(StringComparer.Ordinal);
        var width = WidthOf(intents.Length);
        var weights = new float[features.Count * width];
        for (var at = 0; at < weights.Length; at += width)
        {
            foreach (ref var weight in weights.AsSpan(at, intents.Length))
            {
                weight = reader.ReadSingle();
            }
        }

        return new LearntIntents(intents, words, phrases, features, new Lazy<float[]>(weights));

        string[] Texts()
        {
            var texts = new string[reader.ReadInt32()];
            foreach (ref var text in texts.AsSpan())
            {
                text = reader.ReadString();
            }

            return texts;
        }
    }

    /// <summary>All of it, the same on every machine.</summary>
    public byte[] Write()
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        Texts(Intents);
        Texts(Words);
        Texts(Phrases.Keys);
        foreach (var intent in Phrases.Values)
        {
            writer.Write((ushort)Array.IndexOf(Intents, intent));
        }

        Texts(Features.OrderBy(feature => feature.Value).Select(feature => feature.Key).ToList());
        var weights = Weights.Value;
        for (var at = 0; at < weights.Length; at += Width)
        {
            foreach (var weight in weights.AsSpan(at, Intents.Length))
            {
                writer.Write(weight);
            }
        }

        writer.Flush();
        return bytes.ToArray();

        void Texts(IReadOnlyCollection<string> texts)
        {
            writer.Write(texts.Count);
            foreach (var text in texts)
            {
                writer.Write(text);
            }
        }
    }

    static int WidthOf(int intents) => (intents + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
}
