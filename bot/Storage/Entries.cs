namespace TwinBot.Storage;

/// <summary>Every entry of a collection, or of a range of its ids, by id, without holding all of them at once.</summary>
static class Entries
{
    const int PageSize = 500;

    /// <param name="page">Those above an id, so many at most.</param>
    /// <param name="above">The id below the first.</param>
    public static IEnumerable<StoredDocument> All(Func<string, int, List<StoredDocument>> page, string above = "")
    {
        List<StoredDocument> some;
        do
        {
            some = page(above, PageSize);
            foreach (var entry in some)
            {
                yield return entry;
                above = entry.Id;
            }
        }
        while (some.Count == PageSize);
    }
}
