using System.Text.Json.Nodes;
using TwinBot.Channels.WebChat;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Turns;

namespace TwinBot.Tests.Durability;

/// <summary>Somebody at the chat page: the channel numbers what it shows, so there it can be told whether anything is missing or there twice.</summary>
sealed class PageSpeaker(int number, Findings findings) : Speaker(number, findings)
{
    readonly List<JsonNode> _shown = [];
    DirectLine? _line;
    string _watermark = "";

    protected override string Key => Marks.Key(LocalChat.Channel, _line?.Conversation ?? "", User);

    /// <summary>The first is coming in.</summary>
    protected override int TurnsBefore => _line is null ? 0 : 1;

    string User => $"dl_speaker{Number}";

    protected override async Task JoinAsync() => _line ??= await DirectLine.StartAsync(() => Service, "en-GB", User);

    protected override async Task SendAsync(Said said)
    {
        if (_line is { } line)
        {
            await line.SayAsync(said.Line.Text, said.Id);
        }
    }

    protected override async Task HearAsync(Said said)
    {
        if (_line is { } line)
        {
            var (activities, watermark) = await line.PollAsync(_watermark);
            _shown.AddRange(activities);
            _watermark = watermark;
            CheckAnswer(said, activities);
        }
    }

    protected override string Mark(Said said) => Marks.Of(LocalChat.Channel, _line?.Conversation, "message", ActivityId(said), null);

    protected override IEnumerable<JsonNode> Answers(IStore store) => Transcript(store);

    protected override void CheckMore(IStore store)
    {
        var transcript = Transcript(store);
        foreach (var twice in transcript.GroupBy(entry => entry.Text("id")).Where(same => same.Count() > 1))
        {
            Findings.Double($"{this}: message {twice.Key} is shown {twice.Count()} times");
        }

        for (var at = 0; at < _shown.Count; at++)
        {
            if (transcript.ElementAtOrDefault(at)?.ToJsonString() != _shown[at].ToJsonString())
            {
                Findings.Lose($"{this}: “{_shown[at].Text()}” was shown, and is no longer");
                return;
            }
        }
    }

    protected override string ActivityId(Said said) => $"{_line?.Conversation}|{Marks.Of($"\"{said.Id}\"")}";

    List<JsonNode> Transcript(IStore store) =>
        [.. store.Transcript(_line?.Conversation ?? "", 0, int.MaxValue).Select(item => JsonNode.Parse(item.Payload)).OfType<JsonNode>()];
}
