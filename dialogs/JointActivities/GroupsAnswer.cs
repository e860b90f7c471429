using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>How many of the participants were young, women, men.</summary>
public sealed class GroupsAnswer : AnswerType<ParticipantGroups>
{
    /// <summary>The name of the question for them.</summary>
    internal const string Question = "participantsOf";

    public override string Name => "groups";

    /// <summary>"No, there were 43, 15 of them young": the same people are counted.</summary>
    public override bool Follows => true;

    public override Reading<ParticipantGroups> Read(Hearing hearing)
    {
        var heads = hearing.Said.Heads;
        return HeadCount.Of(heads.Select(head => head.Value)) is { } count && (count.Young ?? count.Women ?? count.Men ?? count.NonBinary) is not null
            ? new Reading<ParticipantGroups>.Understood(
                new ParticipantGroups((int?)count.Young, (int?)count.Women, (int?)count.Men, (int?)count.NonBinary),
                [.. heads.Select(head => (head.Start, head.Length))])
            : new Reading<ParticipantGroups>.Nothing();
    }

    public override string Show(ParticipantGroups value, Telling telling) => string.Join(
        ", ",
        new[] { ("young", value.Young), ("women", value.Women), ("men", value.Men), ("nonBinary", value.NonBinary) }
            .Where(group => group.Item2 is not null)
            .Select(group => telling.Speech.Say($"participantGroup.{group.Item1}", ("n", group.Item2))));

    public override JsonNode Write(ParticipantGroups value) => JsonSerializer.SerializeToNode(value, TwinBot.Records.RecordJson.Readable.ParticipantGroups) ?? new JsonObject();

    public override bool TryParse(JsonNode stored, out ParticipantGroups value)
    {
        value = new ParticipantGroups(Count(stored, "young"), Count(stored, "women"), Count(stored, "men"), Count(stored, "nonBinary"));
        return value != new ParticipantGroups();
    }

    static int? Count(JsonNode stored, string name) =>
        (stored as JsonObject)?[name] is JsonValue number && number.TryGetValue(out int heads) ? heads : null;
}
