using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.Tests.Lint;

/// <summary>
/// Every name that is stored with a conversation. Open dialogs of a release before read by these names: one that is renamed or lost
/// loses what people have said. A changed meaning gets a new name; the old one may go when no conversation can hold it any more.
/// </summary>
public sealed class StoredNamesTests
{
    const string Approved = "tests/Lint/stored-names.approved.txt";

    [Fact]
    public void NamesAreAsApproved()
    {
        string[] now = [.. Names().Distinct().Order(StringComparer.Ordinal)];
        var approved = Repository.Lines(Approved).Where(line => line.Length > 0 && line[0] != '#').ToList();
        if (Environment.GetEnvironmentVariable("TWINBOT_APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Approved), string.Join('\n', [.. Repository.Lines(Approved).TakeWhile(line => line.StartsWith('#')), .. now, ""]));
            return;
        }

        var lost = approved.Except(now).Select(name => $"- {name}");
        var added = now.Except(approved).Select(name => $"+ {name}");
        Repository.NoneOf(
            lost.Concat(added),
            $"Names that are stored have changed. A lost one (-) loses what people have said: keep it, or give what is new a new name. An added one (+) is approved by adding its line to {Approved}, or by TWINBOT_APPROVE=1.");
    }

    /// <summary>A property that nobody filled here would be a name that nobody approved.</summary>
    [Fact]
    public void NothingIsLeftOut()
    {
        Type[] stored = [typeof(ConversationState), typeof(OpenForm), typeof(Aside), typeof(Choice), typeof(Button), typeof(Undoable), typeof(Subject), typeof(Listing), typeof(Taken), typeof(Partnerships.Community), typeof(Partnerships.Partnership), typeof(Partnerships.Member), typeof(Contacts.Contact), typeof(JointActivities.JointActivity), typeof(JointActivities.ParticipantGroups), typeof(KeptFile), typeof(Evaluations.Evaluation), typeof(Evaluations.Response), typeof(Evaluations.AgreedTask), typeof(Person), typeof(Guest), typeof(Calendars.CalendarFeed), typeof(TwinBot.Questionnaires.OwnQuestionnaire), typeof(Roster), typeof(Holder), typeof(ClaimCode), typeof(TwinBot.Privacy.Erasure)];
        var names = Paths("state", JsonNode.Parse(StateJson.Serialize(Full))).Select(path => path.Split('.')[^1]).ToHashSet(StringComparer.Ordinal);
        Repository.NoneOf(
            from type in stored
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>() is null
            let name = JsonNamingPolicy.CamelCase.ConvertName(property.Name)
            where !names.Contains(name)
            select $"{type.Name}.{property.Name}",
            "Fill it in StoredNamesTests.Full, so that its name is approved.");
    }

    static IEnumerable<string> Names()
    {
        foreach (var name in Paths("state", JsonNode.Parse(StateJson.Serialize(Full))))
        {
            yield return name;
        }

        foreach (var dialog in Forms.Dialogs.All)
        {
            yield return $"dialog {dialog.Name}";
        }

        foreach (var form in Forms.All)
        {
            foreach (var question in form.Questions)
            {
                yield return $"question {form.Name}.{question.Name}: {question.TypeName}";
            }
        }

        foreach (var questionnaire in TwinBot.Questionnaires.ShippedQuestionnaires.Load(Forms.Languages).All)
        {
            foreach (var item in questionnaire.Items)
            {
                yield return $"question {questionnaire.Id}.{item.Id}: {item.Type}";
                foreach (var option in item.Options)
                {
                    yield return $"value {questionnaire.Id}.{item.Id}.{option.Id}";
                }
            }
        }

        foreach (var (list, values) in Enums.Stored)
        {
            foreach (var value in values)
            {
                yield return $"value {list}.{value}";
            }
        }

        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            yield return $"value recordKind.{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}";
        }
    }

    /// <summary>The names on the way to every value; of a list, those of its items.</summary>
    static IEnumerable<string> Paths(string path, JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(entry => Paths($"{path}.{entry.Key}", entry.Value)).Prepend(path),
        JsonArray array => array.SelectMany(item => Paths($"{path}[]", item)).Prepend(path),
        _ => [path],
    };

