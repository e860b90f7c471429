
namespace TwinBot.Conversation.AnswerTypes;

/// <summary>A person's name, as people write it.</summary>
public sealed class PersonName : TextAnswer
{
    const int MostWords = 6;

    public override string Name => "person";

    public override Reading<string> Read(Hearing hearing)
    {
        if (hearing.Said.People is [var named, ..] && !hearing.Said.IsQuoted)
        {
            return new Reading<string>.Understood(named.Value.Name, [(named.Start, named.Length)]);
        }

        if (hearing.How == Listening.ToSentence)
        {
            return new Reading<string>.Nothing();
        }

        var name = hearing.Said.Unquoted.Trim(' ', '.', ',', '!');
        return IsName(name) && (hearing.Said.IsQuoted || hearing.Said.YesNo is null)
            ? new Reading<string>.Understood(name, [(0, hearing.Said.Text.Length)])
            : new Reading<string>.Refused("type.person.wrong");
    }

    public override string Show(string value, Telling telling) => value;

    static bool IsName(string name) =>
        name.Length is >= 2 and <= 80
        && name.Count(char.IsLetter) >= 2
        && name.All(c => char.IsLetter(c) || c is ' ' or '.' or '-' or '\'' or '’' or ',' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
        && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords;
}
