using TwinBot.Conversation;
using TwinBot.Texts;

namespace TwinBot.Partnerships;

/// <summary>The name of a partnership: that of its communities, unless people gave it one of its own.</summary>
public static class PartnershipName
{
    /// <summary>"Gouda – Solingen – Kongsberg".</summary>
    public static string Of(IEnumerable<string> communities) => string.Join(" – ", communities);

    /// <summary>The name to show: the communities by what they are called in the person's language, a name of its own as it is.</summary>
    public static string Shown(Partnership partnership, Telling telling) =>
        Shown(partnership, [.. partnership.Members.Select(member => telling.Records.Community(member.Community)).OfType<Community>()], telling.Speech);

    /// <param name="communities">Its communities, in its order.</param>
    public static string Shown(Partnership partnership, IReadOnlyList<Community> communities, Speech speech) =>
        partnership.Name == Of(communities.Select(community => community.Name))
            ? Of(communities.Select(community => NamedCommunity.Of(community).Called(speech)))
            : partnership.Name;
}
