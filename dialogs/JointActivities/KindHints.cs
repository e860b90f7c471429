using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>Kinds that nobody named, told by what goes with them: years that are celebrated, a language that is learnt, blankets that are sent.</summary>
static class KindHints
{
    const string Stems = "activityKind";

    const string YearsVocabulary = "yearsTogether";

    /// <summary>The value of "years of friendship"; the other is plain "years", before a town.</summary>
    const string Together = "together";

    const string Plain = "plain";

    /// <summary>The values of what a partnership began with, and of how its years are kept.</summary>
    const string Signed = "signed";

    const string Celebrated = "celebrated";

    const string LearningStems = "languageLearnt";

    /// <summary>The value of those whom a language is said of: "French children", "élèves allemands".</summary>
    const string PeopleBehind = "peopleBehind";

    const string PeopleBefore = "peopleBefore";

    const string ReliefStems = "reliefGiven";

    const string AtWorkStems = "learntAtWork";

    const string TogetherStems = "madeTogether";

    const string FiledVocabulary = "filedUnder";

    /// <summary>A colon, quotation marks, spaces.</summary>
    const int MostBetweenFiled = 4;

    public const string GuestsVocabulary = "guestsReceived";

    const string WorkVocabulary = "workTogether";

    /// <summary>Letters between "Dutch" and "for beginners".</summary>
    const int MostBesideLanguage = 20;

    /// <summary>Letters between "30" and "years".</summary>
    const int MostBetween = 2;

    /// <summary>Years that people celebrate.</summary>
    const int RoundYears = 5;

    /// <summary>What leaves no doubt, whatever else is named: "45 years with York: cake and a ceilidh".</summary>
    public static Mention<KindSaid>? Certain(Utterance said) => FiledUnder(said) ?? YearsTogether(said) ?? ReliefGiven(said) ?? LanguageLearnt(said);

    /// <summary>"Six roofers from Gouda patched roofs after the gale": help after a disaster, whatever the trade of those who gave it; but no exercise.</summary>
    static Mention<KindSaid>? ReliefGiven(Utterance said)
    {
        var words = said.Hints(ReliefStems).ToLookup(word => word.Value);
        return words["struck"].FirstOrDefault() is { } struck && words["helping"].Any() && !words["practised"].Any() ? Hint(ActivityKind.Relief, struck) : null;
    }

    /// <summary>"Type of activity: other", "à classer dans « autre »": nothing but marks between; "rubriek overige": nothing but a space behind what is only said of a list.</summary>
    static Mention<KindSaid>? FiledUnder(Utterance said)
    {
        var words = said.WordsExactly(FiledVocabulary).ToLookup(word => word.Value);
        var other = words["other"].FirstOrDefault(other => words["filed"].Any(filed => IsBehind(other, filed, 2)) || words["heading"].Any(heading => IsBehind(other, heading, 1)));
        return other is null ? null : Hint(ActivityKind.Other, other);

        bool IsBehind(Mention<string> other, Mention<string> filed, int least) =>
            other.Start - (filed.Start + filed.Length) is var between && between >= least && between <= MostBetweenFiled && !said.Text[(filed.Start + filed.Length)..other.Start].Any(char.IsLetterOrDigit);
    }

    static Mention<KindSaid>? YearsTogether(Utterance said)
    {
        var years = said.WordsExactly(YearsVocabulary).FirstOrDefault(word =>
            said.Counts.Any(count => count.Value.Value % RoundYears == 0 && word.Start - (count.Start + count.Length) is >= 0 and <= MostBetween)
            && (word.Value == Together || said.Places.Any(place => place.Start - (word.Start + word.Length) is > 0 and <= MostBetween)));
        return (years ?? YearsSinceSigned(said)) is { } since ? Hint(ActivityKind.Anniversary, since) : null;
    }

    /// <summary>"Sixty years ago the charter with Dijon was signed, and that we celebrated": round years, what was founded, and that it was remembered.</summary>
    static Mention<string>? YearsSinceSigned(Utterance said)
    {
        var words = said.WordsExactly(YearsVocabulary).ToLookup(word => word.Value);
        return words[Signed].Any() && words[Celebrated].Any()
            ? words[Plain].FirstOrDefault(years => said.Dates(Tense.Past).Any(date => date.Start < years.Start && years.Start + years.Length <= date.Start + date.Length && date.Value.From is { Day: null, Month: null }))
                ?? words[Plain].FirstOrDefault(years => said.Counts.Any(count => count.Value.Value % RoundYears == 0 && years.Start - (count.Start + count.Length) is >= 0 and <= MostBetween))
            : null;
    }

