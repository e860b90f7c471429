using System.Text.Json.Nodes;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using Record = TwinBot.Records.Record;

namespace TwinBot.Tests.Durability;

/// <summary>
/// Somebody who goes through one dialog after the other, sends again under the same id what was not acknowledged, and knows what must be there of it.
/// </summary>
abstract class Speaker(int number, Findings findings)
{
    const int MostCourses = 100;

    readonly List<Said> _said = [];
    int _courses;

    protected int Number => number;

    protected Findings Findings => findings;

    protected IEnumerable<Said> Acknowledged => _said.Where(said => said.IsAcknowledged);

    protected HttpClient Service { get; private set; } = new();

    /// <summary>The conversation, as the store calls it.</summary>
    protected abstract string Key { get; }

    /// <summary>Turns that are in the store before the first word.</summary>
    protected abstract int TurnsBefore { get; }

    /// <summary>Speaks until the service is killed, or there is nothing more to say.</summary>
    /// <param name="again">True where its client sends a message again that was acknowledged.</param>
    public async Task SpeakAsync(HttpClient service, bool again, Action acknowledged)
    {
        Service = service;
        try
        {
            await JoinAsync();
            if (again && Acknowledged.LastOrDefault() is { } known)
            {
                findings.Repeat();
                await SendAsync(known);
            }

            while (Next() is { } said)
            {
                await SendAsync(said);
                said.IsAcknowledged = true;
                acknowledged();
                await HearAsync(said);
            }
        }
        catch (Exception killed) when (killed is HttpRequestException or IOException)
        {
            // It is no longer there; what was not acknowledged is said again to the next one.
        }
        catch (Xunit.Sdk.XunitException wrong)
        {
            findings.Fault($"{this}: {wrong.Message}");
        }
    }

    /// <summary>Compares what a dead service left with what it acknowledged.</summary>
    public void Check(IStore store, ILookup<RecordKind, Record> records)
    {
        var taken = _said.Where(said => store.HasSeen(Mark(said))).ToList();
        foreach (var lost in Acknowledged.Except(taken))
        {
            findings.Lose($"{this}: “{lost.Line.Text}” was acknowledged");
        }

        var turns = store.Conversation(Key)?.Version ?? 0;
        if (turns > TurnsBefore + taken.Count)
        {
            findings.Double($"{this}: {turns} turns of {TurnsBefore + taken.Count}");
        }
        else if (turns < TurnsBefore + taken.Count)
        {
            findings.Halve($"{this}: {turns} turns of {TurnsBefore + taken.Count}");
        }

        foreach (var course in taken.Select(said => said.Course).Distinct())
        {
            CheckRecord(course, taken.Any(said => said.Line == course.Lines[^1] && said.Course == course), records[course.Kind].Count(course.IsWhatCameOfIt));
        }

        var answers = Answers(store).ToLookup(answer => answer.Text("replyToId"));
        foreach (var said in taken)
        {
            CheckAnswer(said, answers[ActivityId(said)]);
        }

        CheckMore(store);
    }

    public override string ToString() => $"{GetType().Name} {number}";

    protected abstract Task JoinAsync();

    /// <summary>Returns when it is acknowledged.</summary>
    protected abstract Task SendAsync(Said said);

    /// <summary>Reads what is answered, as far as its client does so at once.</summary>
    protected abstract Task HearAsync(Said said);

    protected abstract string Mark(Said said);

    /// <summary>The channel's id of the message.</summary>
    protected abstract string ActivityId(Said said);

    /// <summary>Everything that was answered, or is still to be sent, in order.</summary>
    protected abstract IEnumerable<JsonNode> Answers(IStore store);

    protected abstract void CheckMore(IStore store);

    /// <summary>What a message asks, or how it says that a dialog ended; empty for neither.</summary>
    public static string Comes(JsonNode? answer) =>
        answer?["channelData"]?["twinbot"] is not { } marker ? ""
        : marker["asks"] is { } asks ? $"{marker["dialog"]}.{asks}"
        : $"{marker["dialog"]} {marker["ended"]}";

    protected void CheckAnswer(Said said, IEnumerable<JsonNode> answers)
    {
        var last = answers.LastOrDefault();
        if (last is null)
        {
            findings.Lose($"{this}: the answer to “{said.Line.Text}”");
        }
        else if (Comes(last) != said.Line.Then)
        {
            findings.Fault($"{this}: “{said.Line.Text}” was answered “{last.Text()}” rather than with {said.Line.Then}");
        }
    }

    void CheckRecord(Course course, bool isSaved, int found)
    {
        if (found > 1 || (found == 1 && !isSaved))
        {
            findings.Double($"{this}: {found} on record of “{course.Lines[0].Text}”, {(isSaved ? "saved once" : "not saved yet")}");
        }
        else if (isSaved && found == 0)
        {
            findings.Lose($"{this}: what was saved of “{course.Lines[0].Text}”");
        }
    }

    /// <summary>What waits for its acknowledgement, or else the next line; null when all is said.</summary>
    Said? Next()
    {
        if (_said is [.., { IsAcknowledged: false } waiting])
        {
            findings.Repeat();
            return waiting;
        }

        var (course, line) = _said is [.., var last] && last.At + 1 < last.Course.Lines.Length ? (last.Course, last.At + 1)
            : _courses < MostCourses ? (Courses.Of(number, _courses++), 0)
            : (null, 0);
        if (course is null)
        {
            return null;
        }

        var next = new Said(course, line, $"{number}-{_said.Count}");
        _said.Add(next);
        return next;
    }
}

/// <summary>One message, and its client's id of it.</summary>
sealed record Said(Course Course, int At, string Id)
{
    public Line Line => Course.Lines[At];

    public bool IsAcknowledged { get; set; }
}
