using LiteDB;
using TwinBot.Contacts;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Storage;

/// <summary>What is on record, read from the file by its indexes; names from an index kept in memory.</summary>
sealed class StoredRecords(View view) : IRecords
{
    const int MostContacts = 200;

    const int MostPartnerships = 500;

    const int PageOfAll = 500;

    readonly Dictionary<RecordKind, NameIndex> _names = new()
    {
        [RecordKind.Communities] = new NameIndex(),
        [RecordKind.Partnerships] = new NameIndex(),
        [RecordKind.Contacts] = new NameIndex(),
    };

    public Community? Community(string id) => Find(RecordKind.Communities, id) as Community;

    public Partnership? Partnership(string id) => Find(RecordKind.Partnerships, id) as Partnership;

    public Contact? Contact(string id) => Find(RecordKind.Contacts, id) as Contact;

    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8) =>
        _names.TryGetValue(kind, out var index) ? index.Search(name, take) : [];

    public IReadOnlyList<Partnership> PartnershipsOf(string communityId) =>
        [.. WithKey(Collections.Partnerships, RecordDocuments.Member(communityId), MostPartnerships).Select(document => RecordDocuments.Read(RecordKind.Partnerships, document)).OfType<Partnership>()];

    public IReadOnlyList<Contact> ContactsIn(string communityId) =>
    [
        .. WithKey(Collections.Contacts, RecordDocuments.Member(communityId), MostContacts)
            .Select(document => RecordDocuments.Read(RecordKind.Contacts, document))
            .OfType<Contact>()
            .OrderBy(contact => contact.Until is not null)
            .ThenBy(contact => Folding.Fold(contact.Name), StringComparer.Ordinal),
    ];

    public PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take)
    {
        var conditions = RecordDocuments.Keys(filter).Select(Has).ToArray();
        var where = conditions.Length switch
        {
            0 => null,
            1 => conditions[0],
            _ => Query.And(conditions),
        };
        var page = view.Find(Collections.Partnerships, where, "$.sort", skip, take);
        return new PartnershipPage(
            [.. page.Select(document => RecordDocuments.Read(RecordKind.Partnerships, document)).OfType<Partnership>()],
            view.Count(Collections.Partnerships, where));
    }

    public int Count(RecordKind kind) => view.Count(RecordDocuments.CollectionOf(kind));

    public Record? Find(RecordKind kind, string id) =>
        view.Find(RecordDocuments.CollectionOf(kind), id) is { } document ? RecordDocuments.Read(kind, document) : null;

    /// <summary>Every record of a kind, by id, a page at a time.</summary>
    public IEnumerable<Record> All(RecordKind kind)
    {
        for (var last = "";;)
        {
            var page = view.Find(RecordDocuments.CollectionOf(kind), Query.GT("_id", last), "$._id", 0, PageOfAll);
            foreach (var document in page)
            {
                yield return RecordDocuments.Read(kind, document);
            }

            if (page.Count < PageOfAll)
            {
                yield break;
            }

            last = page[^1]["_id"].AsString;
        }
    }

    /// <summary>Reads all names; every document's checksum is looked at on the way.</summary>
    public void IndexNames()
    {
        foreach (var (kind, index) in _names)
        {
            foreach (var record in All(kind))
            {
                Index(index, record);
            }
        }
    }

    public void Reindex(RecordChange change)
    {
        if (!_names.TryGetValue(change.Kind, out var index))
        {
            return;
        }

        index.Remove(change.Id);
        if (change.After is { } record)
        {
            Index(index, record);
        }
    }

    static void Index(NameIndex index, Record record)
    {
        foreach (var name in RecordDocuments.NamesOf(record))
        {
            index.Add(record.Id, name);
        }
    }

    List<BsonDocument> WithKey(string collection, string key, int most) => view.Find(collection, Has(key), null, 0, most);

    static BsonExpression Has(string key) => BsonExpression.Create("$.keys[*] ANY = @0", key);
}
