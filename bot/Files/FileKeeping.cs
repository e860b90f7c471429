using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Files;

/// <summary>Takes in what people send: on disk before the message is acknowledged, of a type that is kept, within the limits.</summary>
sealed class FileKeeping(FileStore store, IOptions<FilesOptions> options)
{
    const int Megabyte = 1024 * 1024;

    public FilesOptions Options => options.Value;

    /// <summary>Keeps a content, or says why not.</summary>
    /// <exception cref="IOException">The disk refused, or the content broke off.</exception>
    public async Task<SentFile> KeepAsync(string? name, Stream content, CancellationToken cancellation)
    {
        using var draft = await store.DraftAsync(content, options.Value.LargestSize, cancellation);
        if (draft is null)
        {
            return TooLarge(name);
        }

        if (draft.Size == 0)
        {
            return Refused(name, FileTrouble.Empty);
        }

        if (TypeOf(draft, name) is not { } type)
        {
            return Refused(name, FileTrouble.UnknownType);
        }

        store.Keep(draft);
        return new SentFile.Kept(KeptFile.Of(FileNames.Tidy(name, type), type.Media, draft.Size, draft.Sha256));
    }

    /// <summary>Goes through what was sent in its order; what is above the number that is kept is told of.</summary>
    public async Task<ImmutableArray<SentFile>> KeepAllAsync<T>(IReadOnlyList<T> sent, Func<T, string?> nameOf, Func<T, Task<SentFile>> keep)
    {
        var files = new List<SentFile>();
        foreach (var one in sent)
        {
            files.Add(files.Count < options.Value.MostAtOnce
                ? await keep(one)
                : new SentFile.Refused(FileNames.Plain(nameOf(one)), FileTrouble.TooMany, options.Value.MostAtOnce));
        }

        return [.. files];
    }

    public SentFile TooLarge(string? name) =>
        new SentFile.Refused(FileNames.Plain(name), FileTrouble.TooLarge, (int)Math.Max(1, options.Value.LargestSize / Megabyte));

    public static SentFile Refused(string? name, FileTrouble why) => new SentFile.Refused(FileNames.Plain(name), why);

    static FileType? TypeOf(FileDraft draft, string? name)
    {
        using var content = draft.Open();
        return FileTypes.Of(content, name ?? "");
    }
}
