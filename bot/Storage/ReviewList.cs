using TwinBot.Evaluations;
using TwinBot.Partnerships;

namespace TwinBot.Storage;

/// <summary>Which active partnerships are due for an evaluation, by their rhythm. Guarded by its user.</summary>
sealed class ReviewList
{
    static readonly Comparer<(DateOnly Day, string Id)> s_byDay = Comparer<(DateOnly Day, string Id)>.Create(
        static (one, other) => one.Day != other.Day ? one.Day.CompareTo(other.Day) : string.CompareOrdinal(one.Id, other.Id));

    readonly Dictionary<string, Partnership> _partnerships = new(StringComparer.Ordinal);
    readonly Dictionary<string, (string Partnership, DateOnly OpenedOn, bool IsOpen)> _evaluations = new(StringComparer.Ordinal);
    readonly Dictionary<string, SortedSet<(DateOnly Day, string Id)>> _rounds = new(StringComparer.Ordinal);
    readonly SortedSet<(DateOnly Day, string Id)> _due = new(s_byDay);
    readonly Dictionary<string, DateOnly> _places = new(StringComparer.Ordinal);

    public int Evaluations => _evaluations.Count;

    public void Add(Partnership partnership)
    {
        // The list needs little of it, and a partnership's story may be long.
        _partnerships[partnership.Id] = partnership with { Story = null, Objectives = [], Themes = [], EndedBecause = null };
        Place(partnership.Id);
    }

    public void RemovePartnership(string id)
    {
        _partnerships.Remove(id);
        Place(id);
    }

    public void Add(Evaluation evaluation)
    {
        RemoveEvaluation(evaluation.Id);
        _evaluations[evaluation.Id] = (evaluation.Partnership, evaluation.OpenedOn, evaluation.ClosedOn is null);
        if (!_rounds.TryGetValue(evaluation.Partnership, out var rounds))
        {
            _rounds[evaluation.Partnership] = rounds = new SortedSet<(DateOnly Day, string Id)>(s_byDay);
        }

        rounds.Add((evaluation.OpenedOn, evaluation.Id));
        Place(evaluation.Partnership);
    }

    public void RemoveEvaluation(string id)
    {
        if (!_evaluations.Remove(id, out var old))
        {
            return;
        }

        _rounds[old.Partnership].Remove((old.OpenedOn, id));
        Place(old.Partnership);
    }

    /// <summary>The ids of partnerships due on a day or before, longest due first.</summary>
    public List<string> Due(DateOnly on, int take) => [.. _due.TakeWhile(entry => entry.Day <= on).Take(take).Select(entry => entry.Id)];

    void Place(string id)
    {
        if (_places.Remove(id, out var old))
        {
            _due.Remove((old, id));
        }

        if (_partnerships.TryGetValue(id, out var partnership) && DueOn(partnership) is { } due)
        {
            _due.Add((due, id));
            _places[id] = due;
        }
    }

    DateOnly? DueOn(Partnership partnership)
    {
        var last = _rounds.TryGetValue(partnership.Id, out var rounds) && rounds.Count > 0 ? rounds.Max : default((DateOnly Day, string Id)?);
        return last is { } round && _evaluations[round.Id].IsOpen ? null : Rhythm.DueOn(partnership, last?.Day);
    }
}
