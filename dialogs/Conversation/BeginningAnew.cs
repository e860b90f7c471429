using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TwinBot.Conversation;

/// <summary>A sentence that begins, in the middle of a form, another one of its kind: "new twinning between Leeds and Worms" while that of Ghent is open.</summary>
internal static class BeginningAnew
{
    /// <summary>What is asked then: a new one first, the one at hand second.</summary>
    public const string Again = "again";

    /// <summary>Asks whether it is a new one; null when the sentence may well be about the form at hand.</summary>
    public static Step? Ask(Scene scene, Step step, OpenForm open, Form form)
    {
        if (scene.Said.IsQuoted || scene.Said.Intent.Intent != form.Name || scene.Said.Intent.Confidence < Listener.Sure
            || (form.Find(form.Identity) ?? form.Questions[0]) is not { } identity || open.OnScreen == identity.Name || !new Answers(open.Answers).IsGiven(identity.Name))
        {
            return null;
        }

        var fresh = Fresh(scene, step, open, form);
        if (!fresh.TryGetValue(identity.Name, out var named) || !Differ(named, new Answers(open.Answers).Stored(identity.Name)))
        {
            return null;
        }

        var task = Resuming.Title(scene, open);
        Choice[] choices =
        [
            new(scene.Say("choice.asNew"), new Button("start", null, form.Name, new JsonObject(fresh.Select(answer => KeyValuePair.Create(answer.Key, answer.Value?.DeepClone()))))),
            new(scene.Say("choice.resume"), Asking.Command(open, "repeat")),
        ];
        return (step with { State = step.State with { Aside = new Aside(Again, [.. choices], scene.Said.Text) } })
            .End(new Reply(scene.Say("again", ("task", task)))
            {
                Choices = [.. choices],
                Marker = new Marker(form.Name, open.OnScreen, null),
            });
    }

    /// <summary>What the sentence says to a form that knows nothing yet.</summary>
    static ImmutableSortedDictionary<string, JsonNode?> Fresh(Scene scene, Step step, OpenForm open, Form form)
    {
        var empty = open with { Answers = OpenForm.NoAnswers, OnScreen = null };
        var filled = Answering.Fill(scene, step with { State = step.State.With(empty) }, empty, form.Questions, scene.Said);
        return filled.State.Forms[^1].Answers;
    }

    /// <summary>True when the two have nothing in common: a list that shares an item is a correction of it.</summary>
    static bool Differ(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (JsonArray some, JsonArray others) => !some.Any(item => others.Any(known => JsonNode.DeepEquals(item, known))),
        _ => !JsonNode.DeepEquals(one, other),
    };
}
