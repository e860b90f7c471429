using System.Collections.Immutable;

namespace TwinBot.Conversation;

/// <summary>What to do when a message was not understood: rephrase, then an example, then buttons and a way out.</summary>
internal static class Repairing
{
    static readonly string[] s_waysOut = ["help", "pause", "cancel"];

    public static Step Again(Scene scene, Step step)
    {
        var misses = step.State.Misses + 1;
        step = step with { State = step.State with { Misses = misses, Aside = null }, IsMiss = step.Notes.IsEmpty };
        return step.State.AtHand is { } open && scene.FormOf(open) is { } form
            ? InForm(scene, step, open, form, misses)
            : Outside(scene, step, misses);
    }

    static Step InForm(Scene scene, Step step, OpenForm open, Form form, int misses)
    {
        var reply = Asking.OnScreen(scene, step.State);
        if (form.Find(open.OnScreen) is not { } question)
        {
            return misses >= 3 ? Out(scene, step, open, reply) : step.End(reply with { Text = $"{scene.Say("summary.again")}\n\n{reply.Text}", Card = null });
        }

        var wasSaid = !step.Notes.IsEmpty;
        return misses switch
        {
            1 => step.End(reply with { Text = wasSaid ? reply.Text : First(scene, form, question, "again") }),
            2 => step.End(reply with { Text = $"{First(scene, form, question, "again")}\n{First(scene, form, question, "example")}" }),
            _ => Out(scene, step, open, reply with { Text = $"{First(scene, form, question, "example")}" }),
        };
    }

    /// <summary>The third time: everything that can be tapped, and the ways out.</summary>
    static Step Out(Scene scene, Step step, OpenForm open, Reply reply)
    {
        var known = reply.Choices.Select(choice => choice.Button.Asks).ToHashSet(StringComparer.Ordinal);
        var ways = s_waysOut
            .Where(command => !known.Contains(command))
            .Select(command => new Choice(scene.Say($"choice.{command}"), Asking.Command(open, command)));
        return step.End(reply with { Text = $"{scene.Say("repair.wayOut")}\n{reply.Text}", Choices = [.. reply.Choices, .. ways] });
    }

    static Step Outside(Scene scene, Step step, int misses)
    {
        var text = misses switch
        {
            1 => scene.Say("repair.first"),
            2 => scene.Say("repair.second"),
            _ => scene.Say("repair.third"),
        };
        return step.End(new Reply(text) { Choices = misses == 1 ? [] : Starters(scene) });
    }

    /// <summary>What a newcomer may tap to begin.</summary>
    public static ImmutableArray<Choice> Starters(Scene scene) =>
    [
        .. scene.Dialogs.All.Where(dialog => scene.Speech.Has($"{dialog.Name}.start"))
            .Select(dialog => new Choice(scene.Say($"{dialog.Name}.start"), new Button("start", null, dialog.Name, null))),
    ];

    /// <summary>The question's own words for it, else its type's.</summary>
    static string First(Scene scene, Form form, Question question, string what) =>
        scene.Speech.SayFirst([$"{form.Name}.{question.Name}.{what}", $"type.{question.TypeName}.{what}"]);
}
