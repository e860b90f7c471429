using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.Evaluations;

/// <summary>Who may speak for whom: everybody for themselves alone.</summary>
/// <param name="person">Null where nobody is known.</param>
/// <param name="mayIntroduce">True where people's word is taken for who they are, once.</param>
sealed class Speaker(Person? person, bool mayIntroduce)
{
    /// <summary>True when it is known who speaks, or can be asked.</summary>
    public bool IsKnown => person?.Contact is not null || mayIntroduce;

    /// <summary>Why they may not speak for a contact; null when they may.</summary>
    public Broken? Unless(string contact) => person?.Contact switch
    {
        { } me when me != contact => new Broken("answerEvaluation.notYours"),
        null when !mayIntroduce => new Broken("answerEvaluation.unknown"),
        _ => null,
    };

    /// <summary>Whoever has answered as somebody is that one from then on.</summary>
    public ImmutableArray<RecordChange> Introduced(Response response) =>
        person is { Contact: null } unknown && response.Respondent is { } contact ? [PersonChange.Of(unknown, unknown with { Contact = contact })] : [];
}
