using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>Tells whether a correction is of what is on the screen and not yet stored.</summary>
internal static class MeantHere
{
    /// <summary>"No, there were 28", "no, with Gouda", "the date is wrong" before it is stored: what is on the screen is meant, where nothing on record is named and nothing else is plainly asked.</summary>
    public static bool Is(Scene scene, Form form) =>
        scene.Said is { IsQuoted: false } said && !said.Text.EndsWith('?') && (said.Correction is not null || said.Intent.Intent == form.ChangedBy) && said.Words("activityKind").Count + said.Words("role").Count + said.Words("revise").Count + said.People.Count == 0
        && (!said.Places.All(place => IsOrigin(said, place.Value)) ? IsBarePlace(scene)
            : said.Intent.Intent == form.ChangedBy ? said.Correction is not null || said.Words("field").Count + said.Heads.Count > 0
            : said.Intent is { Intent: "none" } or { Confidence: < Listener.Sure } || said.Intent.Intent == form.Name);

    /// <summary>"No, 46, 22 from Gouda" names where people came from, and no activity.</summary>
    static bool IsOrigin(Utterance said, PlaceReading place) => said.Heads.Any(head => head.Value.From?.Said == place.Said);

    /// <summary>A place, and hardly a word besides.</summary>
    static bool IsBarePlace(Scene scene) =>
        scene.Said.Correction is { Rest: { Length: > 0 } rest } && scene.Hear(rest) is var heard && heard.WordsBesides(heard.Places.Select(place => (place.Start, place.Length))).Count <= 1;
}
