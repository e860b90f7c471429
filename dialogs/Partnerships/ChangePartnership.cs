using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Partnerships;

/// <summary>What can be changed about a partnership.</summary>
public enum PartnershipChange
{
    Status,
    Themes,
    AddCommunity,
    RemoveCommunity,
    End,
    Kind,
    SignedOn,
    Name,
    Objectives,
    Story,
    ReviewEveryMonths,
}

/// <summary>Changes one thing about a partnership on record.</summary>
public sealed class ChangePartnership
{
    public const string Name = "changePartnership";

    readonly Telling _telling;
    readonly Question<string> _partnership;
    readonly Question<PartnershipChange> _change;
    readonly Question<PartnershipStatus> _status;
    readonly Question<ImmutableArray<Theme>> _themes;
    readonly Question<ImmutableArray<NamedCommunity>> _added;
    readonly Question<PartialDate> _joinedOn;
    readonly Question<ImmutableArray<NamedCommunity>> _removed;
    readonly Question<string> _reason;
    readonly Question<PartnershipKind> _kind;
    readonly Question<PartialDate> _signedOn;
    readonly Question<string> _name;
    readonly Question<ImmutableArray<string>> _objectives;
    readonly Question<string> _story;
    readonly Question<int> _reviewEveryMonths;

    public ChangePartnership(Telling telling)
    {
        _telling = telling;
        _partnership = new Question<string>("partnership", new PartnershipAnswer()).Must((_, id) => telling.Records.Partnership(id) is null ? new Broken("partnership.gone") : null);
        _change = new Question<PartnershipChange>("change", new PartnershipChangeAnswer());
        _status = Ask.OneOf<PartnershipStatus>("status", "status").When(Changes(PartnershipChange.Status));
        _themes = Ask.SeveralOf<Theme>("themes", "theme", answers => Chosen(answers)?.Themes ?? []).When(Changes(PartnershipChange.Themes));
        _added = new Question<ImmutableArray<NamedCommunity>>("added", new CommunitiesAnswer(1, leaveOut: Members)).When(Changes(PartnershipChange.AddCommunity)).Must(NotYetMembers);
        _joinedOn = Ask.PastDate("joinedOn").Optional().When(Changes(PartnershipChange.AddCommunity));
        _removed = new Question<ImmutableArray<NamedCommunity>>("removed", new CommunitiesAnswer(1, atMost: 1)).When(Changes(PartnershipChange.RemoveCommunity)).Must(MayGo);
        _reason = Ask.Text("reason").Optional().When(Changes(PartnershipChange.End));
        _kind = Ask.OneOf<PartnershipKind>("kind", "partnershipKind").When(Changes(PartnershipChange.Kind));
        _signedOn = Ask.PastDate("signedOn").When(Changes(PartnershipChange.SignedOn)).Must((_, date) => SetUpPartnership.NotInFuture(date, telling.Today));
        _name = Ask.Text("partnershipName").When(Changes(PartnershipChange.Name));
        _objectives = Ask.Lines("objectives").When(Changes(PartnershipChange.Objectives));
        _story = Ask.Text("story").When(Changes(PartnershipChange.Story));
        _reviewEveryMonths = Ask.Months("reviewEveryMonths").When(Changes(PartnershipChange.ReviewEveryMonths));
    }

    public Form Form => new(Name)
    {
        Questions = [_partnership, _change, _status, _themes, _added, _joinedOn, _removed, _reason, _kind, _signedOn, _name, _objectives, _story, _reviewEveryMonths],
        Finish = Finish,
    };

    Func<Answers, bool> Changes(PartnershipChange change) => answers => answers.Is(_change, change);

    Partnership? Chosen(Answers answers) => answers.TryGet(_partnership, out var id) ? _telling.Records.Partnership(id) : null;

    ImmutableArray<string> Members(Answers answers) => Chosen(answers) is { } chosen ? [.. chosen.Members.Select(member => member.Community)] : [];

    Broken? NotYetMembers(Answers answers, ImmutableArray<NamedCommunity> communities) =>
        communities.FirstOrDefault(community => community.Id is { } id && Members(answers).Contains(id)) is { } member
            ? new Broken("changePartnership.isMember", ("name", member.Called(_telling.Speech)))
            : null;

