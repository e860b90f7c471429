namespace TwinBot.Storage;

/// <summary>Brings an older file up to date, a step a version. The first version needs none.</summary>
static class Migrations
{
    static readonly Action<View>[] s_steps = [];

    /// <param name="from">The version that the file has.</param>
    public static void Run(View view, int from)
    {
        foreach (var step in s_steps.Skip(Math.Max(0, from - 1)))
        {
            step(view);
        }
    }
}
