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