    /// <summary>A state with everything in it that a state can have.</summary>
    static ConversationState Full
    {
        get
        {
            var button = new Button("answer", "f1", "name", JsonValue.Create("x"));
            var form = new OpenForm
            {
                Id = "f1",
                Dialog = "addContact",
                Answers = OpenForm.NoAnswers.Add("QUESTION", JsonValue.Create("x")),
                OnScreen = "name",
                IsRevisiting = true,
                LastAnswered = "name",
                IsPaused = true,
                IsDuplicateShown = true,
                IsConfidential = true,
                OpenedAt = new DateTimeOffset(2026, 5, 12, 9, 0, 0, TimeSpan.FromHours(2)),
            };
            return new ConversationState
            {
                Language = "nl",
                Forms = [form],
                Aside = new Aside("which", [new Choice("Label", button)], "said"),
                IsGreeted = true,
                IsTold = true,
                Person = "u1",
                LastOn = new DateOnly(2026, 5, 12),
                Misses = 1,
                Undoable = new Undoable(form, [.. Records.Full.Select(record => RecordChange.Put(record, record))], "saved", "Title"),
                Subject = new Subject("k1", "c1", "p1", "mayor", new Listing("listPartnerships", "BE", "sport", "active", 8, JsonValue.Create("x")), Activity: "a1"),
                BroughtUp = ["a1"],
                Forgotten = "answerEvaluation",
                Sealed = "sealed",
                Taken = [new Taken("m1", "f1", ["name"])],
            };
        }
    }

    /// <summary>A record of every kind, with everything in it that it can have.</summary>
    static class Records
    {
        static readonly TwinBot.Understanding.PartialDate s_date = new(1957, 6, 3);

        public static ImmutableArray<TwinBot.Records.Record> Full =>
        [
            new Partnerships.Community { Id = "c1", Name = "Gouda", Country = "NL", Aliases = ["Ter Gouw"] },
            new Partnerships.Partnership
            {
                Id = "p1", Name = "Gouda – Solingen", Members = [new Partnerships.Member("c1", s_date)], Kind = default, Status = default, SignedOn = s_date,
                Themes = [default], Objectives = ["more"], Story = "once", EndedOn = s_date, EndedBecause = "so",
            },
            new Contacts.Contact
            {
                Id = "k1", Name = "Anna", Community = "c1", Role = default, Side = default, Email = "a@example.org", Phone = "+31612345678",
                Languages = ["nl"], From = s_date, Until = s_date, ConfirmedOn = new DateOnly(2026, 5, 12),
            },
            new JointActivities.JointActivity
            {
                Id = "a1", Title = "Concert", Partnerships = ["p1"], Communities = ["c1"], Kind = default, Themes = [default], StartsOn = s_date, EndsOn = s_date, Place = "Gouda", Format = default,
                Participants = 42, ParticipantsByCommunity = ImmutableSortedDictionary<string, int>.Empty.Add("COMMUNITY", 20),
                ParticipantsOf = new JointActivities.ParticipantGroups(1, 2, 3, 4), Outcome = "good", Files = [KeptFile.Of("a.jpg", "image/jpeg", 3, new string('a', 64))], Status = default, CancelledBecause = "rain",
                LoggedBy = "u1", LoggedAt = DateTimeOffset.UnixEpoch,
            },
            new Evaluations.Evaluation
            {
                Id = "e1", Partnership = "p1", Questionnaire = "yearlyCheck", QuestionnaireVersion = 1, OpenedOn = new DateOnly(2026, 5, 12), DueOn = new DateOnly(2026, 6, 1),
                ClosedOn = new DateOnly(2026, 6, 2), Anonymous = true, Forgotten = 2,
                Responses =
                [
                    new Evaluations.Response
                    {
                        Respondent = "k1", Side = default(Contacts.Side), Community = "c1", Status = default, Answers = OpenForm.NoAnswers.Add("QUESTION", JsonValue.Create("x")), Language = "nl",
                        Sealed = "sealed", FinishedAt = DateTimeOffset.UnixEpoch, InvitedAt = DateTimeOffset.UnixEpoch, RemindedAt = [DateTimeOffset.UnixEpoch], RemindAfter = DateTimeOffset.UnixEpoch, NoReminders = true,
                    },
                ],
                AsksAbout = [new Evaluations.AgreedTask("t1", "more", new DateOnly(2026, 9, 1))], Agreed = [new Evaluations.AgreedTask("t2", "less", new DateOnly(2026, 9, 1))],
            },
            new TwinBot.Questionnaires.OwnQuestionnaire { Id = "choir@1", Text = "{}", AddedAt = DateTimeOffset.UnixEpoch },
            new Calendars.CalendarFeed { Id = "p1", SecretHash = "hash", Language = "nl" },
            new Person { Id = "u1", Language = "nl", Contact = "k1", Answered = ["e1"], Guest = new Guest("e1", "hash", 1), SeenOn = new DateOnly(2026, 5, 12) },
            new Roster { Id = Roster.OnlyId, Holders = [new Holder("u1", "Anna", default, "nl", DateTimeOffset.UnixEpoch) { Contact = "k1", SeenOn = new DateOnly(2026, 5, 12) }], Claim = new ClaimCode("hash", 1), Withdrawals = 1, Proposed = [new Proposal("p1", default, DateTimeOffset.UnixEpoch)] },
            new TwinBot.Privacy.Erasure { Id = "forget-1", People = ["u1"], Contact = "k1", Words = ["Anna"], Rounds = ["e1"], AskedAt = DateTimeOffset.UnixEpoch },
        ];
    }
}
