namespace TwinBot.Conversation;

/// <summary>What everybody is told once in a conversation, with the first answer: what is kept of them.</summary>
internal static class Noticing
{
    /// <summary>Before an answer, which may be a question that shall stay on the screen.</summary>
    public static Step Before(Scene scene, Step step) => Told(scene, step, static (notice, text) => $"{notice}\n\n{text}");

    /// <summary>Behind a word of welcome.</summary>
    public static Step Behind(Scene scene, Step step) => Told(scene, step, static (notice, text) => $"{text}\n\n{notice}");

    /// <summary>Between what is said already and what follows.</summary>
    public static Step Note(Scene scene, Step step) =>
        Notice(scene, step) is { } notice ? (step with { State = step.State with { IsTold = true } }).Note(notice) : step;

    static Step Told(Scene scene, Step step, Func<string, string, string> with) => Notice(scene, step) is { } notice && step.Replies is [var first, ..]
        ? step with { State = step.State with { IsTold = true }, Replies = step.Replies.SetItem(0, first with { Text = with(notice, first.Text) }) }
        : step;

    static string? Notice(Scene scene, Step step) => step.State.IsTold ? null : scene.Dialogs.Notice?.Invoke(scene.Speech, scene.Turn.Message.IsForMany);
}
