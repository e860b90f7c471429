using System.Numerics;
using System.Runtime.CompilerServices;

namespace TwinBot.Understanding;

/// <summary>Arithmetic of rows of numbers.</summary>
static class Sums
{
    /// <summary>Adds <paramref name="part"/> of the one to the other; both are filled up to whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float[] to, float[] added, float part)
    {
        for (var at = 0; at < to.Length; at += Vector<float>.Count)
        {
            (new Vector<float>(to, at) + (new Vector<float>(added, at) * part)).CopyTo(to, at);
        }
    }

    /// <summary>Makes sums shares of one, the greater the more so (softmax).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Share(Span<float> sums, float sharpness)
    {
        var most = float.MinValue;
        foreach (var sum in sums)
        {
            most = MathF.Max(most, sum);
        }

        var all = 0f;
        foreach (ref var sum in sums)
        {
            all += sum = MathF.Exp((sum - most) * sharpness);
        }

        foreach (ref var sum in sums)
        {
            sum /= all;
        }
    }
}
