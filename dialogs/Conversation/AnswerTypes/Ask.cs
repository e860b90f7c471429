using System.Collections.Immutable;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>Questions by the type of their answer.</summary>
public static class Ask
{
    /// <param name="name">The stored name of the question.</param>
    /// <param name="vocabulary">Where the values' words and labels are.</param>
    public static Question<T> OneOf<T>(string name, string vocabulary)
        where T : struct, Enum => new(name, new OneOf<T>(vocabulary));

    public static Question<ImmutableArray<T>> SeveralOf<T>(string name, string vocabulary, Func<Answers, ImmutableArray<T>>? baseline = null)
        where T : struct, Enum => new(name, new SeveralOf<T>(vocabulary, baseline));

    public static Question<PartialDate> PastDate(string name) => new(name, new DateAnswer(Tense.Past));

    public static Question<string> Text(string name) => new(name, new FreeText());

    public static Question<ImmutableArray<string>> Lines(string name) => new(name, new TextList());

    public static Question<string> Person(string name) => new(name, new PersonName());

    public static Question<string> Email(string name) => new(name, new EmailAnswer());

    public static Question<ImmutableArray<KeptFile>> Files(string name) => new(name, new FilesAnswer(static _ => true));

    public static Question<int> Months(string name) => new(name, new Months());

    public static Question<ImmutableArray<string>> Languages(string name) => new(name, new SpokenLanguages());
}
