using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Understanding;

namespace TwinBot.Texts;

/// <summary>All languages that the bot has: one file each, embedded in the assembly.</summary>
public sealed class Languages
{
    /// <summary>What names of files begin with that every language has a part in: names that are the same in all.</summary>
    public const string Shared = "all";

    readonly FrozenDictionary<string, Speech> _byCode;

    Languages(FrozenDictionary<string, Speech> byCode) => _byCode = byCode;

    /// <summary>The build of the texts, and of what reads them: another one learns other things from them.</summary>
    public static Guid Build => typeof(Languages).Module.ModuleVersionId;

    /// <summary>Reads every file in <c>Texts/</c>.</summary>
    /// <param name="learnt">What <see cref="Understander.Learnt"/> gave in an earlier process of the same build, or null: what takes longest at a start is then not done again.</param>
    public static Languages Load(Func<Language, byte[]?>? learnt = null)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Texts/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var read = Read(assembly, name);
            var code = name["Texts/".Length..].Split('.')[0];
            if (!files.TryGetValue(code, out var whole))
            {
                files[code] = read;
                continue;
            }

            Merge(whole, read);
        }

        if (files.Remove(Shared, out var shared))
        {
            foreach (var file in files.Values)
            {
                Merge(file, shared.DeepClone().AsObject());
            }
        }

        return new Languages(files.ToFrozenDictionary(file => file.Key, file => Speech(new Language(file.Key), file.Value), StringComparer.OrdinalIgnoreCase));

        Speech Speech(Language language, JsonObject file) => new(language, file, () => learnt?.Invoke(language));
    }

    public IEnumerable<Speech> All => _byCode.Values.OrderBy(speech => speech.Language.Code, StringComparer.Ordinal);

    public Speech this[Language language] => _byCode[language.Code];

    /// <summary>The language of a BCP 47 tag (<c>nl-BE</c> is <c>nl</c>); null when the bot does not have it.</summary>
    public Language? ByTag(string? tag) =>
        tag?.Split('-', '_')[0] is { Length: > 0 } code && _byCode.TryGetValue(code, out var speech) ? speech.Language : null;

    /// <summary>The first of some BCP 47 tags whose language the bot has; else the one that is spoken otherwise.</summary>
    public Speech Spoken(string otherwise, params ReadOnlySpan<string?> tags)
    {
        foreach (var tag in tags)
        {
            if (ByTag(tag) is { } language)
            {
                return this[language];
            }
        }

        return this[new Language(otherwise)];
    }

    static JsonObject Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        return JsonNode.Parse(stream, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }) as JsonObject
            ?? throw new JsonException($"{name} is no JSON object.");
    }

    static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (key, value) in from.ToArray())
        {
            from.Remove(key);
            if (value is JsonObject branch && into[key] is JsonObject existing)
            {
                Merge(existing, branch);
            }
            else if (value is JsonArray more && into[key] is JsonArray list)
            {
                foreach (var item in more.ToArray())
                {
                    more.Remove(item);
                    list.Add(item);
                }
            }
            else
            {
                into[key] = value;
            }
        }
    }
}
