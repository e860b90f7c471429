using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Tests.Conversation;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>Towns that are words or months: <c>sentence = towns; date</c>, nothing as <c>-</c>.</summary>
public sealed class TownsTests
{
    static readonly Understander s_understander = new(Languages.Load());

    public static TheoryData<string, string, string> All => new()
    {
        { "en", "we were in Bath in May", "Bath; 2026-05" },
        { "en", "we had a bath and a nice time", "-; -" },
        { "en", "the tours were nice", "-; -" },
        { "en", "20 people from Nice came on 3 May", "Nice; 2026-05-03" },
        { "en", "a wreath in Mars-la-Tour", "Mars-la-Tour; -" },
        { "en", "we may go", "-; -" },
        { "en", "a concert in Tours with Lens on 8 March", "Tours, Lens; 2026-03-08" },
        { "en", "eight lenses and a march", "-; -" },
        { "nl", "in mei naar Tours", "Tours; 2026-05" },
        { "nl", "met Lens en Essen op 12 mei", "Lens, Essen; 2026-05-12" },
        { "nl", "de lens is stuk", "-; -" },
        { "nl", "leuke tours en nice foto's", "-; -" },
        { "nl", "eergisteren in Mars-la-Tour", "Mars-la-Tour; 2026-05-10" },
        { "fr", "une visite à Nice en mai", "Nice; 2026-05" },
        { "fr", "en mars à Mars-la-Tour", "Mars-la-Tour; 2026-03" },
        { "fr", "les tours de la ville", "-; -" },
        { "fr", "de Tours à Lens le 3 mai", "Tours, Lens; 2026-05-03" },
        { "fr", "avant-hier, 20 jeunes d'Essen", "Essen; 2026-05-10" },
        { "de", "nach Essen im Mai", "Essen; 2026-05" },
        { "de", "das Essen war gut", "-; -" },
        { "de", "beim Essen mit Gästen", "-; -" },
        { "de", "am 3. Mai in Tours", "Tours; 2026-05-03" },
        { "de", "Gäste aus Nice und Essen", "Nice, Essen; -" },
        { "de", "vorgestern in Mars-la-Tour", "Mars-la-Tour; 2026-05-10" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Told_from_words(string language, string text, string expected)
    {
        var said = s_understander.Hear(text, new Language(language), new HearingContext(new NoRecords(), DateTable.Today, "BE"));
        var towns = said.Places.Count == 0 ? "-" : string.Join(", ", said.Places.Select(place => place.Value.Said));
        Assert.Equal(expected, $"{towns}; {DateTable.Written(said.Dates(Tense.Past))}");
    }

    /// <summary>An example phrase, word for word: what names nobody is not looked up, but this does.</summary>
    [Fact]
    public void An_example_keeps_its_town()
    {
        var records = MemoryRecords.None.With([RecordChange.Put(null, new Community { Id = "c-essen", Name = "Essen", Country = "DE" })]);
        var said = s_understander.Hear("a-t-on déjà joué contre Essen ?", new Language("fr"), new HearingContext(records, DateTable.Today, "BE"));
        Assert.Equal("c-essen", Assert.Single(said.Places).Value.Candidates[0].CommunityId);
    }
}
