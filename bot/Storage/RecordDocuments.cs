using System.Text.Json;
using LiteDB;
using TwinBot.Contacts;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Storage;

/// <summary>Records as documents: their JSON, its checksum, and the keys by which they are found.</summary>
static class RecordDocuments
{
    public static string CollectionOf(RecordKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    public static BsonDocument Of(Record record, IEnumerable<string> keys, string sort)
    {
        var json = RecordJson.Write(record);
        return new BsonDocument
        {
            ["_id"] = record.Id,
            ["keys"] = new BsonArray(keys.Select(key => new BsonValue(key))),
            ["sort"] = sort.Length > 200 ? sort[..200] : sort,
            ["json"] = json,
            ["sum"] = View.Sum(json),
        };
    }

    /// <param name="countryOf">The country of a community's id; null when there is none.</param>
    public static BsonDocument Of(Record record, Func<string, string?> countryOf) => record switch
    {
        Partnership partnership => Of(partnership, Keys(partnership, countryOf), Folding.Fold(partnership.Name)),
        Contact contact => Of(contact, [Member(contact.Community)], Folding.Fold(contact.Name)),
        Community community => Of(community, [], Folding.Fold(community.Name)),
        _ => Of(record, [], ""),
    };

    public static Record Read(RecordKind kind, BsonDocument document) => RecordJson.Read(kind, document["json"].AsString);

    /// <summary>The names by which a record is looked up; none for one that is not.</summary>
    public static IEnumerable<string> NamesOf(Record record) => record switch
    {
        Community community => community.Aliases.Prepend(community.Name),
        Partnership partnership => [partnership.Name],
        Contact contact => [contact.Name],
        _ => [],
    };

    public static string Member(string community) => "of:" + community;

    public static IEnumerable<string> Keys(PartnershipFilter filter)
    {
        if (filter.Country is { } country)
        {
            yield return "in:" + country;
        }

        if (filter.Theme is { } theme)
        {
            yield return "on:" + theme.Name();
        }

        if (filter.Status is { } status)
        {
            yield return "is:" + status.Name();
        }
    }

    static IEnumerable<string> Keys(Partnership partnership, Func<string, string?> countryOf) =>
        partnership.Members.Select(member => Member(member.Community))
            .Concat(partnership.Members.Select(member => countryOf(member.Community)).OfType<string>().Select(country => "in:" + country))
            .Concat(partnership.Themes.Select(theme => "on:" + theme.Name()))
            .Append("is:" + partnership.Status.Name())
            .Distinct();
}
