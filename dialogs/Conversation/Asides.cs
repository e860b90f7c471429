using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>Answers to the engine's own questions: which one, a command or an answer.</summary>
internal static class Asides
{
    /// <summary>The choice that the message means, by its place or its words; null when it means none.</summary>
    public static Choice? Chosen(Scene scene, Aside aside)
    {
        // "Shall I begin a new one with what you say now?" has an answer, and a yes to it is none to the summary behind it.
        if (aside.Kind == BeginningAnew.Again && scene.Said.YesNo is { } begins)
        {
            return aside.Choices[begins ? 0 : 1];
        }

        if (aside.Choices.Length == 1 && scene.Said.YesNo == true)
        {
            return aside.Choices[0];
        }

        if (scene.Said.Position(aside.Choices.Length) is { } place)
        {
            return aside.Choices[place];
        }

        var said = Folding.Fold(scene.Said.Unquoted);
        if (said.Length == 0)
        {
            return null;
        }

        var exact = aside.Choices.Where(choice => Folding.Fold(choice.Label) == said).ToList();
        var like = exact.Count > 0 ? exact : [.. aside.Choices.Where(choice => Means(scene, choice, said))];
        return like.Count == 1 ? like[0] : null;
    }

    /// <summary>True when it is none of them: a no to "is it this one?".</summary>
    public static bool IsRefused(Scene scene, Aside aside) => aside.Kind == "which" && scene.Said.YesNo == false;

    /// <summary>True when the words are a part of the label, and the message says nothing else.</summary>
    static bool Means(Scene scene, Choice choice, string said)
    {
        var label = $" {Folding.Fold(choice.Label)} ";
        var words = scene.Said.WordsBesides([]).Select(Folding.Fold).Where(word => word.Length > 0).ToList();
        return label.Contains($" {said} ", StringComparison.Ordinal)
            || (words.Count > 0 && words.All(word => label.Contains($" {word} ", StringComparison.Ordinal)));
    }
}
