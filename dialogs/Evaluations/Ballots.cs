using System.Collections.Immutable;
using TwinBot.Records;

namespace TwinBot.Evaluations;

/// <summary>Anonymous answers of a round.</summary>
public static class Ballots
{
    /// <summary>Those invited as they were, then the answers in the order of what they say, so that it does not tell who came first.</summary>
    public static ImmutableArray<Response> Ordered(IEnumerable<Response> responses)
    {
        var all = responses.ToList();
        return [.. all.Where(response => response.Respondent is not null), .. all.Where(response => response.Respondent is null).OrderBy(Write, StringComparer.Ordinal)];
    }

    /// <summary>All that an answer says, always the same for the same.</summary>
    public static string Write(Response ballot) => RecordJson.Write(ballot);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Response Read(string ballot) => RecordJson.ReadResponse(ballot);
}