    /// <summary>A language beside a word for learning: "Dutch for beginners", "Flämischlernen".</summary>
    static Mention<KindSaid>? LanguageLearnt(Utterance said)
    {
        var learnt = said.Hints(LearningStems).ToLookup(word => word.Value);
        var language = learnt["language"].FirstOrDefault(language => !learnt[PeopleBehind].Any(language.IsRightBefore) && !learnt[PeopleBefore].Any(people => people.IsRightBefore(language)) && learnt["learning"].Any(word =>
            word.Start < language.Start ? language.Start - (word.Start + word.Length) <= MostBesideLanguage : word.Start - (language.Start + language.Length) <= MostBesideLanguage));
        return language is null ? null : Hint(ActivityKind.LanguageCourse, language);
    }

    /// <summary>People of a trade who looked over each other's shoulders: "two cooks joined in at the school kitchen". What is made with both hands and together is a project: "built bat boxes together".</summary>
    public static Mention<KindSaid>? SideBySide(Utterance said)
    {
        var made = MadeTogether(said);
        if (made is not null && said.Hints(AtWorkStems).All(word => word.Value != "learning"))
        {
            return made;
        }

        if (said.Trades.Count > 0 && said.WordsExactly(WorkVocabulary) is [var work, ..])
        {
            return Hint(ActivityKind.ExpertExchange, work);
        }

        return LearntAtWork(said) ?? made;
    }

    /// <summary>"Two vets from Leuven will show our own vets how …", "foresters swapped tricks with our rangers": of one trade on both sides nobody shows the other a show, and of two neither fences.</summary>
    /// <param name="ofOneTrade">True where bakers may show musicians something else than their work.</param>
    public static Mention<KindSaid>? AmongColleagues(Utterance said, bool ofOneTrade) => said.WordsExactly(WorkVocabulary) is [var work, ..] && said.Trades is var trades
        && (ofOneTrade ? trades.GroupBy(trade => Tokens.Fold(said.Text.Substring(trade.Start, trade.Length))).Any(trade => trade.Count() > 1) : trades.Count > 1)
            ? Hint(ActivityKind.ExpertExchange, work)
            : null;

    /// <summary>"Learnt from their colleagues how snow is cleared": what is learnt is no language, and those who learn it, or whom they learn it from, have a trade.</summary>
    static Mention<KindSaid>? LearntAtWork(Utterance said)
    {
        var words = said.Hints(AtWorkStems).ToLookup(word => word.Value);
        var isAtWork = words["from"].Any() || said.Trades.Count > 0;
        return isAtWork && words["learning"].FirstOrDefault() is { } learning && said.Hints(LearningStems).All(word => word.Value != "language") ? Hint(ActivityKind.ExpertExchange, learning) : null;
    }

    /// <summary>"Built bat boxes together"; null where either was not said.</summary>
    public static Mention<KindSaid>? MadeTogether(Utterance said)
    {
        var made = said.Hints(TogetherStems).ToLookup(word => word.Value);
        return made["together"].Any() ? made["making"].Select(word => Hint(ActivityKind.JointProject, word)).FirstOrDefault() : null;
    }

    /// <summary>The kind that most words hint at, then the first; what was on a screen and nothing else was a meeting online.</summary>
    public static Mention<KindSaid>? In(Utterance said)
    {
        var hints = said.Hints(Stems).Where(word => !KindSaid.IsOfMembers(word, said)).SelectMany(word => EnumNames.TryParse<ActivityKind>(word.Value, out var kind) ? [(Word: word, Kind: kind)] : Array.Empty<(Mention<string> Word, ActivityKind Kind)>()).ToList();
        var best = hints.GroupBy(hint => hint.Kind).OrderByDescending(group => group.Count()).ThenBy(group => group.First().Word.Start).FirstOrDefault();
        return best is null ? null : Hint(best.Key, best.First().Word);
    }

    /// <summary>"The three of us with four from Bath by Zoom, about the budget": of people on a screen nothing is named that they did, so they met.</summary>
    public static Mention<KindSaid>? OnScreen(Utterance said) =>
        said.Hints(Stems).FirstOrDefault(word => word.Value == ActivityKind.OnlineMeeting.Name()) is { } screen ? Hint(ActivityKind.OnlineMeeting, screen) : null;

    /// <summary>People of a trade who met, and nothing is said of what for, told each other of it.</summary>
    public static Mention<KindSaid>? OfTrade(Utterance said) => said.Trades is [var trade, ..]
        ? new Mention<KindSaid>(new KindSaid(ActivityKind.ExpertExchange, null), trade.Start, trade.Length)
        : null;

    /// <summary>People of a town who came, or whom others went to see, and nothing is said of what for.</summary>
    public static Mention<KindSaid>? OfGuests(Utterance said) => said.Places.Count > 0 && said.WordsExactly(GuestsVocabulary) is [var received, ..] ? Hint(ActivityKind.CitizensExchange, received) : null;

    static Mention<KindSaid> Hint(ActivityKind kind, Mention<string> word) => new(new KindSaid(kind, null), word.Start, word.Length);
}
