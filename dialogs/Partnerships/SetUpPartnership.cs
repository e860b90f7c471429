using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Partnerships;

/// <summary>Puts a partnership of two or more communities on record.</summary>
public sealed class SetUpPartnership(Telling telling)
{
    public const string Name = "setUpPartnership";

    readonly Question<ImmutableArray<NamedCommunity>> _communities = new Question<ImmutableArray<NamedCommunity>>("communities", new CommunitiesAnswer(atLeast: 2)).Must(AllDifferent);
    readonly Question<PartnershipKind> _kind = Ask.OneOf<PartnershipKind>("kind", "partnershipKind");
    readonly Question<PartnershipStatus> _status = Ask.OneOf<PartnershipStatus>("status", "status");
    readonly Question<PartialDate> _signedOn = Ask.PastDate("signedOn").Optional().Must((_, date) => NotInFuture(date, telling.Today));
    readonly Question<ImmutableArray<Theme>> _themes = Ask.SeveralOf<Theme>("themes", "theme");
    readonly Question<ImmutableArray<string>> _objectives = Ask.Lines("objectives").Optional();
    readonly Question<string> _story = Ask.Text("story").Optional();
    readonly Question<int> _reviewEveryMonths = Ask.Months("reviewEveryMonths").Otherwise(_ => 12);

    public Form Form => new(Name)
    {
        ChangedBy = ChangePartnership.Name,
        Questions = [_communities, _kind, _status, _signedOn, _themes, _objectives, _story, _reviewEveryMonths],
        Finish = Finish,
        Duplicate = Twin,
    };

    /// <summary>A signing cannot lie ahead.</summary>
    public static Broken? NotInFuture(PartialDate date, DateOnly today) =>
        date.First > today ? new Broken("date.inFuture") : null;

    Outcome Finish(Answers answers, Filing filing)
    {
        var communities = answers.Get(_communities, []).Select((named, at) => OnRecord(named, filing, at + 1)).ToImmutableArray();
        var id = filing.Id("p");
        var partnership = new Partnership
        {
            Id = id,
            Name = PartnershipName.Of(communities.Select(community => community.Name)),
            Members = [.. communities.Select(community => new Member(community.Id))],
            Kind = answers.Get(_kind, PartnershipKind.Twinning),
            Status = answers.Get(_status, PartnershipStatus.Active),
            SignedOn = answers.TryGet(_signedOn, out var signed) ? signed : null,
            Themes = answers.Get(_themes, []),
            Objectives = answers.Get(_objectives, []),
            Story = answers.TryGet(_story, out var story) ? story : null,
            ReviewEveryMonths = answers.Get(_reviewEveryMonths, 12),
        };
        return new Outcome([.. Fresh(communities, filing), RecordChange.Put(filing.Records.Partnership(id), partnership)], "setUpPartnership.saved", ("name", PartnershipName.Shown(partnership, communities, telling.Speech)))
        {
            Subject = new Subject(null, null, id, null, null),
        };
    }

    /// <summary>The community on record, or a new one.</summary>
    public static Community OnRecord(NamedCommunity named, Filing filing, int number)
    {
        var country = named.Country ?? throw new InvalidOperationException("A community without a country is no answer.");
        var settled = named.In(country, filing.Records);
        return settled.Id is { } id && filing.Records.Community(id) is { } known
            ? known
            : new Community { Id = FreshId(settled.Name, country, filing, number), Name = settled.Name, Country = country, Kind = named.Kind ?? CommunityKind.Municipality };
    }

    /// <summary>Puts those on record that are not.</summary>
    public static IEnumerable<RecordChange> Fresh(IEnumerable<Community> communities, Filing filing) =>
        communities.Where(community => filing.Records.Community(community.Id) is null).Select(community => RecordChange.Put(null, community));

    /// <summary>The same for the same community, however often it is filed; another where the form named another one before, and that one stayed on record.</summary>
    static string FreshId(string name, string country, Filing filing, int number)
    {
        const int step = 100;
        var id = filing.Id("c", number);
        return filing.Records.Community(id) is not { } other || (other.Name == name && other.Country == country) ? id : FreshId(name, country, filing, number + step);
    }

    static Broken? AllDifferent(Answers answers, ImmutableArray<NamedCommunity> communities)
    {
        var twice = communities.FirstOrDefault(one => one.Country is not null && communities.Count(other => other.IsSame(one)) > 1);
        return twice is null ? null : new Broken("communities.twice", ("name", twice.Name));
    }

    /// <summary>A partnership of the very same communities.</summary>
    Duplicate? Twin(Answers answers)
    {
        var communities = answers.Get(_communities, []);
        if (communities.Length < 2 || communities.Any(community => community.Id is null))
        {
            return null;
        }

        var ids = communities.Select(community => community.Id).ToHashSet(StringComparer.Ordinal);
        var twin = telling.Records.PartnershipsOf(communities[0].Id ?? "").FirstOrDefault(partnership => ids.SetEquals(partnership.Members.Select(member => member.Community)));
        return twin is null
            ? null
            : new Duplicate("setUpPartnership.duplicate", PartnershipCard.Open(twin.Id), ("name", PartnershipName.Shown(twin, telling)), ("status", telling.Speech.Say($"status.{twin.Status.Name()}")));
    }
}
