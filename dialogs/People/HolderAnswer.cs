using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.People;

/// <summary>Somebody who has a role or asks for one, by their name or a part of it; their id.</summary>
public sealed class HolderAnswer : TextAnswer
{
    const int MostOffered = 8;

    public override string Name => "holder";

    public override Reading<string> Read(Hearing hearing)
    {
        var words = WordsOf(hearing.Said.Unquoted);
        var found = Holders(hearing.Context.Records)
            .Select(holder => (Holder: holder, Words: WordsOf(holder.Name).Count(words.Contains)))
            .Where(match => match.Words > 0)
            .ToList();
        var most = found.Count == 0 ? 0 : found.Max(match => match.Words);
        return found.Where(match => match.Words == most).Select(match => match.Holder).ToList() switch
        {
            [var only] => new Reading<string>.Understood(only.Person, [.. Spans(hearing.Said, only)]),
            [_, ..] several => new Reading<string>.Ambiguous([.. several.Take(MostOffered).Select(holder => holder.Person)]),
            _ when hearing.How == Listening.ToAnswer => new Reading<string>.Refused("person.unknown", ("name", hearing.Said.Unquoted)),
            _ => new Reading<string>.Nothing(),
        };
    }

    public override string Show(string value, Telling telling) => telling.Records.Roster?.Find(value)?.Name ?? "";

    /// <summary>Those who wait first.</summary>
    public override IReadOnlyList<string> Offers(Telling telling) =>
        [.. Holders(telling.Records).OrderBy(holder => holder.Role).Take(MostOffered).Select(holder => holder.Person)];

    static ImmutableArray<Holder> Holders(IRecords records) => (records.Roster ?? Roster.Empty).Holders;

    static HashSet<string> WordsOf(string text) =>
        [.. text.Split([' ', '-', '\'', ',', '.', '?', '!', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1).Select(Folding.Fold)];

    /// <summary>Where the name stands.</summary>
    static IEnumerable<(int Start, int Length)> Spans(Utterance said, Holder holder) =>
        from word in holder.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let start = said.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase)
        where start >= 0
        select (start, word.Length);
}
