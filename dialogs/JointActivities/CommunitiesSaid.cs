using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>The communities of a joint activity: those on record; another name beside them is where people went ("with Dijon to Strasbourg").</summary>
public static class CommunitiesSaid
{
    public static IEnumerable<string> In(Utterance said)
    {
        var onRecord = said.Places.Where(place => place.Value.IsOnRecord).ToList();
        return (onRecord.Count > 0 ? onRecord : said.PlacesNamed).Select(place => place.Value.Candidates[0].Name).Distinct();
    }
}
