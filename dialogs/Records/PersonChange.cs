namespace TwinBot.Records;

/// <summary>Changes of persons: one is on record only once there is something to remember of them.</summary>
public static class PersonChange
{
    public static RecordChange Of(Person before, Person after) => RecordChange.Put(IsOnRecord(before) ? before : null, after);

    /// <summary>The person goes; none where nothing of them is on record.</summary>
    public static IEnumerable<RecordChange> Gone(Person person) => IsOnRecord(person) ? [RecordChange.Delete(person)] : [];

    static bool IsOnRecord(Person person) => person is not { Language: null, Contact: null, Answered: null, Guest: null };
}