    Broken? MayGo(Answers answers, ImmutableArray<NamedCommunity> communities)
    {
        var members = Members(answers);
        var name = communities is [var first, ..] ? first.Called(_telling.Speech) : "";
        return communities is [{ Id: { } id }] && members.Contains(id)
            ? members.Length > 2 ? null : new Broken("changePartnership.lastTwo", ("name", name))
            : new Broken("changePartnership.noMember", ("name", name));
    }

    Outcome Finish(Answers answers, Filing filing)
    {
        var before = Chosen(answers) ?? throw new InvalidOperationException("The partnership to change is gone.");
        var joining = answers.Get(_added, []).Select((named, at) => SetUpPartnership.OnRecord(named, filing, at + 1)).ToImmutableArray();
        var after = Changed(before, answers, joining, filing.Today);
        return new Outcome([.. SetUpPartnership.Fresh(joining, filing), RecordChange.Put(before, after)], "changePartnership.saved", ("name", PartnershipName.Shown(after, [.. after.Members.Select(member => CommunityOf(member, joining)).OfType<Community>()], _telling.Speech)))
        {
            Subject = new Subject(null, null, after.Id, null, null),
        };
    }

    Partnership Changed(Partnership before, Answers answers, ImmutableArray<Community> joining, DateOnly today) => answers.Get(_change, PartnershipChange.Status) switch
    {
        PartnershipChange.Status => WithStatus(before, answers.Get(_status, before.Status), today),
        PartnershipChange.Themes => before with { Themes = answers.Get(_themes, before.Themes) },
        PartnershipChange.AddCommunity => Renamed(before, [.. before.Members, .. joining.Select(community => new Member(community.Id, answers.TryGet(_joinedOn, out var date) ? date : null))], joining),
        PartnershipChange.RemoveCommunity => Renamed(before, [.. before.Members.Where(member => member.Community != answers.Get(_removed, [])[0].Id)], []),
        PartnershipChange.End => WithStatus(before, PartnershipStatus.Ended, today) with { EndedBecause = answers.TryGet(_reason, out var reason) ? reason : null },
        PartnershipChange.Kind => before with { Kind = answers.Get(_kind, before.Kind) },
        PartnershipChange.SignedOn => before with { SignedOn = answers.TryGet(_signedOn, out var signed) ? signed : before.SignedOn },
        PartnershipChange.Name => before with { Name = answers.Get(_name, before.Name) },
        PartnershipChange.Objectives => before with { Objectives = answers.Get(_objectives, before.Objectives) },
        PartnershipChange.Story => before with { Story = answers.Get(_story, before.Story ?? "") },
        PartnershipChange.ReviewEveryMonths => before with { ReviewEveryMonths = answers.Get(_reviewEveryMonths, before.ReviewEveryMonths) },
        var other => throw new ArgumentOutOfRangeException(nameof(answers), other, "A change of no known kind."),
    };

    static Partnership WithStatus(Partnership before, PartnershipStatus status, DateOnly today) => status == PartnershipStatus.Ended
        ? before with { Status = status, EndedOn = before.EndedOn ?? PartialDate.Of(today) }
        : before with { Status = status, EndedOn = null, EndedBecause = null };

    /// <summary>The name follows the members, unless people gave it one of its own.</summary>
    Partnership Renamed(Partnership before, ImmutableArray<Member> members, ImmutableArray<Community> joining)
    {
        var hasOwn = before.Name != PartnershipName.Of(before.Members.Select(member => NameOf(member, [])));
        return before with { Members = members, Name = hasOwn ? before.Name : PartnershipName.Of(members.Select(member => NameOf(member, joining))) };
    }

    string NameOf(Member member, ImmutableArray<Community> joining) => CommunityOf(member, joining)?.Name ?? member.Community;

    Community? CommunityOf(Member member, ImmutableArray<Community> joining) =>
        joining.FirstOrDefault(community => community.Id == member.Community) ?? _telling.Records.Community(member.Community);
}
