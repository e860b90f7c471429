using TwinBot.Records;

namespace TwinBot.Understanding;

/// <summary>Finds names by what people type: the whole name or words of it, with case, accents and typos forgiven. Safe for use by many at once.</summary>
public sealed class NameIndex
{
    const int MostTypos = 2;

    readonly Lock _lock = new();
    readonly Dictionary<string, List<(string Name, string Folded)>> _names = new(StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<string>> _idsByWord = new(StringComparer.Ordinal);
    readonly Dictionary<(char, int, bool), HashSet<string>> _wordsByShape = [];

    public void Add(string id, string name)
    {
        var folded = Folding.Fold(name);
        lock (_lock)
        {
            if (!_names.TryGetValue(id, out var names))
            {
                _names[id] = names = [];
            }

            names.Add((name, folded));
            foreach (var word in WordsOf(folded))
            {
                if (!_idsByWord.TryGetValue(word, out var ids))
                {
                    _idsByWord[word] = ids = new HashSet<string>(StringComparer.Ordinal);
                    Shape(word, words => words.Add(word));
                }

                ids.Add(id);
            }
        }
    }

    public void Remove(string id)
    {
        lock (_lock)
        {
            if (!_names.Remove(id, out var names))
            {
                return;
            }

            foreach (var word in names.SelectMany(name => WordsOf(name.Folded)).Distinct())
            {
                if (_idsByWord.TryGetValue(word, out var ids) && ids.Remove(id) && ids.Count == 0)
                {
                    _idsByWord.Remove(word);
                    Shape(word, words => words.Remove(word));
                }
            }
        }
    }

    /// <summary>Best first: the very name, then the fewest typos, then the shortest name.</summary>
    public IReadOnlyList<NameMatch> Search(string query, int take)
    {
        var folded = Folding.Fold(query);
        var words = WordsOf(folded);
        if (words.Length is 0 or > 12)
        {
            return [];
        }

        lock (_lock)
        {
            return
            [
                .. Candidates(words)
                    .Select(candidate => (candidate, name: Nearest(candidate.Key, folded)))
                    .OrderBy(item => item.name.Folded == folded ? 0 : 1)
                    .ThenBy(item => item.candidate.Value)
                    .ThenBy(item => item.name.Folded.Length)
                    .ThenBy(item => item.candidate.Key, StringComparer.Ordinal)
                    .Take(take)
                    .Select(item => new NameMatch(item.candidate.Key, item.name.Name, item.candidate.Value)),
            ];
        }
    }

    /// <summary>Ids of names that hold every word, with the typos that took.</summary>
    Dictionary<string, int> Candidates(string[] words)
    {
        Dictionary<string, int>? found = null;
        foreach (var word in words)
        {
            var here = IdsLike(word);
            found = found is null
                ? here
                : found.Where(candidate => here.ContainsKey(candidate.Key)).ToDictionary(candidate => candidate.Key, candidate => candidate.Value + here[candidate.Key], StringComparer.Ordinal);
            if (found.Count == 0)
            {
                break;
            }
        }

        return (found ?? []).Where(candidate => candidate.Value <= MostTypos).ToDictionary(StringComparer.Ordinal);
    }

    Dictionary<string, int> IdsLike(string word)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (like, typos) in WordsLike(word).OrderBy(pair => pair.Typos))
        {
            foreach (var id in _idsByWord[like])
            {
                ids.TryAdd(id, typos);
            }
        }

        return ids;
    }

    /// <summary>Known words within the forgiven typos: those that share the first or the last letter.</summary>
    IEnumerable<(string Word, int Typos)> WordsLike(string word)
    {
        if (_idsByWord.ContainsKey(word))
        {
            yield return (word, 0);
        }

        var most = Typos.Forgiven(word.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal) { word };
        for (var length = word.Length - most; most > 0 && length <= word.Length + most; length++)
        {
            foreach (var like in Shaped(word[0], length, true).Concat(Shaped(word[^1], length, false)).Where(seen.Add))
            {
                if (Typos.Between(word, like, most) is var typos && typos <= most)
                {
                    yield return (like, typos);
                }
            }
        }
    }

    HashSet<string> Shaped(char letter, int length, bool isFirst) => _wordsByShape.GetValueOrDefault((letter, length, isFirst)) ?? [];

    void Shape(string word, Action<HashSet<string>> change)
    {
        foreach (var key in new[] { (word[0], word.Length, true), (word[^1], word.Length, false) })
        {
            if (!_wordsByShape.TryGetValue(key, out var words))
            {
                _wordsByShape[key] = words = new HashSet<string>(StringComparer.Ordinal);
            }

            change(words);
        }
    }

    (string Name, string Folded) Nearest(string id, string folded) =>
        _names[id].MinBy(name => name.Folded == folded ? 0 : 1 + Typos.Between(name.Folded, folded, 8));

    static string[] WordsOf(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
