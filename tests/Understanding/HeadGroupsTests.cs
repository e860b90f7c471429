namespace TwinBot.Tests.Understanding;

/// <summary>A group named with its town, and how many they were; with such a group, everybody is counted. As <see cref="HeadLine"/> writes it.</summary>
public sealed class HeadGroupsTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        brass band from Mainz here on 1 May, 28 musicians = 28 Mainz:28
        Concert by the Deventer concert band in the square sat 2 may, 27 players, wild success = 27 Deventer:27
        the Bath scouts camped on our field last weekend, 32 kids and 5 leaders = 37 Bath:37 y32
        had families from Kongsberg staying w our members last weekend, 6 adults and 8 kids = 14 Kongsberg:14 y8
        choir from Tours sang on palm sunday in the church, 38 voices = 38 Tours:38
        A group of pensioners from Namur came on the coach for the flower market, 44 all told, 18 April = 44 Namur:44
        Sat 9 May, cricket club from York over for the weekend: 13 players, 6 wives = 19 York:19 w6
        We had the Dijon wine growers here for three days, nine of them, 4-6 may = 9 Dijon:9
        the women's institute of Bath came to tea on 30/4, 22 ladies = 22 Bath:22 w22
        york ringers came and rang with ours, 8 of theirs, 7 of ours, 2 may = 15 York:8
        camp with the Gouda scouts in the Peak District, 30 kids and 6 leaders, 1-8 aug 2025 = 36 y30
        joint rehearsal with the choir from Mainz, 60 singers, 2 May = 60
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        platzconcert van de harmonie uit mainz op 1 mei, 28 muzikanten, daarna bier voor iedereen = 28 Mainz:28
        gezinnen uit gouda te gast bij onze leden vorig weekend, 5 volwassenen en 9 kinderen = 14 Gouda:14 y9
        de scouts van Bath kampeerden op ons terrein, 32 kinderen en 5 leiders, 1 tot 3 mei = 37 Bath:37 y32
        Toneelgroep uit Lens trad op in het parochiehuis zaterdag 9 mei, elf acteurs = 11 Lens:11
        landelijke gilde uit deventer kwam naar de boerenmarkt, 19 man, zo 3 mei = 19 Deventer:19
        gepensioneerden uit Namen op daguitstap bij ons, 44 in totaal, 18 april = 44 Namur:44
        de volleybalsters van Nice logeerden hier van 24 tot 26 april, 12 meisjes = 12 Nice:12 y12 w12
        vriendenkring uit york op bezoek, 16 personen, 2-4 mei, heel gezellig = 16 York:16
        kamp met de scouts van Gouda in de Ardennen, 30 kinderen en 6 leiders, 1-8 aug 2025 = 36 y30
        samen gerepeteerd met het koor van Mainz, 60 zangers, 2 mei = 60
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        Concert de la fanfare de Deventer place Plumereau samedi 2 mai, 27 musiciens, succès fou = 27 Deventer:27
        familles de Kongsberg hébergées chez nos membres le week-end dernier, 6 adultes et 8 enfants = 14 Kongsberg:14 y8
        les scouts de Bath ont campé sur notre terrain, 32 jeunes et 5 chefs, du 1er au 3 mai = 37 Bath:37 y32
        La troupe de théâtre de Gand a joué samedi 9 mai à la salle des fêtes, onze comédiens = 11 Gent:11
        Gouda a envoyé douze cuisiniers pour la fête des saveurs le 9 mai, nous dix = 22 Gouda:12
        club du 3e âge de Namur en excursion chez nous le 18 avril, 44 personnes = 44 Namur:44
        aubade de l'harmonie de mayence le 1er mai, 28 musicos, puis merguez pour tout le monde = 28 Mainz:28
        les handballeuses d'Aix-la-Chapelle ont logé ici du 24 au 26 avril, 12 filles = 12 Aachen:12 y12 w12
        la batucada de gand a défilé dimanche 3 mai, 19 percussionnistes = 19 Gent:19
        correspondants de York reçus dans les familles, 16 élèves et 2 profs, 2-9 mai = 18 York:18 y16
        camp avec les scouts de Gouda dans le Vercors, 30 enfants et 6 chefs, 1-8 août 2025 = 36 y30
        répétition commune avec la chorale de Mayence, 60 choristes, 2 mai = 60
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        platzkonzert der blasmusik aus mainz am 1. mai, 28 musikanten, danach weißwürste für alle = 28 Mainz:28
        familien aus kongsberg waren letztes wochenende bei unseren mitgliedern zu gast, 6 erwachsene und 8 kinder = 14 Kongsberg:14 y8
        die pfadfinder aus Bath haben auf unserer wiese gezeltet, 32 kinder und 5 leiter, 1. bis 3. mai = 37 Bath:37 y32
        Die Theatergruppe aus Lens spielte am Samstag, 9. Mai, im Pfarrheim, elf Schauspieler = 11 Lens:11
        Seniorenkreis aus Namur zum Tagesausflug bei uns, 44 Leute, 18. April = 44 Namur:44
        Handballerinnen aus Nizza wohnten vom 24. bis 26. April hier, 12 Mädchen = 12 Nice:12 y12 w12
        der schachclub york kam übers wochenende, 16 spieler, 2.-3. mai = 16 York:16
        Austauschklasse aus Dijon in den Familien untergebracht, 19 Schüler und 2 Lehrkräfte, 2. bis 9. Mai = 21 Dijon:21 y19
        zeltlager mit den pfadfindern aus gouda, 30 kinder und 6 leiter, 1.-8. august 2025 = 36 y30
        gemeinsame Probe mit dem Chor aus Mainz, 60 Sänger, 2. Mai = 60
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, HeadLine.Read(phrase, language));
}
