using TwinBot.Records;

namespace TwinBot.Understanding;

/// <summary>Finds persons in a message: contacts on record, and names written as such.</summary>
sealed class PersonFinder(string text, IReadOnlyList<Token> tokens, PhraseBook book, IRecords records, Func<int, bool> isTaken)
{
    const int MostTokens = 60;

    const int LongestName = 5;

    readonly WrittenPersons _written = new(text, tokens, book, isTaken);

    public List<Mention<PersonReading>> Find()
    {
        var found = new List<Mention<PersonReading>>();
        var end = Math.Min(tokens.Count, MostTokens);
        for (var at = 0; at < end; at++)
        {
            if (MayBegin(at) && (OnRecord(at, end) ?? (IsOrdinary(at) ? null : Written(at, end))) is { } hit)
            {
                found.Add(hit.Mention);
                at = hit.End - 1;
            }
        }

        return [.. found.OrderByDescending(person => person.Value.ContactIds.Count > 0)];
    }

    bool MayBegin(int at) =>
        tokens[at].Kind == TokenKind.Word && tokens[at].Length >= 2 && !isTaken(tokens[at].Start)
        && !book.Titles.Contains(tokens[at].Folded) && !IsStop(at) && !IsWord(at);

    /// <summary>The longest name of a contact that begins at a token; where somebody is introduced by first name and surname, none that is only the first.</summary>
    (Mention<PersonReading> Mention, int End)? OnRecord(int at, int limit)
    {
        var shortest = RunEnd(at, limit, capitalised: true) is var whole && _written.Are(at, whole) ? whole : at + 1;
        for (var end = RunEnd(at, limit, capitalised: false); end >= shortest; end--)
        {
            var words = text[tokens[at].Start..tokens[end - 1].End];
            var matches = records.Named(RecordKind.Contacts, words, 6).Where(match => match.Distance <= (end - at > 1 ? 2 : Typos.Forgiven(words.Length))).ToList();
            if (matches.Count > 0 && words.Length >= 3)
            {
                var best = matches.Min(match => match.Distance);
                return (Mention(at, end, [.. matches.Where(match => match.Distance == best).Select(match => match.Id)]), end);
            }
        }

        return null;
    }

    /// <summary>Capitalised words in a row, or any words right after a role.</summary>
    (Mention<PersonReading> Mention, int End)? Written(int at, int limit)
    {
        var isCapital = tokens[at].IsLarge;
        var afterRole = at > 0 && book.IsRole(tokens[at - 1]);
        var end = RunEnd(at, limit, capitalised: isCapital);
        var words = end - at;
        return (isCapital && (words >= 2 || afterRole || (at > 0 && book.Titles.Contains(tokens[at - 1].Folded))))
            || (!isCapital && afterRole && words >= 2 && end == limit)
            ? (Mention(at, end, []), end)
            : null;
    }

    /// <summary>The token behind the name that begins at a token: words tied by hyphens, apostrophes, dots and particles.</summary>
    int RunEnd(int at, int limit, bool capitalised)
    {
        var (end, words) = (at + 1, 1);
        for (var next = at + 1; next < limit && words < LongestName; next++)
        {
            var token = tokens[next];
            if (token.Is("'") && next + 1 < limit && tokens[next + 1].Is("s"))
            {
                break;
            }

            if (token.Kind == TokenKind.Mark && (token.Is("-") || token.Is("'") || token.Is(".")) && token.Start == tokens[next - 1].End)
            {
                continue;
            }

            var isParticle = book.Particles.Contains(token.Folded);
            if (token.Kind != TokenKind.Word || isTaken(token.Start) || (!isParticle && (IsWord(next) || (capitalised ? !token.IsLarge : IsStop(next)))))
            {
                break;
            }

            words++;
            end = isParticle ? end : next + 1;
        }

        return end;
    }

    bool IsStop(int at) => book.Filler.Contains(tokens[at].Folded) || book.StopWords.Contains(tokens[at].Folded) || book.BeforePlaces.Contains(tokens[at].Folded);

    /// <summary>A capitalised word that begins a sentence, or a common noun, is no name.</summary>
    bool IsOrdinary(int at) => tokens[at].IsLarge && book.Known(tokens[at].Folded);

    bool IsWord(int at) => s_vocabularies.Any(name => book.Vocabulary(name)?.Names(tokens[at].Folded) == true);

    static readonly string[] s_vocabularies = ["role", "side", "theme", "partnershipKind", "status", "ask", "field", "communityKind", "partnershipChange", "contactChange", "language", "spokenLanguage"];

    Mention<PersonReading> Mention(int at, int end, IReadOnlyList<string> contacts)
    {
        var (start, length) = (tokens[at].Start, tokens[end - 1].End - tokens[at].Start);
        return new Mention<PersonReading>(new PersonReading(Capitalised(text.Substring(start, length)), contacts), start, length);
    }

    /// <summary>"anna schmidt" is written "Anna Schmidt"; what has a capital stays as it is.</summary>
    string Capitalised(string name) => name.Any(char.IsUpper)
        ? name
        : string.Join(' ', name.Split(' ').Select(word => word.Length == 0 || book.Particles.Contains(word) ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
