using TwinBot.Contacts;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Privacy;
using TwinBot.Records;

namespace TwinBot.Tests.Lint;

/// <summary>The values that people choose from: where their words and labels are, and their stored names.</summary>
static class Enums
{
    public static IReadOnlyList<(string Vocabulary, IReadOnlyList<string> Values)> Chosen { get; } =
    [
        ("partnershipKind", Names<PartnershipKind>()),
        ("status", Names<PartnershipStatus>()),
        ("theme", Names<Theme>()),
        ("role", Names<ContactRole>()),
        ("side", Names<Side>()),
        ("partnershipChange", Names<PartnershipChange>()),
        ("contactChange", Names<ContactChange>()),
        ("evaluationChange", Names<EvaluationChange>()),
        ("taskState", Names<TaskState>()),
        ("activityKind", Names<ActivityKind>()),
        ("format", Names<ActivityFormat>()),
        ("activityStatus", Names<ActivityStatus>()),
        ("activityChange", Names<ActivityChange>()),
        ("personRole", Names<PersonRole>()),
    ];

    public static IReadOnlyList<(string Vocabulary, IReadOnlyList<string> Values)> Stored { get; } =
        [.. Chosen, ("communityKind", Names<CommunityKind>()), ("privacyWish", Names<PrivacyWish>())];

    static List<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => value.Name())];
}
