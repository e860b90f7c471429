using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>A kind of joint activity, and the words that named it.</summary>
/// <param name="Words">As typed ("football tournament"), the beginning of a title; null when nothing named it: a button said it, or other words hint at it.</param>
public sealed record KindSaid(ActivityKind Kind, string? Words)
{
    public const string Vocabulary = "activityKind";

    /// <summary>Ends of words that name a kind, where words are put together.</summary>
    const string EndingVocabulary = "activityKindEnding";

    const string TopicVocabulary = "topic";

    const string MembersVocabulary = "membersOf";

    /// <summary>Letters between "about" and "the summer camp": an article, which is what people talked of and no camp.</summary>
    const int MostBehindTopic = 6;

    /// <summary>Letters between a call, or a committee, and the town that it is of: "committee of Essen".</summary>
    const int MostBeside = 6;

    /// <summary>Letters between two words of one name: "tournoi d'échecs", but not "concert au théâtre", which is where it was.</summary>
    const int MostBetween = 5;

    /// <summary>
    /// The kind that a message names; null for none. What was done together says most (of what is opened or unveiled, that it is; of what was made with both hands, that), then what is known of such days by other signs
    /// (<see cref="KindHints"/>), then who was there: pupils may plant trees, and bakers play football.
    /// </summary>
    public static Mention<KindSaid>? In(Utterance said)
    {
        var named = Everything(said);
        var hint = KindHints.In(said);
        var events = Events(named, said);
        var format = FormatAnswer.In(said);
        var (isCeremony, call) = (events.Exists(item => item.Kind == ActivityKind.Ceremony), CallWith(events, format, said.Places));
        events.RemoveAll(item => (item.Kind == ActivityKind.JointProject && isCeremony) || (item.Kind == ActivityKind.CommitteeMeeting && call is not null));
        if (format is ActivityFormat.Hybrid && events.Exists(item => item.Kind != ActivityKind.OnlineMeeting))
        {
            events.RemoveAll(item => item.Kind == ActivityKind.OnlineMeeting);
        }

        var best = Best(events, said);
        return KindHints.Certain(said)
            ?? (best?.Value.Kind is ActivityKind.Arts or ActivityKind.Sports ? KindHints.AmongColleagues(said, ofOneTrade: best.Value.Kind is ActivityKind.Arts) : null)
            ?? (best?.Value.Kind is ActivityKind.Arts or ActivityKind.Sports or ActivityKind.YouthCamp ? KindHints.MadeTogether(said) : null)
            ?? (best?.Value.Kind is ActivityKind.OfficialVisit or ActivityKind.JointProject && hint?.Value.Kind == ActivityKind.Ceremony ? hint : best)
            ?? call
            ?? (format is ActivityFormat.Online && hint?.Value.Kind is ActivityKind.CommitteeMeeting or ActivityKind.OfficialVisit ? KindHints.OnScreen(said) : null)
            ?? KindHints.SideBySide(said)
            ?? hint
            ?? Best(named, said)
            ?? KindHints.OfTrade(said)
            ?? KindHints.OfGuests(said)
            ?? Misspelt(said);
    }

    /// <summary>"We met the Nice committee by video", "Teams call with Dijon, budget discussed": with others on a screen it is a meeting online, whoever they are.</summary>
    static Mention<KindSaid>? CallWith(List<(Mention<string> Word, ActivityKind Kind)> events, ActivityFormat? format, IReadOnlyList<Mention<PlaceReading>> places)
    {
        var isOnScreen = events.Exists(item => item.Kind == ActivityKind.OnlineMeeting) ? format is not ActivityFormat.Hybrid : format is ActivityFormat.Online;
        var meeting = events.Find(item => item.Kind is ActivityKind.OnlineMeeting or ActivityKind.CommitteeMeeting && places.Any(place => IsBeside(item.Word, place) || IsBeside(place, item.Word))).Word;
        return isOnScreen && meeting is not null ? new Mention<KindSaid>(new KindSaid(ActivityKind.OnlineMeeting, null), meeting.Start, meeting.Length) : null;
    }

