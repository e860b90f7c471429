using TwinBot.Contacts;

namespace TwinBot.Evaluations;

/// <summary>What an anonymous answer may still say of its author: only what at least three of those invited share.</summary>
/// <param name="Side">True when it says for which side.</param>
/// <param name="Community">True when it says from which community.</param>
public sealed record Anonymity(bool Side, bool Community)
{
    public const int SmallestGroup = 3;

    /// <summary>Side and community where every group of both is large enough; else the side, else the community, else nothing.</summary>
    public static Anonymity Of(Evaluation evaluation)
    {
        var invited = evaluation.Responses.Where(response => response.Respondent is not null).ToList();
        return IsSafe(invited.GroupBy(response => (response.Side, response.Community)).Select(group => group.Count())) ? new Anonymity(true, true)
            : IsSafe(invited.GroupBy(response => response.Side).Select(group => group.Count())) ? new Anonymity(true, false)
            : IsSafe(invited.GroupBy(response => response.Community).Select(group => group.Count())) ? new Anonymity(false, true)
            : new Anonymity(false, false);
    }

    static bool IsSafe(IEnumerable<int> groups) => groups.All(count => count >= SmallestGroup);
}
