using System.Collections.Immutable;
using TwinBot.Records;

namespace TwinBot.Commands;

/// <summary>What is changed from the command line is noted like what is said in a chat: by whoever runs the service.</summary>
static class ByCommand
{
    const string Person = "command";

    const string Import = "import";

    public static ImmutableArray<ChangeNote> Notes(ImmutableArray<RecordChange> changes, DateTimeOffset at) => [.. ChangeNote.Of(changes, Person, Import, at)];
}
