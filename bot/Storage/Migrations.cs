using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>What brings a store of an older version up to this one, in order. A version is never changed once it was released: a new one is added.</summary>
static class Migrations
{
    const string VersionId = "version";

    static readonly Action<View>[] Steps = [ToVersion1, ToVersion2, ToVersion3, ToVersion4];

    public static int Current => Steps.Length;

    /// <summary>Brings the store to <see cref="Current"/>; true when anything was to be done. The caller makes it lasting, all at once.</summary>
    /// <exception cref="StoreRefusedException">The store is of a newer version.</exception>
    public static bool Bring(View view, string path)
    {
        var version = view.Find(Keys.Meta, VersionId)?.Version ?? 0;
        if (version > Current)
        {
            throw new StoreRefusedException($"{path} was written by a newer TwinBot (version {version} of the store, this one knows {Current}). Run that version, or restore a backup made with this one.");
        }

        foreach (var step in Steps.Skip((int)version))
        {
            step(view);
        }

        if (version == Current)
        {
            return false;
        }

        view.Apply(view.Applied, [new StoredDocument(Keys.Meta, VersionId, Current, "")]);
        return true;
    }

    static void ToVersion1(View view)
    {
        view.Index(Keys.Seen, "v", "$.v");
        foreach (var index in DocumentIndex.All)
        {
            view.Index(index.Collection, index.Field, index.Expression);
        }
    }

    /// <summary>Evaluations came.</summary>
    static void ToVersion2(View view)
    {
        foreach (var index in DocumentIndex.Of(DocumentIndex.NameOf(RecordKind.Evaluations)))
        {
            view.Index(index.Collection, index.Field, index.Expression);
        }
    }

    /// <summary>People are found by the contact that they are: those who are there already are written once more, with that field beside them.</summary>
    static void ToVersion3(View view)
    {
        var index = DocumentIndex.PersonContact;
        view.Apply(view.Applied, view.Between(index.Collection, "", null, int.MaxValue));
        view.Index(index.Collection, index.Field, index.Expression);
    }

    /// <summary>The marks of a batch are one entry: nothing is to be done, but an older release would not know them.</summary>
    static void ToVersion4(View view)
    {
    }
}
