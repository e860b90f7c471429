using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>How people met: "18 in the hall, 25 on screen" is both.</summary>
public sealed class FormatAnswer : AnswerType<ActivityFormat>
{
    const string Vocabulary = "format";

    /// <summary>"Both", which is hybrid only as an answer: "planted by both mayors" is not.</summary>
    const string BothVocabulary = "formatBoth";

    readonly OneOf<ActivityFormat> _formats = new(Vocabulary);

    public override string Name => _formats.Name;

    /// <summary>The format that a message names; null for none.</summary>
    public static ActivityFormat? In(Utterance said)
    {
        var named = said.WordsExactly(Vocabulary).Select(word => EnumNames.TryParse<ActivityFormat>(word.Value, out var format) ? format : (ActivityFormat?)null).OfType<ActivityFormat>().Distinct().ToList();
        return named.Count switch
        {
            0 => null,
            1 when named[0] == ActivityFormat.Online && AreSomeElsewhere(said) => ActivityFormat.Hybrid,
            1 => named[0],
            _ => ActivityFormat.Hybrid,
        };
    }

    /// <summary>"Ten of us, two of them on Zoom": the number right before the word is of fewer than all.</summary>
    static bool AreSomeElsewhere(Utterance said)
    {
        const int mostBetween = 15;
        var all = HeadCount.Of(said.Heads.Select(head => head.Value))?.Total;
        return said.WordsExactly(Vocabulary).Any(word => said.Heads.Any(head =>
            head.Value.Count < all && head.Value is { From: null, Kind: not HeadKind.Everybody } && word.Start >= head.Start && word.Start - (head.Start + head.Length) <= mostBetween
            && said.Text[head.Start..word.Start].All(letter => letter is not ('.' or ',' or ';'))));
    }

    public override Reading<ActivityFormat> Read(Hearing hearing) => (In(hearing.Said) ?? (hearing.How == Listening.ToAnswer && hearing.Said.WordsExactly(BothVocabulary).Count > 0 ? ActivityFormat.Hybrid : null)) is { } format
        ? new Reading<ActivityFormat>.Understood(format, [.. hearing.Said.Words(Vocabulary).Select(word => (word.Start, word.Length))])
        : _formats.Read(hearing);

    public override string Show(ActivityFormat value, Telling telling) => _formats.Show(value, telling);

    public override JsonNode Write(ActivityFormat value) => _formats.Write(value);

    public override bool TryParse(JsonNode stored, out ActivityFormat value) => _formats.TryParse(stored, out value);

    public override IReadOnlyList<ActivityFormat> Offers(Telling telling) => _formats.Offers(telling);
}
