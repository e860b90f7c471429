namespace TwinBot.Tests.Understanding;

/// <summary>Numbers of days, cakes, goals and marks beside numbers of people, as <see cref="HeadLine"/> writes these.</summary>
public sealed class HeadThingsTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        a fortnight ago we'd a trad session with the fiddlers of Brugge in Westport, 17 musicians altogether, the craic was ninety = 17
        summer camp w the dijon kids last july, a fortnight in Rostrevor, 31 kids, rained 11 days out of the 14 = 31 y31
        cake sale 2 may for Lens, 14 helpers, 63 cakes, £410 raised = 14
        walked 18 km with Gouda on 3 may, 23 walkers, 2 blisters, 31 degrees = 23
        we filled 22 crates of apples with the Namur folk on 3 oct 2025, 15 pickers, 480 kilos = 15
        jumble sale with Bath 25 april: 40 tables, 12 rooms, 9 volunteers = 9
        Talk on 5 May, 27 in the audience, speaker from Bath is 84 = 27
        three weeks to go, 45 on the coach to Mainz on 6 June = 45
        7 out of 10 for the food, 10 out of 10 for the company, 33 guests from Tours on 2 may = 33 Tours:33
        we planted 120 trees in 4 rows with 19 Kongsberg friends, 11 april = 19 Kongsberg:19
        bingo with Bath on 24 april, full house at 88, 36 players = 36
        hiked 2 days out of 3, 12 hikers from Solingen, 1-3 may = 12 Solingen:12
        choir from York, 26 singers, 14 songs, 3 encores, 2 may = 26 York:26
        6 courses for 40 people, 11 bottles each table, dinner with Nice 2 may = 40
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        zomerkamp met de jeugd van dijon in juli vorig jaar, 31 kinderen, 11 van de 14 dagen regen = 31 y31
        taartenverkoop 2 mei voor Lens, 14 helpers, 63 taarten, 410 euro = 14
        18 km gestapt met Gouda op 3 mei, 23 wandelaars, 2 blaren, 31 graden = 23
        22 bakken appels geplukt met die van Namen op 3 okt 2025, 15 plukkers, 480 kilo = 15
        rommelmarkt met Bath 25 april: 40 tafels, 12 lokalen, 9 vrijwilligers = 9
        we plantten 120 bomen in 4 rijen met 19 vrienden uit Kongsberg, 11 april = 19 Kongsberg:19
        bingo met Bath op 24 april, 36 spelers, 3 rondes, 12 prijzen = 36
        het eten kreeg een 8 op 10, 33 gasten uit Tours op 2 mei = 33 Tours:33
        koor uit York, 26 zangers, 14 liederen, 3 bisnummers, 2 mei = 26 York:26
        2 van de 3 dagen gewandeld, 12 stappers uit Solingen, 1-3 mei = 12 Solingen:12
        4 gangen voor 40 man, 11 flessen per tafel, etentje met Nice 2 mei = 40
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        camp d'été avec les jeunes de solingen en juillet dernier, 31 enfants, 11 jours de pluie sur 14 = 31 y31
        vente de gâteaux le 2 mai pour Lens, 14 bénévoles, 63 gâteaux, 410 euros = 14
        18 km de marche avec Gouda le 3 mai, 23 marcheurs, 2 ampoules, 31 degrés = 23
        22 caisses de pommes cueillies avec ceux de Namur le 3 octobre 2025, 15 cueilleurs, 480 kilos = 15
        vide-grenier avec Bath le 25 avril : 40 tables, 12 salles, 9 bénévoles = 9
        on a planté 120 arbres en 4 rangées avec 19 amis de Kongsberg le 11 avril = 19 Kongsberg:19
        loto avec Bath le 24 avril, 36 joueurs, 3 parties, 12 lots = 36
        8 sur 10 pour la cuisine, 33 invités de Gand le 2 mai = 33 Gent:33
        chorale de York, 26 choristes, 14 chants, 3 rappels, 2 mai = 26 York:26
        4 plats pour 40 convives, 11 bouteilles par table, repas avec Gouda le 2 mai = 40
        2 jours de marche sur 3, 12 marcheurs de Solingen, 1-3 mai = 12 Solingen:12
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        Hilfstransport mit 20t Lebensmitteln nach Lens am 2. Mai, 6 Fahrer = 6
        sommerlager mit den kindern aus dijon im juli 2025, 31 kinder, 11 von 14 tagen regen = 31 y31
        kuchenverkauf 2. mai für Lens, 14 helfer, 63 kuchen, 410 euro = 14
        18 km gewandert mit Gouda am 3. Mai, 23 Wanderer, 2 Blasen, 31 Grad = 23
        22 Kisten Äpfel gepflückt mit denen aus Namur am 3.10.2025, 15 Pflücker, 480 Kilo = 15
        Flohmarkt mit Bath am 25. April: 40 Tische, 12 Räume, 9 Freiwillige = 9
        wir pflanzten 120 Bäume in 4 Reihen mit 19 Freunden aus Kongsberg, 11. April = 19 Kongsberg:19
        Bingo mit Bath am 24. April, 36 Spieler, 3 Runden, 12 Preise = 36
        Chor aus York, 26 Sänger, 14 Lieder, 3 Zugaben, 2. Mai = 26 York:26
        an 2 von 3 tagen gewandert, 12 wanderer aus solingen, 1.-3. mai = 12 Solingen:12
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, HeadLine.Read(phrase, language));
}
