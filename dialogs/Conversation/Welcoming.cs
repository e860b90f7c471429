using System.Text.Json.Nodes;
using TwinBot.Records;

namespace TwinBot.Conversation;

/// <summary>The first word, and a language chosen outside the conversation.</summary>
internal static class Welcoming
{
    public static Step Join(Scene scene, Step step)
    {
        if (step.State.IsGreeted)
        {
            return step with { IsSaid = true };
        }

        step = step with { State = step.State with { IsGreeted = true } };
        if (scene.Turn.Standing.Role < PersonRole.Member && scene.Dialogs is { First: null } && scene.Dialogs.Find("help") is { } help)
        {
            return Noticing.Behind(scene, Opening.Start(scene, step, help, new JsonObject()));
        }

        return scene.Dialogs.First is { } name && scene.Dialogs.Find(name) is { } dialog
            ? Opening.Start(scene, Noticing.Note(scene, step.Note(scene.Say($"{dialog.Name}.welcome"))), dialog, new JsonObject())
            : Noticing.Behind(scene, step.End(new Reply(scene.Say("welcome")) { Choices = Repairing.Starters(scene) }));
    }

    public static Step Choose(Scene scene, Step step)
    {
        var code = scene.Speech.Language.Code;
        if (scene.Turn.Person.Language == code)
        {
            return step with { IsSaid = true };
        }

        step = step with { Changes = [.. step.Changes, Chosen(scene.Turn.Person, code)] };
        return Asking.Stay(scene, step.Note(scene.Say("language.chosen")));
    }

    /// <summary>A person is on record only once they chose a language.</summary>
    public static RecordChange Chosen(Person person, string code) =>
        PersonChange.Of(person, person with { Language = code });
}
