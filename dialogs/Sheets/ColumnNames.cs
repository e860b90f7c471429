using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>The column names of one language (<c>knows.columns</c>).</summary>
sealed class ColumnNames
{
    static readonly ConditionalWeakTable<Speech, ColumnNames> s_known = [];

    readonly FrozenDictionary<(SheetKind, string), string> _fields;

    ColumnNames(Speech speech)
    {
        var fields = new Dictionary<(SheetKind, string), string>();
        foreach (var kind in Enum.GetValues<SheetKind>())
        {
            foreach (var (field, names) in speech.Knows["columns"]?[kind.Name()] as JsonObject ?? [])
            {
                foreach (var name in Words.List(names).Prepend(speech.Say($"sheets.column.{field}")))
                {
                    fields.TryAdd((kind, Folding.Fold(name)), field);
                }
            }
        }

        _fields = fields.ToFrozenDictionary();
        Hints = new Vocabulary(speech.Knows["sheetNames"] as JsonObject ?? []);
        Plates = (speech.Knows["plates"] as JsonObject ?? []).ToFrozenDictionary(plate => plate.Key, plate => plate.Value?.GetValue<string>() ?? "", StringComparer.Ordinal);
    }

    public static ColumnNames Of(Speech speech) => s_known.GetValue(speech, static known => new ColumnNames(known));

    /// <summary>What a sheet's or a file's name says of its kind.</summary>
    public Vocabulary Hints { get; }

    /// <summary>Countries by what cars of theirs show, where that is no ISO code.</summary>
    public FrozenDictionary<string, string> Plates { get; }

    /// <summary>The field that a column name means in a sheet of a kind; null for none.</summary>
    public string? Field(SheetKind kind, string folded) => _fields.GetValueOrDefault((kind, folded));
}
