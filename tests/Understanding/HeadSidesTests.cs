using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Tests.Conversation;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>Those of either side, in lines as <c>sentence = total, town number</c>, where the town is on record.</summary>
public sealed class HeadSidesTests
{
    static readonly Understander s_understander = new(TwinBot.Texts.Languages.Load());

    static readonly MemoryRecords s_records = MemoryRecords.None.With(
        [.. new[] { ("Gouda", "NL"), ("Lens", "FR"), ("Mainz", "DE") }.Select(town => RecordChange.Put(null, new Community { Id = town.Item1, Name = town.Item1, Country = town.Item2 }))]);

    public static TheoryData<string, string> English => DateTable.Of("""
        bowls v Mainz on 9 May, eight a side = 16, Mainz 8
        we played Lens at draughts, 5 players each = 10, Lens 5
        call with the Gouda lot, 5 of them 3 of us = 8, Gouda 5
        quoits against Lens, 12 of us to their 10 = 22, Lens 10
        the mayor of Mainz, her consort and three councillors came = 5, Mainz 5
        a baker from Lens and her apprentice ran a stall = 2, Lens 2
        the mayor of Gouda, accompanied by the deputy mayor, was received = 2, Gouda 2
        seven netball players, a coach and a driver went to Mainz = 9
        the ringers of Lens and ours rang together, 22 in all = 22
        a wall rebuilt with the Gouda volunteers, 11 of ours and 8 of theirs = 19, Gouda 8
        bike ride on 1 May, 24 cyclists at the start of whom 7 ladies = 24
        year 10 back from Mainz, school exchange, 26 pupils 3 teachers = 29
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        kegelen tegen Mainz op 9 mei, elk acht spelers = 16, Mainz 8
        wij met acht, die van Lens met tien = 18, Lens 10
        wij waren met 9, de Mainzers met 12 = 21, Mainz 12
        de burgemeester van Lens en zijn kabinetschef tekenden het boek = 2, Lens 2
        met zeven volleybalsters, een trainer en een chauffeur naar Mainz = 9
        de duivenmelkers van Gouda en de onze losten samen, 21 man = 21
        badminton tegen Lens met 12 duo's = 24
        muur hersteld met de vrijwilligers van Gouda, 11 van ons en 8 van hen = 19, Gouda 8
        fietstocht op 1 mei, 24 fietsers aan de start waarvan 7 dames = 24
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        pétanque contre Mayence le 9 mai, huit joueurs de chaque côté = 16, Mainz 8
        le maire de Lens et son adjoint ont signé le livre = 2, Lens 2
        les sonneurs de Lens et les nôtres ont sonné ensemble, 22 en tout = 22
        mur refait avec les bénévoles de Gouda, 11 des nôtres et 8 des leurs = 19, Gouda 8
        balade du 1er mai, 24 cyclistes au départ dont 7 dames = 24
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        Kegeln gegen Lens am 9. Mai, je acht Spieler = 16, Lens 8
        der Bürgermeister von Gouda und seine Stellvertreterin trugen sich ein = 2, Gouda 2
        die Glöckner aus Lens und unsere läuteten zusammen, insgesamt 22 = 22
        Mauer gebaut mit den Freiwilligen aus Gouda, 11 von uns und 8 von ihnen = 19, Gouda 8
        Radtour am 1. Mai, 24 Radler am Start davon 7 Damen = 24
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, Read(phrase, language));

    static string Read(string phrase, string language)
    {
        var said = s_understander.Hear(phrase, new Language(language), new HearingContext(s_records, DateTable.Today, "BE"));
        var heads = HeadCount.Of(said.Heads.Select(head => head.Value));
        return heads is null ? "-" : string.Join(", ", heads.ByPlace.Select(from => $"{from.Place.Candidates[0].Name} {from.Count}").Prepend($"{heads.Total}"));
    }
}
