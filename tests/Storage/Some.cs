using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Tests.Storage;

/// <summary>Records to try things with.</summary>
static class Some
{
    public static Community Dijon { get; } = new() { Id = "dijon", Name = "Dijon", Country = "FR", Kind = CommunityKind.City, Aliases = ["Divio", "Digione"] };

    public static Community Mainz { get; } = new() { Id = "mainz", Name = "Mainz", Country = "DE", Kind = CommunityKind.City };

    public static Community Bocholt { get; } = new() { Id = "bocholt-be", Name = "Bocholt", Country = "BE" };

    public static Partnership DijonMainz { get; } = new()
    {
        Id = "p1",
        Name = "Dijon – Mainz",
        Members = [new Member("dijon"), new Member("mainz", new PartialDate(1958, 5))],
        Kind = PartnershipKind.Twinning,
        Status = PartnershipStatus.Active,
        SignedOn = new PartialDate(1958),
        Themes = [Theme.ArtAndCulture, Theme.Youth],
        Objectives = ["Peace", "Wine & \"mustard\""],
        Story = "Bürgermeister und maire, nach dem Krieg.\nEin Händedruck.",
        EndedOn = null,
    };

    public static Contact Anna { get; } = new()
    {
        Id = "anna",
        Name = "Anna Schmidt",
        Community = "mainz",
        Role = ContactRole.TwinningOfficer,
        Side = Side.Authority,
        Email = "anna.schmidt@mainz.example",
        Phone = "+49613112345",
        Languages = ["de", "fr"],
        From = new PartialDate(2019, 4, 1),
        ConfirmedOn = new DateOnly(2026, 2, 28),
    };

    public static JointActivity Exchange { get; } = new()
    {
        Id = "a1",
        Title = "Youth exchange in Dijon",
        Partnerships = ["p1"],
        Kind = ActivityKind.SchoolExchange,
        Themes = [Theme.Youth],
        StartsOn = new PartialDate(2025, 5, 3),
        EndsOn = new PartialDate(2025, 5, 9),
        Place = "Dijon",
        Format = ActivityFormat.OnSite,
        Participants = 42,
        ParticipantsByCommunity = ImmutableSortedDictionary<string, int>.Empty.Add("mainz", 20),
        ParticipantsOf = new ParticipantGroups(Young: 38, Women: 23),
        Outcome = "Pen friends.",
        Status = ActivityStatus.Done,
        LoggedBy = "webchat:me",
        LoggedAt = new DateTimeOffset(2025, 5, 10, 20, 15, 0, TimeSpan.Zero),
    };

    public static Evaluation Check { get; } = new()
    {
        Id = "e1",
        Partnership = "p1",
        Questionnaire = "yearlyCheck",
        QuestionnaireVersion = 1,
        OpenedOn = new DateOnly(2026, 3, 1),
        DueOn = new DateOnly(2026, 3, 31),
        Anonymous = false,
        Responses =
        [
            new Response
            {
                Respondent = "anna",
                Side = Side.Authority,
                Community = "mainz",
                Status = ResponseStatus.Finished,
                Answers = Response.NoAnswers.Add("overall", JsonValue.Create(4)).Add("fields", new JsonArray("sport", "culture")).Add("nextMeeting", JsonValue.Create(true)).Add("wish", null),
                Language = "de",
                FinishedAt = new DateTimeOffset(2026, 3, 9, 18, 4, 0, TimeSpan.Zero),
            },
        ],
    };

    public static Person Me { get; } = new() { Id = "webchat:me", Language = "nl" };

    public static Community Town(int number) =>
        new() { Id = $"t{number:000000}", Name = $"Town {number}", Country = number % 2 == 0 ? "BE" : "NL" };

    public static Partnership Link(int number, Community one, Community other) => DijonMainz with
    {
        Id = $"l{number:000000}",
        Name = $"{one.Name} – {other.Name}",
        Members = [new Member(one.Id), new Member(other.Id)],
        Status = number % 3 == 0 ? PartnershipStatus.Dormant : PartnershipStatus.Active,
        Themes = number % 5 == 0 ? [Theme.Sport] : [Theme.Youth],
    };
}
