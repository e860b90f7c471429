using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Tests.Channels;
using TwinBot.Texts;

namespace TwinBot.Tests.Roles;

/// <summary>Who may do what, where: every dialog of the bot, said and tapped, by every role, alone and where many read.</summary>
public sealed class RoleTableTests(TownHall hall) : IClassFixture<TownHall>
{
    const PersonRole G = PersonRole.Guest, M = PersonRole.Mayor, B = PersonRole.Member, C = PersonRole.Coordinator;

    const bool Here = true, Aside = false;

    /// <summary>What nobody may read who is not allowed to, and what nobody reads where many do.</summary>
    static readonly string[] s_secret = ["anna.schmidt@example.org", "Dijon – Mainz", "Christmas market", "Youth camp", "Chess"];

    static readonly string[] s_personal = ["anna.schmidt@example.org", "Quirine"];

    /// <summary>dialog · the least role that may · words for it · what is seen when it is done (its name: it asks something) · answered in a group, or aside.</summary>
    static readonly Row[] s_table =
    [
        //  dialog                who  words                                                        done                    in a group
        new("help",               G,   "help",                                                      "",                     Here),
        new("greeting",           G,   "hello",                                                     "",                     Here),
        new("thanks",             G,   "thanks",                                                    "welcome",              Here),
        new("setLanguage",        G,   "change the language",                                       "Nederlands",           Here),
        new("claim",              G,   "claim",                                                     "",                     Aside),
        new("askAccess",          G,   "I want access",                                             "",                     Aside),
        new("privacy",            G,   "what do you know about me?",                                "",                     Aside),
        new("eraseData",          G,   "erase my data",                                             "eraseData",            Aside),

        new("listPartnerships",   M,   "show our partnerships",                                     "Dijon – Mainz",        Here),
        new("showPartnership",    M,   "show the partnership with Dijon",                           "Dijon – Mainz",        Here),
        new("findActivities",     M,   "what did we do with York?",                                 "Christmas market",     Here),
        new("introduceMyself",    M,   "my name is Anna Schmidt",                                   "sign in",              Aside),
        new("answerEvaluation",   M,   "answer the evaluation",                                     "",                     Aside),
        new("declineEvaluation",  M,   "I don't want to answer the evaluation",                     "",                     Aside),
        new("setReminders",       M,   "no more reminders",                                         "",                     Aside),

        new("findContact",        B,   "who is the mayor of Mainz?",                                "Anna Schmidt",         Aside),
        new("addContact",         B,   "Add Piet Jansen, mayor of Mainz, piet@example.org",         "addContact",           Aside),
        new("changeContact",      B,   "change the contact Anna Schmidt",                           "changeContact",        Aside),
        new("setUpPartnership",   B,   "New twinning between Gouda and Solingen since 1957",        "setUpPartnership",     Here),
        new("changePartnership",  B,   "change the partnership with York",                          "changePartnership",    Here),
        new("logActivity",        B,   "We had a concert in York last Saturday with 42 people",     "logActivity",          Here),
        new("planActivity",       B,   "plan a youth camp with Dijon",                              "planActivity",         Here),
        new("changeActivity",     B,   "change the visit to Gent",                                  "changeActivity",       Here),
        new("attachFiles",        B,   "a photo of the concert in Dijon",                           "attachFiles",          Here),
        new("calendar",           B,   "calendar link of Dijon",                                    "calendar",             Aside),

        new("openEvaluation",     C,   "open an evaluation of the partnership with Dijon",          "openEvaluation",       Aside),
        new("changeEvaluation",   C,   "close the evaluation",                                      "changeEvaluation",     Aside),
        new("showResults",        C,   "show the results of the evaluation of Dijon",               "",                     Aside),
        new("invite",             C,   "I need the personal links",                                 "",                     Aside),
        new("export",             C,   "export everything",                                         "Excel",                Aside),
        new("importList",         C,   "import a list",                                             "importList",           Aside),
        new("checkQuestionnaire", C,   "check a questionnaire",                                     "checkQuestionnaire",   Aside),
        new("giveRole",           C,   "make Karel a member",                                       "giveRole",             Aside),
        new("whoChanged",         C,   "who changed Dijon?",                                        "Dijon",                Aside),
        new("listRoles",          C,   "who has which role?",                                       "Quirine",              Aside),
    ];

    public static TheoryData<string> Dialogs => [.. s_table.Select(row => row.Dialog)];

