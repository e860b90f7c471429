using TwinBot.Understanding;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>A person's name, as people write it.</summary>
public sealed class PersonName : TextAnswer
{
    const int MostWords = 6;

    public override string Name => "person";

    public override Reading<string> Read(Hearing hearing)
    {
        if (hearing.How == Listening.ToAnswer && IsWrittenAsName(hearing.Said))
        {
            return new Reading<string>.Understood(hearing.Said.Text, [(0, hearing.Said.Text.Length)]);
        }

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

    /// <summary>Two words and more with capitals, and nothing besides: a surname that is nearly a town, or a first name that somebody on record has too, does not take it apart.</summary>
    static bool IsWrittenAsName(Utterance said)
    {
        var words = said.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && words.All(word => char.IsUpper(word[0]) && word.Skip(1).All(letter => char.IsLower(letter) || letter is '-'))
            && said.Places.All(place => place.Value.Distance > 0) && said.Words("role").Count == 0 && said.YesNo is null;
    }

    static bool IsName(string name) =>
        name.Length is >= 2 and <= 80
        && name.Count(char.IsLetter) >= 2
        && name.All(c => char.IsLetter(c) || c is ' ' or '.' or '-' or '\'' or '’' or ',' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
        && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords;
}
