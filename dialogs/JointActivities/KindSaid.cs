using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>A kind of joint activity, and the words that named it.</summary>
/// <param name="Words">As typed ("football tournament"), the beginning of a title; null when a button said it.</param>
public sealed record KindSaid(ActivityKind Kind, string? Words)
{
    public const string Vocabulary = "activityKind";

    /// <summary>Ends of words that name a kind, where words are put together.</summary>
    const string EndingVocabulary = "activityKindEnding";

    /// <summary>Letters between two words of one name: "tournoi d'échecs".</summary>
    const int MostBetween = 5;

    /// <summary>The kind that a message names; null for none. Of several the one that says most: the longest name, then the first.</summary>
    public static Mention<KindSaid>? In(Utterance said)
    {
        var whole = said.Words(Vocabulary);
        var named = whole.Concat(said.Endings(EndingVocabulary).Where(word => !whole.Any(known => known.Start <= word.Start && word.Start < known.Start + known.Length)))
            .Select(word => (Word: word, Kind: EnumNames.TryParse<ActivityKind>(word.Value, out var kind) ? kind : (ActivityKind?)null))
            .Where(item => item.Kind is not null)
            .Select(item => (item.Word, Kind: item.Kind ?? default))
            .ToList();
        if (named.Count == 0)
        {
            return null;
        }

        var best = named.OrderByDescending(item => Weight(item.Kind)).ThenByDescending(item => item.Word.Length).ThenBy(item => item.Word.Start).First();
        var (start, end) = (best.Word.Start, best.Word.Start + best.Word.Length);
        foreach (var (word, _) in named.Where(item => item.Kind == best.Kind && item.Word.Start >= end && item.Word.Start - end <= MostBetween))
        {
            end = word.Start + word.Length;
        }

        return new Mention<KindSaid>(new KindSaid(best.Kind, said.Text[start..end]), start, end - start);
    }

    /// <summary>What a meeting is for says more than that people met or travelled: a ceremony at an official visit is a ceremony.</summary>
    static int Weight(ActivityKind kind) => kind switch
    {
        ActivityKind.Other => 0,
        ActivityKind.CitizensExchange or ActivityKind.OfficialVisit => 1,
        _ => 2,
    };
}
