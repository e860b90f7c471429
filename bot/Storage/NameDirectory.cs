using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Storage;

/// <summary>
/// What is found by name or by day, or is few and often asked for, in memory: read once after the start, beside everything else, and kept up by the writer.
/// Who asks for a kind before it is read waits for it; see <see cref="FirstReading"/>.
/// </summary>
sealed class NameDirectory : IDisposable
{
    readonly NameIndex _communities = new();
    readonly NameIndex _partnerships = new();
    readonly NameIndex _contacts = new();
    readonly PartnershipList _list = new();
    readonly ActivityList _activities = new();
    readonly ReviewList _reviews = new();
    readonly SortedDictionary<string, OwnQuestionnaire> _questionnaires = new(StringComparer.Ordinal);
    readonly Lock _access = new();
    readonly FirstReading _first;
    int _people;

    public NameDirectory() => _first = new FirstReading(Add, Apply, _access);

    /// <param name="all">Every record of a kind.</param>
    public void Of(Func<RecordKind, IEnumerable<Record>> all, int people, ILogger logger)
    {
        _people = people;
        _first.Of(all, logger);
    }

    /// <summary>Begins to read, where nobody has asked yet.</summary>
    public void Begin() => _first.Begin();

    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take)
    {
        _first.Wait(kind);
        return IndexOf(kind)?.Search(name, take) ?? [];
    }

    public IReadOnlyList<NameMatch> Called(RecordKind kind, string name)
    {
        _first.Wait(kind);
        return IndexOf(kind)?.Called(name) ?? [];
    }

    public IReadOnlyList<NameMatch> Nearest(RecordKind kind, string name, int take)
    {
        _first.Wait(kind);
        return IndexOf(kind)?.Nearest(name, take) ?? [];
    }

    public IReadOnlyList<NameMatch> Beginning(RecordKind kind, string start, int take)
    {
        _first.Wait(kind);
        return IndexOf(kind)?.Beginning(start, take) ?? [];
    }

    public (List<string> Ids, int Total) Page(PartnershipFilter filter, int skip, int take)
    {
        _first.Wait(RecordKind.Partnerships);
        lock (_access)
        {
            return _list.Page(filter, skip, take);
        }
    }

    public (List<string> Ids, int Total) Page(ActivityFilter filter, int skip, int take)
    {
        _first.Wait(RecordKind.Activities);
        lock (_access)
        {
            return _activities.Page(filter, skip, take);
        }
    }

    public ActivityFigures Figures(ActivityFilter filter)
    {
        _first.Wait(RecordKind.Activities);
        lock (_access)
        {
            return _activities.Figures(filter);
        }
    }

    public List<string> ReviewsDue(DateOnly on, int take)
    {
        _first.Wait(RecordKind.Evaluations);
        lock (_access)
        {
            return _reviews.Due(on, take);
        }
    }

    public IReadOnlyList<OwnQuestionnaire> OwnQuestionnaires()
    {
        _first.Wait(RecordKind.Questionnaires);
        lock (_access)
        {
            return [.. _questionnaires.Values];
        }
    }

    public int Count(RecordKind kind)
    {
        _first.Wait(kind);
        lock (_access)
        {
            return kind switch
            {
                RecordKind.Activities => _activities.Count,
                RecordKind.Evaluations => _reviews.Evaluations,
                RecordKind.Questionnaires => _questionnaires.Count,
                _ => IndexOf(kind)?.Count ?? Volatile.Read(ref _people),
            };
        }
    }

    public void Change(IEnumerable<RecordChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Kind == RecordKind.People)
            {
                Interlocked.Add(ref _people, (change.After is null ? 0 : 1) - (change.Before is null ? 0 : 1));
                continue;
            }

            _first.Change(change);
        }
    }

    public void Dispose()
    {
        _first.Dispose();
        _communities.Dispose();
        _partnerships.Dispose();
        _contacts.Dispose();
    }

    void Apply(RecordChange change)
    {
        Forget(change);
        if (change.After is not null)
        {
            Add(change.After);
        }
    }

    void Add(Record record)
    {
        switch (record)
        {
            case Community community:
                Name(_communities, community.Id, [community.Name, .. community.Aliases]);
                _list.Place(community.Id, community.Country);
                break;
            case Partnership partnership:
                Name(_partnerships, partnership.Id, [partnership.Name]);
                _list.Add(partnership);
                _reviews.Add(partnership);
                break;
            case Contact contact:
                Name(_contacts, contact.Id, [contact.Name]);
                break;
            case JointActivity activity:
                _activities.Add(activity);
                break;
            case Evaluation evaluation:
                _reviews.Add(evaluation);
                break;
            case OwnQuestionnaire questionnaire:
                _questionnaires[questionnaire.Id] = questionnaire;
                break;
        }
    }

    static void Name(NameIndex index, string id, IEnumerable<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            index.Add(id, name);
        }
    }

    void Forget(RecordChange change)
    {
        IndexOf(change.Kind)?.Remove(change.Id);
        switch (change.Kind)
        {
            case RecordKind.Partnerships:
                _list.Remove(change.Id);
                _reviews.RemovePartnership(change.Id);
                break;
            case RecordKind.Communities:
                _list.Place(change.Id, null);
                break;
            case RecordKind.Activities:
                _activities.Remove(change.Id);
                break;
            case RecordKind.Evaluations:
                _reviews.RemoveEvaluation(change.Id);
                break;
            case RecordKind.Questionnaires:
                _questionnaires.Remove(change.Id);
                break;
        }
    }

    NameIndex? IndexOf(RecordKind kind) => kind switch
    {
        RecordKind.Communities => _communities,
        RecordKind.Partnerships => _partnerships,
        RecordKind.Contacts => _contacts,
        _ => null,
    };
}
