namespace TwinBot.Tests.Understanding;

/// <summary>Young by the word for the first of them, and things that are no people beside people. Lines as in <see cref="HeadLine"/>.</summary>
public sealed class HeadEverydayTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        camp at the lake 17-21 july last year, 23 kids from solingen n 18 from gouda = 41 Gouda:18 Solingen:23 y41
        12 scouts from lens & 9 from namur went canoeing = 21 Lens:12 Namur:9 y21
        15 pupils from mainz and 15 from here = 30 Mainz:15 y30
        20 girls from tours, 14 from deventer = 34 Deventer:14 Tours:20 y34 w34
        8 kids of bath + 7 of bruges = 15 Bath:8 Brugge:7 y15
        youth fire brigades of solingen and gouda, 23 kids from solingen and 18 from gouda = 41 Gouda:18 Solingen:23 y41
        23 singers from solingen and 18 kids from gouda = 41 Gouda:18 Solingen:23 y18
        kids camp: 23 from solingen, 18 from gouda = 41 Gouda:18 Solingen:23 y41
        youth camp, 12 from lens and 9 from namur = 21 Lens:12 Namur:9 y21
        friendship quilt with Leuven: 64 squares sewn on 17 January, 22 women = 22 w22
        won 3-1 against Mainz, 22 players = 22
        120 biscuits baked with Tours, 9 bakers = 9
        45 bird boxes built with kids from Gouda, 18 kids = 18 y18
        200 candles lit at the Kongsberg vigil, 60 people = 60
        they still can't fill the three potholes outside number 12 = -
        12 tiles painted with Dijon, 12 ladies = 12 w12
        8 benches, 3 tables, 15 helpers with Lens = 15
        300 sandwiches, 40 litres of soup, 25 volunteers at the Nice stall = 25
        22 rows of beans planted, 16 gardeners of Namur = 16 Namur:16
        14 stalls and 9 tents, 30 helpers = 30
        46 scarves knitted for Lens by 11 knitters = 11
        7 songs, 3 encores, 26 singers = 26
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        de jeugdbrandweren van solingen en gouda samen op kamp, 23 kids uit solingen en 18 uit gouda = 41 Gouda:18 Solingen:23 y41
        12 scouts uit lens & 9 uit namen gingen kanoën = 21 Lens:12 Namur:9 y21
        15 leerlingen uit mainz en 15 van hier = 30 Mainz:15 y30
        20 meisjes uit tours, 14 uit deventer = 34 Deventer:14 Tours:20 y34 w34
        8 kinderen van bath + 7 van brugge = 15 Bath:8 Brugge:7 y15
        23 zangers uit solingen en 18 kinderen uit gouda = 41 Gouda:18 Solingen:23 y18
        vriendschapsdeken met Leuven: 64 lapjes aan elkaar genaaid op 17 januari, 22 vrouwen = 22 w22
        PSV 3 Ajax 1, wat een match = -
        gewonnen 3-1 tegen Mainz, 22 spelers = 22
        120 koekjes gebakken met Tours, 9 bakkers = 9
        45 nestkastjes getimmerd met kinderen uit Gouda, 18 kinderen = 18 y18
        200 kaarsjes op de wake met Kongsberg, 60 mensen = 60
        12 tegels beschilderd met Dijon, 12 dames = 12 w12
        8 banken, 3 tafels, 15 helpers met Lens = 15
        300 broodjes, 40 liter soep, 25 vrijwilligers op de kraam van Nice = 25
        22 rijen bonen geplant, 16 tuiniers uit Namen = 16 Namur:16
        14 kramen en 9 tenten, 30 helpers = 30
        46 sjaals gebreid voor Lens door 11 breisters = 11 w11
        7 liedjes, 3 bisnummers, 26 zangers = 26
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        les jeunes pompiers de solingen et gouda au camp, 23 gamins de solingen et 18 de gouda = 41 Gouda:18 Solingen:23 y41
        12 scouts de lens & 9 de namur en canoë = 21 Lens:12 Namur:9 y21
        15 élèves de mayence et 15 d'ici = 30 Mainz:15 y30
        20 filles de tours, 14 de deventer = 34 Deventer:14 Tours:20 y34 w34
        8 enfants de bath + 7 de bruges = 15 Bath:8 Brugge:7 y15
        23 chanteurs de solingen et 18 enfants de gouda = 41 Gouda:18 Solingen:23 y18
        courtepointe de l'amitié avec Louvain : 64 carrés cousus le 17 janvier, 22 femmes = 22 w22
        gagné 3-1 contre Mayence, 22 joueurs = 22
        120 biscuits cuits avec Tours, 9 boulangers = 9
        45 nichoirs fabriqués avec des enfants de Gouda, 18 enfants = 18 y18
        200 bougies à la veillée avec Kongsberg, 60 personnes = 60
        12 carreaux peints avec Dijon, 12 dames = 12 w12
        8 bancs, 3 tables, 15 bénévoles avec Lens = 15
        300 sandwichs, 40 litres de soupe, 25 bénévoles au stand de Nice = 25
        22 rangs de haricots plantés, 16 jardiniers de Namur = 16 Namur:16
        14 stands et 9 tentes, 30 bénévoles = 30
        46 écharpes tricotées pour Lens par 11 tricoteuses = 11 w11
        7 chansons, 3 rappels, 26 choristes = 26
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        12 pfadis aus lens & 9 aus namur im kanu = 21 Lens:12 Namur:9 y21
        15 schüler aus mainz und 15 von hier = 30 Mainz:15 y30
        20 mädchen aus tours, 14 aus deventer = 34 Deventer:14 Tours:20 y34 w34
        8 kinder aus bath + 7 aus brügge = 15 Bath:8 Brugge:7 y15
        23 sänger aus solingen und 18 kinder aus gouda = 41 Gouda:18 Solingen:23 y18
        3:1 gegen Mainz gewonnen, 22 Spieler = 22
        120 Plätzchen mit Tours gebacken, 9 Bäcker = 9
        45 Nistkästen mit Kindern aus Gouda gebaut, 18 Kinder = 18 y18
        200 Kerzen bei der Mahnwache mit Kongsberg, 60 Leute = 60
        12 Fliesen mit Dijon bemalt, 12 Damen = 12 w12
        8 Bänke, 3 Tische, 15 Helfer mit Lens = 15
        22 Reihen Bohnen gepflanzt, 16 Gärtner aus Namur = 16 Namur:16
        14 Buden und 9 Zelte, 30 Helfer = 30
        46 Schals für Lens gestrickt von 11 Strickerinnen = 11 w11
        7 Lieder, 3 Zugaben, 26 Sänger = 26
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, HeadLine.Read(phrase, language));
}
