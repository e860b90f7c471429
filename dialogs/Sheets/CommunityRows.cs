using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>Rows of communities. Those on record stay as they are: a list of other things names them too.</summary>
sealed class CommunityRows(Places places)
{
    public int Taken { get; private set; }

    public void Read(RowReader row)
    {
        var name = row.Required("name");
        var kind = row.OneOf<CommunityKind>("kind", "communityKind");
        var country = row.First("country") is { } cell ? row.Cells.Country(cell.Text) : null;
        if (row.First("country") is not { } written)
        {
            row.Missing("country");
        }
        else if (country is null)
        {
            row.Doubt(DoubtKind.UnknownCountry, written.Column, ("value", written.Text));
        }

        if (row.IsDoubtful || name is null || country is null)
        {
            return;
        }

        Taken++;
        if (places.Exact(name, country) is null)
        {
            places.Keep([new Community
            {
                Id = places.NewId("c"),
                Name = name,
                Country = country,
                Kind = kind ?? CommunityKind.Municipality,
                Aliases = [.. row.All("aliases").SelectMany(alias => alias.Text.Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            }]);
        }
    }
}
