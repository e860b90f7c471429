using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Teams;

/// <summary>Group chats and channels, with the bot's own dialogs.</summary>
public sealed class GroupTests
{
    [Fact]
    public async Task What_is_not_said_to_the_bot_is_not_heard()
    {
        await using var room = await Room.StartAsync();
        Assert.Equal(HttpStatusCode.Accepted, await room.SendAsync(room.Said("list the partnerships", mention: false)));
        await room.SendAsync(room.Said("list the partnerships"));
        Assert.Single(await room.SentAsync(1));
    }

    [Theory]
    [InlineData(Room.Group, "groupChat")]
    [InlineData(Room.Thread, "channel")]
    public async Task What_is_nobodys_own_is_answered_in_the_thread(string conversation, string kind)
    {
        await using var room = await Room.StartAsync();
        await room.SendAsync(room.Said("list the partnerships", conversation: conversation, kind: kind, id: "m7"));
        var (path, activity) = (await room.SentAsync(1))[0];
        Assert.Equal($"/v3/conversations/{Uri.EscapeDataString(conversation)}/activities/m7", path);
        Assert.Contains("Dijon", activity.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phone number of Anna Meyer")]
    [InlineData("who is the mayor of Mainz?")]
    [InlineData("add a contact")]
    [InlineData("export everything")]
    [InlineData("show the results")]
    [InlineData("calendar of Dijon")]
    public async Task What_concerns_people_is_answered_in_their_own_chat_with_a_word_in_the_group(string text)
    {
        await using var room = await Room.StartAsync();
        await room.SendAsync(room.Personal("hello"));
        var before = (await room.SentAsync(1)).Count;
        await room.SendAsync(room.Said(text));
        var sent = (await room.SentAsync(before + 2)).Skip(before).ToList();
        Assert.Equal("I have answered you in our own chat: what concerns people is not for everybody to read.", Room.InGroup(sent)[0].Text());
        Assert.Single(Room.InGroup(sent));
        Assert.Contains(sent, one => one.Path == $"/v3/conversations/{Uri.EscapeDataString(Room.Alone)}/activities");
        Assert.All(Room.InGroup(sent), activity => Assert.DoesNotContain("Anna", activity.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dialog_begun_aside_goes_on_in_the_personal_chat()
    {
        await using var room = await Room.StartAsync();
        await room.SendAsync(room.Personal("hello"));
        await room.SendAsync(room.Said("add a contact"));
        await room.SentAsync(3);
        await room.SendAsync(room.Personal("Bert Klein"));
        Assert.Equal("community", (await room.SentAsync(4))[3].Activity.Text("channelData.twinbot.asks"));
    }

    [Fact]
    public async Task A_partnership_is_shown_to_all_without_its_people()
    {
        await using var room = await Room.StartAsync();
        await room.SendAsync(room.Personal("show Dijon – Mainz"));
        Assert.Contains("Anna Meyer", (await room.SentAsync(1))[0].Activity.ToJsonString(), StringComparison.Ordinal);
        await room.SendAsync(room.Said("show Dijon – Mainz"));
        var shown = (await room.SentAsync(2))[1].Activity.ToJsonString();
        Assert.Contains("Mainz", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Meyer", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_belongs_to_who_started_it()
    {
        await using var room = await Room.StartAsync();
        await room.SendAsync(room.Said("log an activity"));
        var asked = (await room.SentAsync(1))[0].Activity;
        await room.SendAsync(room.Said("what is still open?", person: "2"));
        await room.SendAsync(room.Tapped(asked, "2"));
        var others = (await room.SentAsync(3)).Skip(1).ToList();
        Assert.All(others, one => Assert.Equal("", one.Activity.Text("channelData.twinbot.asks")));
        Assert.StartsWith("That is somebody else’s", others[1].Activity.Text(), StringComparison.Ordinal);
        await room.SendAsync(room.Said("A concert in Dijon on 3 May 2025"));
        Assert.Equal("logActivity", (await room.SentAsync(4))[3].Activity.Text("channelData.twinbot.dialog"));
    }

    [Fact]
    public async Task Who_has_no_chat_yet_gets_one_opened_or_is_told_how()
    {
        await using var room = await Room.StartAsync();
        await room.SendAsync(room.Said("phone number of Anna Meyer", id: "m1"));
        await room.SendAsync(room.Said("phone number of Anna Meyer", id: "m1"));
        var told = Assert.Single(await room.SentAsync(1));
        Assert.Contains("Open a chat with me alone", told.Activity.Text(), StringComparison.Ordinal);
        room.Connector.Behave = static (context, _) => Task.FromResult<IResult?>(context.Request.Path.Value == "/v3/conversations" ? Results.Text($"{{\"id\":\"{Room.Alone}\"}}", "application/json") : null);
        await room.SendAsync(room.Said("phone number of Anna Meyer", id: "m2"));
        var sent = await room.SentAsync(3);
        var asked = room.Connector.Received.Last(one => one.Path == "/v3/conversations").Activity;
        Assert.Equal(("29:1", "bot"), (asked.Text("members.0.id"), asked.Text("bot.id")));
        Assert.Contains(sent, one => one.Path.Contains("a%3A1", StringComparison.Ordinal) && one.Activity.ToJsonString().Contains("6131", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_who_brings_the_bot_in_is_welcomed_and_only_alone()
    {
        await using var room = await Room.StartAsync();
        await room.SendAsync(room.Personal("hello"));
        await room.SentAsync(1);
        var members = new JsonArray(new JsonObject { ["id"] = "bot" }, new JsonObject { ["id"] = "29:7" }, new JsonObject { ["id"] = "29:8" });
        await room.SendAsync(room.Said("").With("type", "conversationUpdate").With("membersAdded", members));
        await room.SendAsync(room.Said("").With("type", "installationUpdate").With("action", "add"));
        Assert.Equal($"/v3/conversations/{Uri.EscapeDataString(Room.Alone)}/activities", (await room.SentAsync(2))[1].Path);
    }
}
