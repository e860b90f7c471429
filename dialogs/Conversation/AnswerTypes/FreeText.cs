using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>People's own words, kept as they are; a mere "yes" is none, unless in quotation marks.</summary>
/// <param name="longest">In characters; more is refused with a sentence, and nothing is lost.</param>
public sealed class FreeText(int longest = 2000) : TextAnswer
{
    public override string Name => "text";

    public override bool IsFree => true;

    public override Reading<string> Read(Hearing hearing) => hearing switch
    {
        { Said.Unquoted.Length: 0 } => new Reading<string>.Nothing(),
        _ when SaysNothing(hearing) => new Reading<string>.Nothing(),
        _ when hearing.Said.Unquoted.Length > longest => new Reading<string>.Refused("type.text.long", ("max", longest)),
        _ => new Reading<string>.Understood(hearing.Said.Unquoted, [(0, hearing.Said.Text.Length)]),
    };

    public override string Show(string value, Telling telling) => value;

    /// <summary>Within a sentence there are no words of one's own, and "yes" says that some will come.</summary>
    internal static bool SaysNothing(Hearing hearing) => hearing is { How: Listening.ToSentence } or { Said: { IsQuoted: false, BareAnswer: true } };
}

/// <summary>Several short texts, a line or a semicolon between them; a mere "yes" is none, unless in quotation marks.</summary>
public sealed class TextList : AnswerType<ImmutableArray<string>>
{
    static readonly char[] s_between = ['\n', ';', '•'];

    public override string Name => "textList";

    public override bool IsFree => true;

    public override Reading<ImmutableArray<string>> Read(Hearing hearing)
    {
        if (FreeText.SaysNothing(hearing))
        {
            return new Reading<ImmutableArray<string>>.Nothing();
        }

        var lines = Lines(hearing.Said.Unquoted);
        return lines.IsEmpty
            ? new Reading<ImmutableArray<string>>.Nothing()
            : new Reading<ImmutableArray<string>>.Understood(lines, [(0, hearing.Said.Text.Length)]);
    }

    public override string Show(ImmutableArray<string> value, Telling telling) => string.Join("; ", value);

    public override JsonNode Write(ImmutableArray<string> value) => new JsonArray([.. value.Select(line => (JsonNode?)JsonValue.Create(line))]);

    /// <summary>A list, or the text that a button carries.</summary>
    public override bool TryParse(JsonNode stored, out ImmutableArray<string> value)
    {
        value = stored is JsonArray array ? [.. array.Select(item => item?.AsText()).OfType<string>()] : Lines(stored.AsText() ?? "");
        return !value.IsEmpty;
    }

    static ImmutableArray<string> Lines(string text) =>
        [.. text.Split(s_between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimStart('-', '*', ' ')).Where(line => line.Length > 0)];
}