    static bool IsBeside<T, TOther>(Mention<T> first, Mention<TOther> second) => second.Start - (first.Start + first.Length) is > 0 and <= MostBeside;

    /// <summary>The kind that a message names in so many words, as a search wants it; null for none.</summary>
    public static Mention<KindSaid>? Named(Utterance said)
    {
        var named = Everything(said);
        return Best(Events(named, said), said) ?? Best(named, said) ?? Misspelt(said);
    }

    static List<(Mention<string> Word, ActivityKind Kind)> Everything(Utterance said)
    {
        List<Mention<string>> whole = [.. said.WordsExactly(Vocabulary).Where(word => !IsOfDate(word, said))];
        return Known(whole.Concat(said.Endings(EndingVocabulary).Where(word => !whole.Any(known => known.Covers(word.Start)))).Where(word => !IsOfMembers(word, said)));
    }

    /// <summary>"21 members of our committee stayed with families in Tours": people who were guests, and no meeting.</summary>
    public static bool IsOfMembers(Mention<string> word, Utterance said) =>
        word.Value == ActivityKind.CommitteeMeeting.Name() && said.WordsExactly(MembersVocabulary).Any(members => members.IsRightBefore(word))
        && (said.WordsExactly(KindHints.GuestsVocabulary).Count > 0 || said.WordsExactly(Vocabulary).Any(other => other.Value == ActivityKind.CitizensExchange.Name()));

    /// <summary>The "boxing" of "Boxing Day" is no sport; a feast that is itself named so may be one.</summary>
    static bool IsOfDate(Mention<string> word, Utterance said) => said.Dates(Tense.Past).Any(date => date.Covers(word.Start, word.Start + word.Length) && word.Length < date.Length);

    /// <summary>Those that are neither people nor what was only talked of.</summary>
    static List<(Mention<string> Word, ActivityKind Kind)> Events(List<(Mention<string> Word, ActivityKind Kind)> named, Utterance said)
    {
        var topics = said.WordsExactly(TopicVocabulary);
        return named.FindAll(item => !said.ArePeople(item.Word) && !topics.Any(topic => item.Word.Start - (topic.Start + topic.Length) is > 0 and <= MostBehindTopic));
    }

    static Mention<KindSaid>? Misspelt(Utterance said) => Best(Known(said.Words(Vocabulary).Where(word => !IsOfDate(word, said))), said);

    static List<(Mention<string> Word, ActivityKind Kind)> Known(IEnumerable<Mention<string>> words) =>
        [.. words.SelectMany(word => EnumNames.TryParse<ActivityKind>(word.Value, out var kind) ? [(word, kind)] : Array.Empty<(Mention<string>, ActivityKind)>())];

    /// <summary>Of several the one that says most: a committee that the sentence begins with ("AGM with a stall"), then the longest name, then the first.</summary>
    static Mention<KindSaid>? Best(List<(Mention<string> Word, ActivityKind Kind)> named, Utterance said)
    {
        if (named.Count == 0)
        {
            return null;
        }

        var best = named.OrderByDescending(item => Weight(item.Kind)).ThenByDescending(item => item is { Kind: ActivityKind.CommitteeMeeting, Word.Start: 0 }).ThenByDescending(item => item.Word.Length).ThenBy(item => item.Word.Start).First();
        var (start, end) = (best.Word.Start, best.Word.Start + best.Word.Length);
        foreach (var (word, _) in named.Where(item => item.Kind == best.Kind && item.Word.Start >= end && item.Word.Start - end <= MostBetween && !said.Venues.Any(house => house.Covers(item.Word.Start))))
        {
            end = word.Start + word.Length;
        }

        return new Mention<KindSaid>(new KindSaid(best.Kind, said.Text[start..end]), start, end - start);
    }

    /// <summary>What a meeting is for says more than that people met or travelled: a ceremony at an official visit is a ceremony. "Other" is said outright.</summary>
    static int Weight(ActivityKind kind) => kind switch
    {
        ActivityKind.Other => 3,
        ActivityKind.CitizensExchange or ActivityKind.OfficialVisit => 1,
        _ => 2,
    };
}
