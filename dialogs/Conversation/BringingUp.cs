using TwinBot.Records;

namespace TwinBot.Conversation;

/// <summary>Something that a dialog wants to ask of itself.</summary>
/// <param name="Key">What it is about: it is brought up once.</param>
/// <param name="Reply">The question, with what to tap.</param>
public sealed record BroughtUp(string Key, Reply Reply);

/// <summary>Finds what a dialog wants to bring up when a person next writes; null for nothing. The function tells what was brought up before.</summary>
public delegate BroughtUp? BringsUp(Telling telling, Person person, Func<string, bool> wasSaid);

/// <summary>Brings things up when nothing else is going on.</summary>
internal static class BringingUp
{
    /// <summary>So many are remembered as said.</summary>
    const int Remembered = 60;

    public static Step After(Scene scene, Step step)
    {
        var state = step.State;
        if (state.AtHand is not null || state.Aside is not null || step.IsMiss || step.Replies.IsEmpty || step.Replies.Any(reply => reply.Marker is not null))
        {
            return step;
        }

        return scene.Dialogs.ToBringUp.Select(bring => bring(scene.Telling, scene.Turn.Person, state.BroughtUp.Contains)).FirstOrDefault(found => found is not null) is { } found
            ? (step with
            {
                State = state with
                {
                    BroughtUp = [.. state.BroughtUp.TakeLast(Remembered - 1), found.Key],
                    Aside = new Aside("which", found.Reply.Choices, ""),
                },
            }).Reply(found.Reply)
            : step;
    }
}
