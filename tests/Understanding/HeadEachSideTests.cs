namespace TwinBot.Tests.Understanding;

/// <summary>So many of either side: "5 from each side", "van elke school 15"; but prices are nobody. Lines as in <see cref="HeadLine"/>.</summary>
public sealed class HeadEachSideTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        Zoom w aachen thurs 7/5, 5 from each side, sound was rubbish = 10 Aachen:5
        Exchange between our school and a school in Mainz, 20-24 April, 15 pupils from each school = 30 Mainz:15 y30
        online meeting 3/3 with Kongsberg and Gouda, 9 participants (3 per town) = 9 Gouda:3 Kongsberg:3
        zoom with Lens on 4 May, 5 each = 10 Lens:5
        Chess against Tours, each club sent eight players = 16 Tours:8
        Committee call Bruges and Bath, four from either end = 8 Bath:4 Brugge:4
        video call w/ Dijon 4 may, 6 on each end = 12 Dijon:6
        call with York, 3 people from both towns = 3
        boules v Nice, 10 of each = 20 Nice:10
        18 pupils a side at the exchange with Namur = 36 Namur:18 y36
        each school brought 12 kids to the camp with Gouda = 24 Gouda:12 y24
        10 euros each for the trip to Nice with 40 people = 40
        tea towels at 5 each, 60 people at the Lens stall = 60
        three rounds each against Lens, 12 players = 12
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        zoom met aken do 7/5, 5 van elke kant, geluid was slecht = 10 Aachen:5
        online vergadering 3/3 met Kongsberg en Gouda, 9 deelnemers (3 per stad) = 9 Gouda:3 Kongsberg:3
        zoom met Lens op 4 mei, elk 5 = 10 Lens:5
        schaken tegen Tours, elke club stuurde acht spelers = 16 Tours:8
        Comitéoverleg Brugge en Bath, vier van elke zijde = 8 Bath:4 Brugge:4
        videocall met Dijon 4 mei, aan beide kanten 6 = 12 Dijon:6
        jeu de boules tegen Nice, 10 van elk = 20 Nice:10
        van iedere kant 18 leerlingen bij de uitwisseling met Namen = 36 Namur:18 y36
        elke school bracht 12 kinderen naar het kamp met Gouda = 24 Gouda:12 y24
        uit elke gemeente zes vrijwilligers, kamp met Lens = 12 Lens:6
        per school 14 kinderen bij de sportdag met Gouda = 28 Gouda:14 y28
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        zoom avec aix-la-chapelle jeudi 7/5, 5 de chaque côté, le son était nul = 10 Aachen:5
        Échange entre notre lycée et une école de Mayence, du 20 au 24 avril, 15 élèves de chaque école = 30 Mainz:15 y30
        zoom avec Lens le 4 mai, 5 chacun = 10 Lens:5
        échecs contre Tours, chaque club a envoyé huit joueurs = 16 Tours:8
        Réunion des comités de Bruges et Bath, quatre de chaque bord = 8 Bath:4 Brugge:4
        visio avec Dijon le 4 mai, 6 de part et d'autre = 12 Dijon:6
        appel avec York, 3 personnes des deux côtés = 6 York:3
        pétanque contre Nice, 10 de chaque = 20 Nice:10
        dix-huit élèves par école pour l'échange avec Namur = 36 Namur:18 y36
        chaque école a amené 12 enfants au camp avec Gouda = 24 Gouda:12 y24
        6 bénévoles par commune au camp avec Lens = 12 Lens:6
        10 euros par personne, 40 personnes à Nice = 40
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        zoom mit aachen do 7.5., 5 von jeder seite, ton war mies = 10 Aachen:5
        zoom mit Lens am 4. Mai, je 5 = 10 Lens:5
        Austausch unseres Gymnasiums mit einer Schule aus Mainz, 20.-24. April, von jeder Schule 15 Schüler = 30 Mainz:15 y30
        Onlinetreffen 3.3. mit Kongsberg und Gouda, 9 Teilnehmer (3 pro Stadt) = 9 Gouda:3 Kongsberg:3
        Treffen mit Gouda, je 10 Jugendliche = 20 Gouda:10 y20
        Schach gegen Tours, jeder Verein schickte acht Spieler = 16 Tours:8
        Komiteetreffen Brügge und Bath, vier von jeder Seite = 8 Bath:4 Brugge:4
        Videocall mit Dijon 4. Mai, auf beiden Seiten 6 = 12 Dijon:6
        Boule gegen Nizza, je Team 10 = 20 Nice:10
        pro Schule 18 Schüler beim Austausch mit Namur = 36 Namur:18 y36
        jede Schule brachte 12 Kinder zum Lager mit Gouda = 24 Gouda:12 y24
        jeweils sechs Freiwillige aus beiden Orten, Lager mit Lens = 12 Lens:6
        jugendcamp mit gouda, je 10 aus beiden städten = 20 Gouda:10
        je 10 Euro für die Fahrt nach Nizza, 40 Leute = 40
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, HeadLine.Read(phrase, language));
}