    public static TheoryData<string, string> InGroups
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var (dialog, kind) in s_table.SelectMany(row => ((string[])["groupChat", "channel"]).Select(kind => (row.Dialog, kind))))
            {
                cells.Add(dialog, kind);
            }

            return cells;
        }
    }

    [Fact]
    public void Every_dialog_has_its_row() => Assert.Equal(
        hall.Bot.Services.GetRequiredService<Dialogs>().All.Select(dialog => dialog.Name).Order(StringComparer.Ordinal),
        s_table.Select(row => row.Dialog).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Dialogs))]
    public async Task Said_alone(string dialog)
    {
        var row = await RowAsync(dialog);
        foreach (var role in Enum.GetValues<PersonRole>())
        {
            Check(row, role, await hall.SayAsync(Somebody(role, $"says {dialog}"), row.Words));
        }
    }

    [Theory]
    [MemberData(nameof(Dialogs))]
    public async Task Tapped_on_an_old_card(string dialog)
    {
        var row = await RowAsync(dialog) with { Done = "" };
        foreach (var role in Enum.GetValues<PersonRole>())
        {
            Check(row, role, await hall.PressAsync(Somebody(role, $"taps {dialog}"), new JsonObject { ["do"] = "start", ["asks"] = dialog, ["value"] = new JsonObject { ["partnership"] = "p-dijon", ["contact"] = "k-anna" } }));
        }
    }

    [Theory]
    [MemberData(nameof(InGroups))]
    public async Task Said_where_many_read(string dialog, string kind)
    {
        var row = await RowAsync(dialog);
        foreach (var role in Enum.GetValues<PersonRole>())
        {
            var (name, group) = (Somebody(role, $"{kind} {dialog}"), $"19:{role} {kind} {dialog}");
            await hall.PostAsync(name, "hello");
            await Eventually.True(() => In($"a:{name}").Any(), $"{name} is known");
            await hall.PostAsync(name, row.Words, kind, group);
            await Eventually.True(() => In(group).Any(), $"{name} is answered in the group");
            if (!row.InGroup)
            {
                await Eventually.True(() => In($"a:{name}").Count() > 1, $"{name} is answered alone");
                Assert.True(Refused(string.Concat(In($"a:{name}").Skip(1))) == role < row.Needs, $"{role}, {dialog}, aside: {string.Concat(In($"a:{name}"))}");
            }

            var there = string.Concat(In(group));
            Assert.DoesNotContain(s_personal, secret => there.Contains(secret, StringComparison.Ordinal));
            Assert.True(role >= row.Needs || !s_secret.Any(there.Contains), $"{role} is shown in a group: {there}");
            Assert.True(!row.InGroup || Refused(there) == role < row.Needs, $"{role}, {dialog}, in a group: {there}");
        }
    }

    [Fact]
    public async Task Who_is_no_member_is_offered_nothing_that_would_be_refused()
    {
        await RowAsync("help");
        foreach (var (role, words) in new[] { G, M, B }.SelectMany(role => ((string[])["help", "hello", "blah blah", "what can you do?", "show our partnerships", "what did we do with York?"]).Select(words => (role, words))))
        {
            var said = (await hall.SayAsync(Somebody(role, "is offered"), words)).ToJsonString();
            var wrong = s_table.Where(row => row.Needs > role && said.Contains($"\"do\":\"start\",\"asks\":\"{row.Dialog}\"", StringComparison.Ordinal)).Select(row => row.Dialog);
            Assert.True(!wrong.Any(), $"{role} is offered {string.Join(", ", wrong)} on “{words}”");
        }
    }

    [Theory]
    [InlineData(G)]
    [InlineData(M)]
    [InlineData(B)]
    [InlineData(C)]
    public async Task Typed_into_the_message_extension(PersonRole role)
    {
        await RowAsync("findContact");
        foreach (var typed in (string[])["Anna", "mayor of Mainz", "Mainz", ""])
        {
            var found = await hall.SearchAsync(Somebody(role, "is offered"), typed);
            Assert.True(role >= B == found.Contains("Anna Schmidt", StringComparison.Ordinal), $"{role} typed “{typed}”: {found}");
        }

        // Nobody learns from a refusal who is on record.
        Assert.Equal(role < B, await hall.SearchAsync(Somebody(role, "is offered"), "Anna") == await hall.SearchAsync(Somebody(role, "is offered"), "Zacharias"));
    }

    static void Check(Row row, PersonRole role, JsonArray replies)
    {
        var said = Written(replies);
        var isRefused = Refused(said);
        Assert.True(isRefused == role < row.Needs, $"{role}, {row.Dialog}: {said}");
        Assert.True(isRefused ? !s_secret.Any(said.Contains) : said.Contains(row.Done, StringComparison.Ordinal), $"{role}, {row.Dialog}: {said}");
    }

    /// <summary>One of the sentences that say who can help instead.</summary>
    static bool Refused(string said) => ((string[])["refused.mayor", "refused.member", "refused.coordinator"]).Any(key => said.Contains(s_english.Say(key, ("who", "|")).Split('|')[0], StringComparison.Ordinal));

    static readonly Speech s_english = Lint.Forms.Languages.All.First(speech => speech.Language.Code == "en");

    static string Written(JsonNode replies) => replies.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    static string Somebody(PersonRole role, string doing) => $"{role} who {doing}";

    IEnumerable<string> In(string conversation) =>
        hall.Connector.Received.Where(sent => sent.Activity.Text("conversation.id") == conversation && sent.Activity.Text("type") == "message").Select(sent => Written(sent.Activity));

    async Task<Row> RowAsync(string dialog)
    {
        var people =
            from role in new[] { M, B, C }
            from doing in s_table.SelectMany(row => (string[])[$"says {row.Dialog}", $"taps {row.Dialog}", $"groupChat {row.Dialog}", $"channel {row.Dialog}"]).Append("is offered")
            select (Somebody(role, doing), role);
        await hall.EnrolOnceAsync([("Quirine", C), ("Karel", G), .. people]);
        return s_table.First(row => row.Dialog == dialog);
    }

    sealed record Row(string Dialog, PersonRole Needs, string Words, string Done, bool InGroup);
}
