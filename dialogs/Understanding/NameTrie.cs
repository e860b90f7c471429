using System.Buffers;

namespace TwinBot.Understanding;

/// <summary>Terms under their letters, searched with typos forgiven: a swap, a wrong, a missing or an extra letter counts as one.</summary>
sealed class NameTrie
{
    /// <summary>Letters of a term that count; what follows is not compared.</summary>
    public const int Longest = 64;

    const int None = -1;
    readonly List<Node> _nodes = [new('\0')];

    /// <summary>The number of a term, a new one when it is new. Numbers count from 0.</summary>
    public int Add(string term, int newNumber)
    {
        var node = 0;
        foreach (var letter in Cut(term))
        {
            node = Child(node, letter);
        }

        if (_nodes[node].Term == None)
        {
            _nodes[node] = _nodes[node] with { Term = newNumber };
        }

        return _nodes[node].Term;
    }

    /// <summary>The term's number; null when it was never added.</summary>
    public int? Find(string term)
    {
        var node = 0;
        foreach (var letter in Cut(term))
        {
            node = ExistingChild(node, letter);
            if (node == None)
            {
                return null;
            }
        }

        return _nodes[node].Term == None ? null : _nodes[node].Term;
    }

    /// <summary>So many terms that begin so, in no order that means anything.</summary>
    public List<int> Beginning(string query, int take)
    {
        var node = 0;
        foreach (var letter in Cut(query))
        {
            node = ExistingChild(node, letter);
            if (node == None)
            {
                return [];
            }
        }

        var found = new List<int>();
        var below = new Stack<int>([node]);
        while (found.Count < take && below.TryPop(out node))
        {
            if (_nodes[node].Term != None)
            {
                found.Add(_nodes[node].Term);
            }

            for (var child = _nodes[node].FirstChild; child != None; child = _nodes[child].Next)
            {
                below.Push(child);
            }
        }

        return found;
    }

    /// <summary>Every term at most <paramref name="most"/> typos away, with the length that was compared.</summary>
    public List<(int Term, int Length, int Distance)> Search(string query, int most)
    {
        var word = Cut(query).ToString();
        var found = new List<(int, int, int)>();
        var (width, depth) = (word.Length + 1, word.Length + most + 2);
        var rows = ArrayPool<int>.Shared.Rent(width * depth);
        for (var column = 0; column < width; column++)
        {
            rows[column] = column;
        }

        Walk(new Query(word, most, rows, depth, found), 0, 0, '\0');
        ArrayPool<int>.Shared.Return(rows);
        return found;
    }

    static ReadOnlySpan<char> Cut(string term) => term.AsSpan(0, Math.Min(term.Length, Longest));

    void Walk(in Query query, int node, int depth, char above)
    {
        var here = _nodes[node];
        if (here.Term != None && query.Row(depth)[^1] is var distance && distance <= query.Most)
        {
            query.Found.Add((here.Term, depth, distance));
        }

        if (depth + 1 >= query.Depth)
        {
            return;
        }

        for (var child = here.FirstChild; child != None; child = _nodes[child].Next)
        {
            var letter = _nodes[child].Letter;
            if (Fill(query, depth + 1, letter, above) <= query.Most)
            {
                Walk(query, child, depth + 1, letter);
            }
        }
    }

    /// <summary>Distances of the letters down to here from every beginning of the query; only the diagonal band that can still end well is worked out.</summary>
    static int Fill(in Query query, int depth, char letter, char above)
    {
        var word = query.Word;
        var row = query.Row(depth);
        var before = query.Row(depth - 1);
        var beyond = query.Most + 1;
        var from = Math.Max(1, depth - query.Most);
        var to = Math.Min(word.Length, depth + query.Most);
        row[0] = depth;
        if (from > 1)
        {
            row[from - 1] = beyond;
        }

        var best = row[from - 1];
        for (var column = from; column <= to; column++)
        {
            var up = column == depth + query.Most ? beyond : before[column];
            var distance = Math.Min(Math.Min(row[column - 1], up) + 1, before[column - 1] + (word[column - 1] == letter ? 0 : 1));
            if (column > 1 && depth > 1 && word[column - 1] == above && word[column - 2] == letter)
            {
                distance = Math.Min(distance, query.Row(depth - 2)[column - 2] + 1);
            }

            row[column] = distance;
            best = Math.Min(best, distance);
        }

        if (to < word.Length)
        {
            row[^1] = beyond;
        }

        return best;
    }

    int ExistingChild(int node, char letter)
    {
        var child = _nodes[node].FirstChild;
        while (child != None && _nodes[child].Letter != letter)
        {
            child = _nodes[child].Next;
        }

        return child;
    }

    int Child(int node, char letter)
    {
        var child = ExistingChild(node, letter);
        if (child != None)
        {
            return child;
        }

        _nodes.Add(new Node(letter, Next: _nodes[node].FirstChild));
        _nodes[node] = _nodes[node] with { FirstChild = _nodes.Count - 1 };
        return _nodes.Count - 1;
    }

    readonly record struct Node(char Letter, int FirstChild = None, int Next = None, int Term = None);

    /// <param name="Rows">A row of distances for each letter down, one behind the other.</param>
    /// <param name="Depth">How many rows there are.</param>
    readonly record struct Query(string Word, int Most, int[] Rows, int Depth, List<(int Term, int Length, int Distance)> Found)
    {
        public Span<int> Row(int depth) => Rows.AsSpan(depth * (Word.Length + 1), Word.Length + 1);
    }
}
