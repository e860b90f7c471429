using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>All numbers of people of a sentence as one count, in lines as <c>sentence = total</c>, with <c>y</c>, <c>w</c>, <c>m</c> for those who are young people, women, men.</summary>
public sealed class HeadTotalsTests
{
    static readonly Understander s_understander = new(TwinBot.Texts.Languages.Load());

    public static TheoryData<string, string> English => DateTable.Of("""
        62 guests and 4 pipers = 66
        the mayor and 12 people = 13
        the mayor, his wife and 5 councillors went to Kongsberg = 7
        our town crier and five morris dancers = 6
        35 volunteers, 12 under 16 = 35 y12
        35 volunteers incl. 12 under-16s = 35 y12
        48 kids, 6 coaches, 1 physio = 55 y48
        14 ladies, 9 gents and 3 coaches = 26 w14 m9
        20 runners, 8 women and 12 men = 20 w8 m12
        4 waitresses and 3 cooks = 7 w4
        three guitarists, two drummers and a singer = 6
        six of our recycling team went to Solingen = 6
        9 riders, the oldest was 74 = 9
        24 of us, my hostess was 86 = 24
        each town sent 6 farmers: Lens and Namur = 12
        Solingen, Gouda and Kongsberg each sent four delegates = 12
        Deventer brought 22 rowers, we had 19 = 41
        attendance 63 at the AGM = 63
        a good hundred at the bonfire in York = 100
        over 300 in donations for York = -
        a few hundred watched the parade = -
        a baker's dozen of us went to Essen = 13
        two engineers from Gouda, one from Kongsberg = 3
        hybrid talk: 30 in the library + 15 online = 45
        9 present, 3 apologies = 9
        thirteen were present and a further four joined on screen = 17
        the coach has 50 seats, 34 people have booked = 34
        coach to Dijon full: 49 seats = 49
        six German lessons = -
        had thirteen learners, the eldest of whom was 78 = 13
        16 of them, 5 girls and 11 boys = 16 y16 w5 m11
        eight memebrs = 8
        3 cllrs + town clerk = 4
        camp for 11- to 14-year-olds with 36 kids = 36 y36
        12 of them pupils = 12 y12
        17 turned up out of 84 members = 17
        8 of us met with 6 from Kongsberg = 14
        a class of 27 and their 2 teachers = 29
        14 children baked with two ladies from Mainz = 16 y14 w2
        we were 14 and 3 children = 17 y3
        tea for 35 with the visitors = 35
        a committee of nine = 9
        adults: 12, kids: 20 = 32 y20
        adults 12, children 20 = 32 y20
        concert by the band from Lens, the place was packed, 260 = 260
        our ladies (14) cooked for Bruges = 14 w14
        our under-14 side lost, squad of 15 = 15 y15
        the mayor of Bath, his two deputies and 45 invited guests = 48
        our mayor was in Tours on an official visit with five councillors = 6
        20 golfers, 4 of them women = 20 w4
        with the Bruges crowd, 20 golfers, 4 of them women = 20 w4
        16 volunteers, 3 of them over 70 = 16
        18 British and 18 French pupils = 36 y36
        210 runners, 35 of whom came over from Mainz = 210
        the 8B pupils from Nice, 22 of them, were guests here = 22 y22
        official visit next Thursday, coffee at 10 = -
        a talk with a speaker from Mainz and 66 listeners = 66
        we won 4-2 from Essen = -
        reception in room 12 of the town hall = -
        of the 60 who signed up, 52 came = 52
        they were 11 and we were 9 = 20
        three bakers' apprentices = 3 y3
        a council delegation of five = 5
        24 from us and 24 from the Mainz club = 48
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        40 deelnemers en 3 begeleiders = 43
        de burgemeester, zijn vrouw en 5 raadsleden = 7
        de stadsomroeper en vijf dansers = 6
        35 vrijwilligers, 12 jonger dan 16 = 35 y12
        35 vrijwilligers, waarvan 12 minderjarigen = 35 y12
        48 kinderen, 6 trainers, 1 kinesist = 55 y48
        14 zwemsters en 2 begeleidsters = 16 w16
        5 burgemeesters = 5
        9 onderwijzeressen uit Tours = 9 w9
        25 vijfdeklassers en 3 leerkrachten = 28 y25
        elke stad stuurde 6 boeren: Lens en Namen = 12
        opkomst 63 op de algemene vergadering = 63
        een paar honderd mensen = -
        twee ingenieurs uit Gouda, één uit Kongsberg = 3
        hybride lezing: 30 in de bib + 15 online = 45
        9 fietsers, de oudste was 74 = 9
        met een vijftiental gingen we naar Dijon = 15
        75 aanwezgen = 75
        kamp voor 11- tot 14-jarigen, 36 kinderen en 7 monitoren = 43 y36
        een smid en twee steenhouwers uit Dijon = 3
        de burgemeester van Gouda en vier van haar wethouders = 5
        ik moest van Marleen nog doorgeven dat er wafels gebakken zijn met 18 gasten en 6 van ons = 24
        17 van de 84 leden = 17
        14 kinderen bakten met twee dames uit Mainz = 16 y14 w2
        vijfendertig aan tafel met de gasten = 35
        volwassenen: 12, kinderen: 20 = 32 y20
        een bestuur van negen = 9
        met de hele klas (21) en de juf = 22
        de burgemeester van Bath, zijn twee schepenen en 45 genodigden = 48
        20 golfers, 4 van hen vrouwen = 20 w4
        16 vrijwilligers, 3 van hen boven de 70 = 16
        18 Vlaamse en 18 Franse leerlingen = 36 y36
        met een bus vol gepensioneerden, 47 stuks = 47
        fietsen verzameld voor Kongsberg, 47 stuks = -
        een spreker uit Mainz en 66 toehoorders = 66
        62 spelertjes = 62 y62
        ontvangst in zaal 12 van het stadhuis = -
        van de 60 ingeschrevenen kwamen er 52 = 52
        zij waren met 11 en wij met 9 = 20
        drie bakkersleerlingen = 3 y3
        een raadsdelegatie van vijf = 5
        9 hier en 11 ginder = 20
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        40 participants et 3 animateurs = 43
        le maire, son épouse et 5 conseillers = 7
        le curé et 12 personnes = 13
        35 bénévoles, 12 de moins de 16 ans = 35 y12
        35 bénévoles dont 12 mineurs = 35 y12
        48 enfants, 6 entraîneurs, 1 kiné = 55 y48
        14 nageuses et 2 accompagnatrices = 16 w16
        9 institutrices de Tours = 9 w9
        13 conseillères et conseillers = 13
        15 garçons et filles = 15 y15
        19 louveteaux et 12 jeannettes = 31 y31
        chaque ville a envoyé 6 agriculteurs : Lens et Namur = 12
        Solingen, Gouda et Kongsberg ont envoyé quatre délégués chacune = 12
        affluence : 63 à l'AG = 63
        quelques centaines de personnes = -
        deux ingénieurs de Gouda, un de Kongsberg = 3
        conférence hybride : 30 à la bibliothèque + 15 en ligne = 45
        l'infirmière en chef et trois infirmiers de Namur = 4
        3 défibrillateurs, 5 secouristes = 5
        trente jeunes Lensois = 30 y30
        les écoliers de Lens, 20 de Lens et 18 de Namur = 38 y38
        10 au local et 4 par ordinateur, en hybride = 14
        le car a 50 places, 34 personnes inscrites = 34
        une demi-douzaine de brodeuses = 6 w6
        17 présents sur 84 membres = 17
        34 de Namur et 41 d'ici = 75
        adultes : 12, enfants : 20 = 32 y20
        ils étaient au nombre de 38 = 38
        le maire de Bath, ses deux adjoints et 45 invités = 48
        la syndique est allée en visite officielle à Nice avec 2 municipaux = 3
        40 personnes, dont douze élèves = 40 y12
        18 élèves belges et 18 français = 36 y36
        un orateur de Mayence et 66 auditeurs = 66
        31 membres, 6 absents = 31
        une cinquantaine d'intéressés = 50
        toute la classe (21 élèves) et l'institutrice = 22 y21
        les 40 ans du jumelage à trois, avec 32 personnes de Gouda et 27 de Solingen = 59
        réception en salle 12 = -
        sur les 60 inscrits, 52 sont venus = 52
        ils étaient 11 et nous étions 9 = 20
        sept des douze membres du bureau = 7
        9 ici et 11 là-bas = 20
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        40 Teilnehmer und 3 Betreuer = 43
        der Bürgermeister, seine Frau und 5 Gemeinderäte = 7
        35 Helfer, 12 unter 16 = 35 y12
        35 Helfer, davon 12 Minderjährige = 35 y12
        48 Kinder, 6 Trainer, 1 Physio = 55 y48
        16 Mädchen, 13 Jungen, 4 Teamer = 33 y29 w16 m13
        14 Schwimmerinnen und 2 Betreuerinnen = 16 w16
        elf Teilnehmerinnen = 11 w11
        13 Gemeinderätinnen und Gemeinderäte = 13
        18 Schüler und Schülerinnen = 18 y18
        3 Gitarristen, 2 Schlagzeuger und eine Sängerin = 6
        jede Stadt schickte 6 Bauern: Lens und Namur = 12
        Beteiligung: 63 bei der Hauptversammlung = 63
        ein paar hundert Leute = -
        zwei Ingenieure aus Gouda, einer aus Kongsberg = 3
        hybrider Vortrag: 30 in der Bücherei + 15 online = 45
        8 am Tisch und 5 am Laptop = 13
        11 Radsportler, der älteste 78, 3. Platz = 11
        zehn Teams à 4 = 40
        9 Tische zu sechst = 54
        zwölf Väter und zwölf Töchter = 24 w12 m12
        27 Sänger, 19 davon Frauen = 27 w19
        der Bus hat 50 Plätze, angemeldet sind 34 Leute = 34
        OB + 2 Dezernenten = 3
        fünfzehn Freiwilige = 15
        17 von 84 Mitgliedern = 17
        14 Kinder backten mit zwei Damen aus Mainz = 16 y14 w2
        Erwachsene: 12, Kinder: 20 = 32 y20
        eine Klasse aus Mainz mit 27 Schülern und ihre 2 Lehrer = 29 y27
        Gäste empfangen, 38 an der Zahl = 38
        5 Rotarier aus Bath und 7 aus Brügge = 12
        mit sieben Freiwilligen nach Lens = 7
        der Bürgermeister von Bath, seine zwei Stellvertreter und 45 geladene Gäste = 48
        vierzig Personen, darunter zwölf Schüler = 40 y12
        mit den Freunden aus Dijon, vierzig Personen, darunter zwölf Schüler = 40 y12
        18 deutsche und 18 französische Schüler = 36 y36
        ein Hockeyspiel gegen Gouda, 22 Spielerinnen, 3 zu 3 = 22 w22
        38 Räder repariert, 38 Stück, 13 Freiwillige = 13
        ein Redner aus Mainz und 66 Zuhörer = 66
        zwei Dutzend Schulkinder und ihre drei Lehrerinnen = 27 y24 w3
        Empfang in Saal 12 des Rathauses = -
        von 60 Angemeldeten kamen 52 zum Konzert = 52
        die waren zu elft und wir zu neunt = 20
        sieben der zwölf Vorstandsmitglieder = 7
        drei Bäckerlehrlinge = 3 y3
        vier Damen um die achtzig = 4 w4
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, Read(phrase, language));

    static string Read(string phrase, string language)
    {
        var heads = s_understander.Hear(phrase, new Language(language), new HearingContext(new NoRecords(), DateTable.Today, "BE")).Heads;
        return HeadCount.Of(heads.Select(head => head.Value)) is { } count ? $"{count.Total}{Part("y", count.Young)}{Part("w", count.Women)}{Part("m", count.Men)}" : "-";
    }

    static string Part(string sign, long? count) => count is null ? "" : $" {sign}{count}";
}
