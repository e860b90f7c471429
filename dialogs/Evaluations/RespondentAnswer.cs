using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>One of those who are asked, by name, or by role and place; their contact's id.</summary>
sealed class RespondentAnswer(ImmutableArray<string> invited) : TextAnswer
{
    public override string Name => "respondent";

    public override Reading<string> Read(Hearing hearing)
    {
        if (hearing.How == Listening.ToSentence && hearing.Said.People.Count == 0)
        {
            return new Reading<string>.Nothing();
        }

        var search = ContactSearch.For(hearing.Said, hearing.Context.Records, null);
        var roles = hearing.Said.Words("role").Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> found = [.. search.Found.Select(contact => contact.Id).Where(invited.Contains)];
        found = found.IsEmpty && roles.Count > 0
            ? [.. invited.Where(id => hearing.Context.Records.Contact(id) is { } contact && roles.Contains(contact.Role.Name()))]
            : found;
        return found switch
        {
            [var only] => new Reading<string>.Understood(only, [(0, hearing.Said.Text.Length)]),
            [_, ..] => new Reading<string>.Ambiguous(found),
            _ when hearing.How == Listening.ToAnswer && hearing.Said.Position(invited.Length) is { } place => new Reading<string>.Understood(invited[place], [(0, hearing.Said.Text.Length)]),
            _ when hearing.How == Listening.ToAnswer && hearing.Said.People.Count > 0 => new Reading<string>.Refused("answerEvaluation.notAsked", ("name", hearing.Said.People[0].Value.Name)),
            _ => new Reading<string>.Nothing(),
        };
    }

    public override string Show(string value, Telling telling) =>
        telling.Records.Contact(value) is { } contact ? $"{contact.Name}, {ContactCard.Position(contact, telling)}" : "";

    protected override bool IsAnswer(string value) => invited.Contains(value);

    public override IReadOnlyList<string> Offers(Telling telling) => invited;

    /// <summary>A name alone says who they are, and looks nobody up.</summary>
    public override bool Claims(Utterance said, Telling telling) =>
        said.People is [var only] && said.WordsBesides([(only.Start, only.Length)]).Count == 0;
}

/// <summary>One of a partnership's communities; its id.</summary>
sealed class MemberAnswer(Partnership? partnership) : TextAnswer
{
    readonly ImmutableArray<string> _members = [.. partnership?.Members.Select(member => member.Community) ?? []];

    public override string Name => "member";

    public override Reading<string> Read(Hearing hearing)
    {
        ImmutableArray<string> named = [.. hearing.Said.Places.SelectMany(place => place.Value.Candidates).Select(candidate => candidate.CommunityId).OfType<string>().Where(_members.Contains).Distinct()];
        return named switch
        {
            _ when hearing.How == Listening.ToSentence => new Reading<string>.Nothing(),
            [var only] => new Reading<string>.Understood(only, [(0, hearing.Said.Text.Length)]),
            [_, ..] => new Reading<string>.Ambiguous(named),
            _ when hearing.Said.Position(_members.Length) is { } place => new Reading<string>.Understood(_members[place], [(0, hearing.Said.Text.Length)]),
            _ => new Reading<string>.Nothing(),
        };
    }

    public override string Show(string value, Telling telling) =>
        telling.Records.Community(value) is { } community ? NamedCommunity.Of(community).Show(telling.Speech) : "";

    protected override bool IsAnswer(string value) => _members.Contains(value);

    public override IReadOnlyList<string> Offers(Telling telling) => _members;
}
