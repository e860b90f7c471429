using System.Net;
using System.Text.Json.Nodes;
using TwinBot.Records;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Roles;

namespace TwinBot.Tests.Privacy;

/// <summary>What is kept of somebody is for them and for coordinators, whatever is said, tapped or fetched.</summary>
public sealed class OthersDataTests(TownHall hall) : IClassFixture<TownHall>
{
    const string Address = "anna.schmidt@example.org";

    public static TheoryData<string, PersonRole> Everybody => new() { { "Piet", PersonRole.Guest }, { "Marie", PersonRole.Mayor }, { "Karel", PersonRole.Member }, { "Ines", PersonRole.Coordinator } };

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Asked_for_in_words(string name, PersonRole role)
    {
        await EnrolAsync();
        var said = (await hall.SayAsync(name, "what do you know about Anna Schmidt?")).ToJsonString();
        Assert.Equal(role == PersonRole.Coordinator, said.Contains(Address, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Tapped_by_a_button_that_nobody_was_shown(string name, PersonRole role)
    {
        await EnrolAsync();
        foreach (var wish in (string[])["see", "take"])
        {
            var said = (await hall.PressAsync(name, Button("privacy", new JsonObject { ["wish"] = wish, ["contact"] = "k-anna" }))).ToJsonString();
            Assert.Equal(role == PersonRole.Coordinator, said.Contains(wish == "see" ? Address : "/papers/", StringComparison.Ordinal));
        }

        var erasing = (await hall.PressAsync(name, Button("eraseData", new JsonObject { ["dataOf"] = "k-anna" }))).ToJsonString();
        Assert.Equal(role == PersonRole.Coordinator, erasing.Contains("\"confirm\"", StringComparison.Ordinal));
        await hall.SayAsync(name, "cancel");
        Assert.NotNull(hall.Store.Records.Contact("k-anna"));
    }

    [Fact]
    public async Task A_paper_is_for_what_was_signed_and_nothing_else()
    {
        await EnrolAsync();
        var said = (await hall.SayAsync("Karel", "give me my data")).ToJsonString();
        var link = said[said.IndexOf("/papers/", StringComparison.Ordinal)..].Split('"', '\\')[0];
        var own = await hall.Bot.Client.GetStringAsync(new Uri(link, UriKind.Relative));
        Assert.Contains("Karel", own, StringComparison.Ordinal);
        Assert.DoesNotContain(Address, own, StringComparison.Ordinal);
        var parts = link.Split('.');
        var forged = $"{parts[0]}.{Convert.ToBase64String("{\"aud\":\"paper\",\"exp\":4102444800,\"kind\":\"personalData\",\"evaluation\":\"contact k-anna\",\"language\":\"en\",\"roles\":\"0\"}"u8).TrimEnd('=')}.{parts[2]}";
        using var refused = await hall.Bot.Client.GetAsync(new Uri(forged, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Where_many_read_it_is_told_once_in_a_sentence_and_nothing_of_anybody(string kind)
    {
        await EnrolAsync();
        var group = $"19:told-{kind}";
        await hall.PostAsync("Ines", "help", kind, group);
        await Eventually.True(() => In(group).Any(text => text.Contains("A word on data", StringComparison.Ordinal)), "the notice");
        await hall.PostAsync("Ines", "thank you", kind, group);
        await Eventually.True(() => In(group).Count() > 1, "an answer");
        Assert.Single(In(group), text => text.Contains("A word on data", StringComparison.Ordinal));
        await hall.PostAsync("Ines", "what do you know about Anna Schmidt?", kind, group);
        await Eventually.True(() => In(group).Count() > 2, "a word aside");
        Assert.DoesNotContain(In(group), text => text.Contains(Address, StringComparison.Ordinal));
    }

    static JsonObject Button(string dialog, JsonObject value) => new() { ["do"] = "start", ["asks"] = dialog, ["value"] = value };

    Task EnrolAsync() => hall.EnrolOnceAsync(("Ines", PersonRole.Coordinator), ("Karel", PersonRole.Member), ("Marie", PersonRole.Mayor));

    IEnumerable<string> In(string group) => hall.Connector.Received.Where(sent => sent.Activity.Text("conversation.id") == group && sent.Activity.Text("type") == "message").Select(sent => sent.Activity.ToJsonString());
}
