using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Turns;

namespace TwinBot.Tests.Durability;

/// <summary>
/// Somebody who comes by a channel and is answered through its connector, which gives messages no number: what the service had sent and could not
/// mark as sent any more, it sends again. Waits for no answer, so that there is always something under way.
/// </summary>
sealed class ChannelSpeaker(int number, Findings findings, RecordingConnector connector) : Speaker(number, findings)
{
    readonly Dictionary<string, int> _mayComeAgain = new(StringComparer.Ordinal);

    protected override string Key => Marks.Key("test", Conversation, Person);

    protected override int TurnsBefore => 0;

    string Conversation => $"c{Number}";

    string Person => $"u{Number}";

    /// <summary>How many messages came more than once.</summary>
    public int SaidAgain => Received().Values.Sum(times => times - 1);

    public bool HasAllAnswers
    {
        get
        {
            var answered = Received().Keys.Select(message => JsonNode.Parse(message).Text("replyToId")).ToHashSet(StringComparer.Ordinal);
            return Acknowledged.All(said => answered.Contains(said.Id));
        }
    }

    protected override Task JoinAsync() => Task.CompletedTask;

    protected override async Task SendAsync(Said said)
    {
        var activity = Activities.Message(said.Line.Text, said.Id, serviceUrl: connector.Url, conversation: Conversation, person: Person).With("locale", "en-GB");
        using var response = await Service.PostAsync("/api/messages", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    protected override Task HearAsync(Said said) => Task.CompletedTask;

    protected override string Mark(Said said) => Marks.Of("test", Conversation, "message", said.Id, null);

    protected override IEnumerable<JsonNode> Answers(IStore store) =>
        Received().Keys.Concat(Waiting(store)).Distinct().Select(message => JsonNode.Parse(message)).OfType<JsonNode>();

    protected override string ActivityId(Said said) => said.Id;

    protected override void CheckMore(IStore store)
    {
        foreach (var (message, times) in Received().Where(message => message.Value > 1 + _mayComeAgain.GetValueOrDefault(message.Key)))
        {
            Findings.Double($"{this}: “{JsonNode.Parse(message).Text()}” came {times} times");
        }

        foreach (var message in Waiting(store))
        {
            _mayComeAgain[message] = _mayComeAgain.GetValueOrDefault(message) + 1;
        }
    }

    /// <summary>What came, in the order of its first coming, and how often.</summary>
    Dictionary<string, int> Received() => connector.Received
        .Where(call => call.Path.Contains($"/conversations/{Conversation}/", StringComparison.Ordinal) && call.Activity.Text("type") == "message")
        .GroupBy(call => call.Activity.ToJsonString())
        .ToDictionary(same => same.Key, same => same.Count());

    IEnumerable<string> Waiting(IStore store) =>
        store.Undelivered(int.MaxValue).Where(item => item.Order == Key).Select(item => JsonNode.Parse(item.Payload)?.ToJsonString() ?? "");
}
