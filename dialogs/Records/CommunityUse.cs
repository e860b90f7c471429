using TwinBot.JointActivities;

namespace TwinBot.Records;

/// <summary>What a community is on record for.</summary>
public static class CommunityUse
{
    /// <summary>True where a partnership, a contact or a joint activity names it, other than some records.</summary>
    public static bool IsNamed(this IRecords records, string communityId, IReadOnlySet<string> except) =>
        records.PartnershipsOf(communityId).Any(partnership => !except.Contains(partnership.Id))
        || records.ContactsIn(communityId).Any(contact => !except.Contains(contact.Id))
        || records.Activities(new ActivityFilter { Communities = [communityId] }, 0, except.Count + 1).Activities.Any(activity => !except.Contains(activity.Id));
}
