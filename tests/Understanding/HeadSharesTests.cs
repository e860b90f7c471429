namespace TwinBot.Tests.Understanding;

/// <summary>People who are told as a share of others, in lines as <see cref="HeadLine"/> writes them; the last of a language are halves of other things.</summary>
public sealed class HeadSharesTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        summer camp in lens july 2024, ten days, 40 kids, half of them from tours = 40 Tours:20 y40
        youth orchestra weekend with Mainz, 60 young musicians, a third of them from Mainz = 60 Mainz:20 y60
        Bike ride to Gouda on 9 May, 24 cyclists, a quarter of them women = 24 w6
        we cooked with the Lens people, 16 cooks, half from Lens = 16 Lens:8
        30 walkers from both towns on 3 May, half of whom were children = 30 y15
        Half of the 40 volunteers came from Bath = 40 Bath:20
        half of our 20 singers were women = 20 w10
        18 of us went to Dijon by coach on 2 May and as many from Tours joined us = 36 Tours:18
        friendship match against Lens, 11 players from Lens and just as many from Gouda = 22 Gouda:11 Lens:11
        Twelve gardeners, eight from Gouda and the rest from Solingen, planted the border = 12 Gouda:8 Solingen:4
        25 scouts, 10 from Bath, the rest from Bruges, camped by the river = 25 Bath:10 Brugge:15 y25
        painting the bridge with Namur, 14 volunteers, all of them under 25 = 14 y14
        quiz night with York on 8 May, 36 people, all of them students = 36 y36
        20 dancers, half of them girls, danced in Nice = 20 y10 w10
        concert in Bath at half past seven, 40 singers = 40
        half marathon with Lens on 3 May, 22 runners = 22
        20 runners ran the half marathon in Tours = 20
        two thirds of the 30 hikers came from Mainz = 30 Mainz:20
        carnival with Mainz, 50 people in costume, half of them kids, half adults = 50 y25
        after half an hour the 30 guests from Lens arrived = 30 Lens:30
        half a dozen volunteers from Tours painted the fence = 6 Tours:6
        barn repair in York, 12 volunteers (half from Aachen) = 12 Aachen:6
        football against Lens juniors, 14 lads and one lass = 15 y15 w1 m14
        bake sale for Lens with our kids, 30 tickets sold, 27 turned up = 27
        half the kids were ill, so only 12 came to Bath = 12
        Half of us walked, half cycled, 24 of us in Gouda = 24
        half of the proceeds went to the 30 guests from Lens = 30 Lens:30
        the rest of the day 20 pupils from Tours played football = 20 Tours:20 y20
        30 adults and all the kids of the school went to Mainz = 30
        20 cyclists, half on e-bikes, rode to Bruges = 20
        24 women from Tours, a third of them nurses = 24 Tours:24 w24
        two and a half hours with 30 pensioners from Bath = 30 Bath:30
        10 boys and as many girls from Gouda = 20 Gouda:20 y20 w10 m10
        40 kids, as many girls as boys, danced with Lens = 40 y40 w20 m20
        our eight rowers and their coach went to Lens = 9
        we were 30, 12 of them from Gouda = 30 Gouda:12
        the three of us and five Bruges folk = 8 Brugge:5
        bbq with the guests from Bath yesterday, 50 of us altogether, 21 of them from Bath = 50 Bath:21
        bbq with Bath yesterday, 50 of us, 21 of them from Bath = 50 Bath:21
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        Drie dagen lang hebben wij in York samen een schuur gerestaureerd, twaalf vrijwilligers, van wie de helft uit Aken = 12 Aachen:6
        verpleegkundigen van tours en deventer wisselden kennis uit, 7 uit tours en evenveel uit deventer, 14 in totaal = 14 Deventer:7 Tours:7
        wandeling met Lens op 9 mei, 24 wandelaars, de helft kinderen = 24 y12
        kamp in de Ardennen met Mainz, 36 jongeren, een derde uit Mainz = 36 Mainz:12 y36
        fietstocht naar Gouda, 20 fietsers, een kwart daarvan vrouwen = 20 w5
        de helft van de 16 koks kwam uit Lens = 16 Lens:8
        De helft van onze 20 zangers zijn vrouwen = 20 w10
        30 man op de fuif met Gent, waarvan de helft jongeren = 30 y15
        twaalf tuiniers, acht uit Gouda en de rest uit Solingen = 12 Gouda:8 Solingen:4
        25 scouts, 10 uit Bath, de rest uit Brugge = 25 Bath:10 Brugge:15 y25
        wij waren met 14 en er waren er evenveel uit Lens = 28 Lens:14
        18 leden van ons en evenveel van Nice zaten aan tafel = 36 Nice:18
        ping pong tegen Dijon, 10 spelers, allemaal jonger dan 18 = 10 y10
        zwemmen met Tours, 22 deelnemers, allemaal kinderen = 22 y22
        concert in Bath om half acht, 40 zangers = 40
        halve marathon met Lens op 3 mei, 22 lopers = 22
        na een half uur kwamen de 30 gasten uit Lens aan = 30 Lens:30
        barbecue met Namen, 50 man, de ene helft van Namen, de andere helft van Lens = 50 Lens:25 Namur:25
        40 kinders op het kamp met Mainz, helft meisjes = 40 y40 w20
        schilderwerken in York, 12 vrijwilligers (helft uit Aken) = 12 Aachen:6
        voetbal tegen de ploeg van Lens, 14 jongens en een meisje = 15 y15 w1 m14
        concert met Gent, 30 kaarten verkocht, 27 opgedaagd = 27
        De helft was ziek, dus maar 12 man naar Bath = 12
        de helft van de opbrengst voor de 30 gasten uit Lens = 30 Lens:30
        de rest van de dag voetbalden 20 leerlingen uit Tours = 20 Tours:20 y20
        30 volwassenen en alle kinderen van de school gingen naar Gent = 30
        40 kinderen, evenveel jongens als meisjes = 40 y40 w20 m20
        onze acht roeiers en acht uit Lens = 16 Lens:8
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        Pique-nique avec les Namurois le 1er mai, 36 personnes, dont la moitié de femmes = 36 w18
        stage de musique avec Mayence, 60 jeunes, dont un tiers de Mayence = 60 Mainz:20 y60
        balade à vélo à Gouda, 24 cyclistes, un quart de femmes = 24 w6
        camp d'été à Lens, 40 enfants, la moitié de Tours = 40 Tours:20 y40
        La moitié des 16 cuisiniers venait de Lens = 16 Lens:8
        la moitié de nos 20 choristes sont des femmes = 20 w10
        12 jardiniers, huit de Gouda et le reste de Solingen = 12 Gouda:8 Solingen:4
        25 scouts, 10 de Bath, les autres de Bruges = 25 Bath:10 Brugge:15 y25
        match contre Lens, 11 joueurs de Lens et autant de Namur = 22 Lens:11 Namur:11
        18 de chez nous et autant de Nice à table = 36 Nice:18
        nettoyage de la rivière avec Gand, 14 bénévoles, tous des jeunes = 14 y14
        soirée avec York, 36 personnes, toutes des étudiantes = 36 y36 w36
        carnaval avec Mayence, 50 personnes, moitié enfants moitié adultes = 50 y25
        30 marcheurs dont la moitié d'enfants = 30 y15
        concert à Bath à sept heures et demie, 40 chanteurs = 40
        semi-marathon avec Lens le 3 mai, 22 coureurs = 22
        après une demi-heure les 30 invités de Lens sont arrivés = 30 Lens:30
        Vingt danseuses, la moitié de Nice, ont dansé à Lens = 20 Nice:10 w20
        12 bénévoles (dont la moitié d'Aix-la-Chapelle) ont réparé la grange = 12 Aachen:6
        les deux tiers des 30 randonneurs étaient de Mayence = 30 Mainz:20
        concert avec Gand, 30 billets vendus, 27 venus = 27
        la moitié étaient malades, on était 12 à Bath = 12
        la moitié du gâteau pour les 30 invités de Lens = 30 Lens:30
        le reste de la journée 20 élèves de Tours ont joué = 20 Tours:20 y20
        30 adultes et tous les enfants de l'école sont allés à Gand = 30
        12 mordus de vélo de Lens = 12 Lens:12
        40 enfants, autant de filles que de garçons = 40 y40 w20 m20
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        faschingsfeier mit gouda am rosenmontag, 40 leut, die hälfte kinder = 40 y20
        Wandbildprojekt mit Lens, 23. bis 25. April, 14 Jugendliche, die Hälfte davon aus Lens = 14 Lens:7 y14
        Radtour nach Gouda, 24 Radler, ein Viertel Frauen = 24 w6
        Orchesterwochenende mit Lens, 60 junge Musiker, ein Drittel davon aus Lens = 60 Lens:20 y60
        Die Hälfte der 16 Köche kam aus Lens = 16 Lens:8
        Die Hälfte unserer 20 Sänger waren Frauen = 20 w10
        zwölf Gärtner, acht aus Gouda und der Rest aus Solingen = 12 Gouda:8 Solingen:4
        25 Pfadfinder, 10 aus Bath, der Rest aus Brügge = 25 Bath:10 Brugge:15 y25
        Freundschaftsspiel gegen Lens, 11 Spieler aus Lens und ebenso viele aus Mainz = 22 Lens:11 Mainz:11
        18 von uns und genauso viele aus Nizza saßen am Tisch = 36 Nice:18
        Bach geputzt mit Gent, 14 Helfer, alle unter 25 = 14 y14
        Spieleabend mit York, 36 Leute, alles Studenten = 36 y36
        30 Wanderer, von denen die Hälfte Kinder waren = 30 y15
        Konzert in Bath um halb acht, 40 Sänger = 40
        Halbmarathon mit Lens am 3. Mai, 22 Läufer = 22
        nach einer halben Stunde kamen die 30 Gäste aus Lens = 30 Lens:30
        12 Freiwillige (die Hälfte aus Aachen) haben die Scheune repariert = 12 Aachen:6
        zwei Drittel der 30 Wanderer kamen aus Mainz = 30 Mainz:20
        40 Kinder beim Lager mit Tours, hälfte mädchen = 40 y40 w20
        Fußball gegen die Mannschaft aus Lens, 14 Jungs und ein Mädchen = 15 y15 w1 m14
        Konzert mit Gent, 30 Karten verkauft, 27 gekommen = 27
        die Hälfte war krank, wir waren 12 in Bath = 12
        die Hälfte vom Kuchen ging an die 30 Gäste aus Lens = 30 Lens:30
        den Rest des Tages spielten 20 Schüler aus Tours = 20 Tours:20 y20
        30 Erwachsene und alle Kinder der Schule fuhren nach Gent = 30
        18 verrückte Ideen für Gent, 12 Leute = 12
        20 Radler, die Hälfte mit E-Bike, fuhren nach Brügge = 20
        anderthalb Stunden mit 30 Rentnern aus Lens = 30 Lens:30
        10 Buben und ebenso viele Mädchen aus Gouda = 20 Gouda:20 y20 w10 m10
        40 Kinder, gleich viele Mädchen wie Jungen = 40 y40 w20 m20
        unsere acht Ruderer und acht aus Lens = 16 Lens:8
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, HeadLine.Read(phrase, language));
}
