using TwinBot.Contacts;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Tests.Conversation;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>Somebody who is on record says who they are: their name begins where it begins.</summary>
public sealed class PeopleTests
{
    static readonly Understander s_understander = new(Languages.Load());

    static readonly MemoryRecords s_records = MemoryRecords.None.With(
    [
        RecordChange.Put(null, new Community { Id = "mainz", Name = "Mainz", Country = "DE" }),
        RecordChange.Put(null, new Contact { Id = "anna", Name = "Anna Schmidt", Community = "mainz", Role = ContactRole.Mayor, Side = Side.Authority, ConfirmedOn = new DateOnly(2026, 1, 1) }),
    ]);

    /// <summary>Whoever says a name and nothing else looks for that person.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    public void A_bare_name_looks_for_somebody(string language)
    {
        foreach (var name in (string[])["Anna Schmidt", "Karin Weber"])
        {
            Assert.Equal("findContact", s_understander.Hear(name, new Language(language), new HearingContext(s_records, new DateOnly(2026, 5, 12))).Intent.Intent);
        }
    }

    [Theory]
    [InlineData("en", "I am Anna Schmidt, mayor of Mainz")]
    [InlineData("en", "I'm Anna Schmidt")]
    [InlineData("nl", "Ik ben Anna Schmidt, burgemeester van Mainz")]
    [InlineData("fr", "Je suis Anna Schmidt, maire de Mayence")]
    [InlineData("de", "Ich bin Anna Schmidt, Oberbürgermeisterin von Mainz")]
    public void Somebody_says_who_they_are(string language, string text)
    {
        var said = s_understander.Hear(text, new Language(language), new HearingContext(s_records, new DateOnly(2026, 5, 12)));

        Assert.Equal("introduceMyself", said.Intent.Intent);
        Assert.Equal(["anna"], said.People[0].Value.ContactIds);
        Assert.Equal("Anna Schmidt", said.People[0].Value.Name);
    }
}
