namespace TwinBot.Understanding;

/// <summary>"Marie Dupont is the chair in Lens": somebody who is told to hold a role or to have an address, and whom nobody has on record, is new and not changed.</summary>
static class Introduction
{
    const string Vocabulary = "contactChange";

    const string Added = "addContact";

    const double Sure = 0.6;

    public static IntentReading Of(IntentReading intent, Utterance said) =>
        (intent.Intent is "changeContact" or Added && IsOfSomebodyNew(said)) || (MayMean(intent) && IsWithAddress(said)) ? new IntentReading(Added, intent.Intent == Added ? Math.Max(intent.Confidence, Sure) : Sure) : intent;

    /// <summary>True where nothing else is plainly wanted.</summary>
    static bool MayMean(IntentReading intent) => intent.Intent is "none" or "findContact" or "changeContact" or Added || intent.Confidence < Sure;

    /// <summary>"Karin Meier, Gouda, karin@example.org": who can be written to, and is not on record; nothing took place.</summary>
    static bool IsWithAddress(Utterance said) =>
        said.Emails.Count == 1 && !said.Text.EndsWith('?') && said.Places.Count > 0 && said.Heads.Count == 0 && said.Dates(Tense.Past).Count == 0 && said.WordsExactly("activityKind").Count == 0
        && said.WordsExactly(Vocabulary).All(word => word.Value is "email") && IsNewName(said);

    static bool IsNewName(Utterance said) => said.People is [{ Value: { ContactIds.Count: 0, Name: var name } }] && name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether somebody is named is looked at last: that asks who is on record.</summary>
    static bool IsOfSomebodyNew(Utterance said) =>
        said.WordsExactly("role").Any() && said.Places.Count > 0
        && said.WordsExactly(Vocabulary).All(word => word.Value is "email" or "phone" || IsName(word, said))
        && IsNewName(said);

    /// <summary>Namur is "Namen" in Dutch, which are also names.</summary>
    static bool IsName(Mention<string> word, Utterance said) => said.Places.Any(place => place.Covers(word.Start, word.Start + word.Length));
}
