using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TwinBot.Partnerships;

namespace TwinBot.Sheets;

/// <summary>Reads "Mainz: 20; Dijon: 22", and "20 Mainz, 22 Dijon".</summary>
static partial class HeadsByCommunity
{
    /// <summary>By the communities' ids; null when the row says nothing, or something doubtful.</summary>
    /// <param name="others">Communities of the row that may be new.</param>
    public static ImmutableSortedDictionary<string, int>? Read(RowReader row, Places places, IReadOnlyList<Community> others)
    {
        if (row.First("participantsByCommunity") is not { } cell)
        {
            return null;
        }

        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var part in cell.Text.Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Part().Match(part) is not { Success: true } match || !int.TryParse(match.Groups["heads"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var heads))
            {
                row.Doubt(DoubtKind.NoNumber, cell.Column, ("value", part));
                return null;
            }

            var before = row.Doubts;
            var named = places.Read(row, cell.Column, match.Groups["name"].Value, []);
            if (row.Doubts > before)
            {
                return null;
            }

            foreach (var community in named)
            {
                if ((others.FirstOrDefault(other => other.Name == community.Name && other.Country == community.Country) ?? places.Find(community.Id)) is { } known)
                {
                    counts[known.Id] = heads;
                }
            }
        }

        return counts.Count == 0 ? null : counts.ToImmutable();
    }

    [GeneratedRegex(@"^(?:(?<heads>\d{1,7})\D*?\s+(?<name>\p{L}.*)|(?<name>\p{L}[^\d:]*?)\s*:?\s*(?<heads>\d{1,7}))$")]
    private static partial Regex Part();
}
