namespace TwinBot.Tests.Understanding;

/// <summary>Whose town a delegation, a choir, a family or a mayor with others is of, though it stands further off. Lines as in <see cref="HeadLine"/>.</summary>
public sealed class HeadTownsTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        official delegation from Nice received at our town hall on 28 April, 5 men 3 women = 8 Nice:8 w3 m5
        official visit from Lens to Namur on 30 and 31 March, delegation of 8, mayor included = 8 Lens:8
        delegation of the city of Bruges welcomed on Tuesday, 5 men and 3 women = 8 Brugge:8 w3 m5
        Visit from Mainz on 4 May, delegation of 12 people = 12 Mainz:12
        St Cecilia choir of Namur sang in a church in Bath on 27 March, forty singers, 27 of them ladies = 40 Namur:40 w27
        The chamber choir from Lens performed on Saturday in York, thirty-two voices = 32 Lens:32
        open-air concert in Nice on 21 June 2025, three rock groups from Leuven, 14 musicians in all = 14 Leuven:14
        two choirs from Tours sang in Deventer cathedral, 61 singers altogether = 61 Tours:61
        29 May table tennis tournament in Tours: Deventer had sent eight players, the oldest was 78 = 8 Deventer:8
        Football in Lens: Namur had sent eleven = 11 Namur:11
        the Kellers of Mainz, five people, will stay with a host family in Dijon = 5 Mainz:5
        The Keller family from Mainz, five people, will be staying with us the first weekend in July = 5 Mainz:5
        the Dupont family of Tours (four people) stayed at the Jansens over Easter = 4 Tours:4
        fete in York with 200 people, 60 of whom came from Aachen = 200 Aachen:60
        gala in Bruges with 160 guests, 45 of them from Bath = 160 Bath:45
        the fire brigade of Solingen visited, 9 firefighters = 9 Solingen:9
        Gouda sent a delegation of six to the jubilee in Solingen = 6 Gouda:6
        a party of 14 from Tours toured the museum = 14 Tours:14
        the mayor's delegation from Kongsberg, four strong, was in Gouda on 3 May = 4 Kongsberg:4
        twinning committee of Lens over on Saturday 9 May, eight members = 8 Lens:8
        Gouda has sent twelve chess players to our tournament = 12 Gouda:12
        York had entered six runners for the half marathon in Aachen = 6 York:6
        Youth theatre in Bath with Bruges, 30 people = 30
        concert in the church of Namur, forty listeners = 40
        two bands from Leuven played, 200 people came = 200
        we met the delegation from Gouda in Solingen, 14 of us = 14
        mayor in Nice, 9 people at the table = 9
        the mayor of Mainz and four councillors were received at the town hall of Dijon = 5 Mainz:5
        Mayor and three aldermen from Lens visited Namur on 4 April = 4 Lens:4
        The alderman for culture and four officials from Bruges were welcomed on 19 March at Bath guildhall = 5 Brugge:5
        lord mayor of York plus 3 cllrs in Aachen on 3 May = 4 York:4
        the mayor of Tours & 5 councillors came over = 6 Tours:6
        mayor of Nice, two deputies and an interpreter in Leuven = 4 Nice:4
        Our mayor and two aldermen went to Mainz = 3
        the mayor and the clerk from Gouda = 2 Gouda:2
        The provost of Bath, her husband and three bailies = 5 Bath:5
        the mayor of Lens opened the fair, 3 bands played, 400 visitors = 400
        the mayor of Lens and 300 guests = 301 Lens:1
        deputy mayor of Gouda with two officers at our place = 3 Gouda:3
        12 from Lens and 9 singers here = 21 Lens:12
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        officiële delegatie van de stad Brugge ontvangen op ons stadhuis dinsdag 28/04, 5 mannen 3 vrouwen = 8 Brugge:8 w3 m5
        delegatie van 8 uit Nice op bezoek op 4 mei = 8 Nice:8
        delegatie uit Lens op 12 april in Namen, vier mannen en drie vrouwen = 7 Lens:7 w3 m4
        Bezoek uit Mainz op 4 mei, delegatie van 12 = 12 Mainz:12
        raadsdelegatie uit York op het stadhuis van Aken 3 mei: zeven personen = 7 York:7
        Het Sint-Ceciliakoor uit Namen zong op vrijdag 27 maart in een kerk in Bath, veertig zangers waarvan 27 dames = 40 Namur:40 w27
        openluchtconcert in Nice op 21 juni 2025, drie rockgroepen uit Leuven, 14 muzikanten in totaal = 14 Leuven:14
        twee koren uit Tours zongen in Deventer, samen 61 zangers = 61 Tours:61
        tafeltennistoernooi in Tours: Deventer had acht spelers gestuurd, de oudste was 78 = 8 Deventer:8
        voetbal in Lens: Namen had er elf gestuurd = 11 Namur:11
        de Kellers uit Mainz, vijf personen, logeren het eerste weekend van juli bij een gastgezin in Dijon = 5 Mainz:5
        De familie Keller uit Mainz, vijf personen, logeert het eerste weekend van juli bij ons = 5 Mainz:5
        familie Dupont uit Tours (4 personen) logeerde met Pasen bij Jansen = 4 Tours:4
        Op 21 september 2025 vierden Bath en Aken veertig jaar vriendschap met 160 gasten, van wie er 45 uit Aken kwamen = 160 Aachen:45
        feest in York met 200 man, waarvan 60 uit Aken = 200 Aachen:60
        gala in Brugge met 160 gasten onder wie 45 uit Bath = 160 Bath:45
        de brandweer van Solingen op bezoek, 9 brandweerlui = 9 Solingen:9
        Gouda stuurde een delegatie van zes naar het jubileum in Solingen = 6 Gouda:6
        een gezelschap van 14 uit Tours bezocht het museum = 14 Tours:14
        stedenbandcomité van Lens zaterdag 9 mei over de vloer, acht leden = 8 Lens:8
        Gouda heeft twaalf schakers gestuurd naar ons toernooi = 12 Gouda:12
        York had zes lopers ingeschreven voor de halve marathon in Aken = 6 York:6
        jeugdtheater in Bath met Brugge, 30 man = 30
        concert in de kerk van Namen, veertig luisteraars = 40
        twee bands uit Leuven speelden, 200 man kwam kijken = 200
        wij ontmoetten de delegatie uit Gouda in Solingen, met z'n 14en = 14
        burgemeester van leuven + 2 schepenen op officieel bezoek do 26 maart = 3 Leuven:3
        de burgemeester van Mainz en vier raadsleden ontvangen op het stadhuis van Dijon = 5 Mainz:5
        Burgemeester en drie schepenen uit Lens bezochten Namen op 4 april = 4 Lens:4
        De wethouder van sport en drie raadsleden uit Gouda kwamen op 3 mei = 4 Gouda:4
        de burgemeester van Tours & 5 schepenen kwamen over = 6 Tours:6
        burgemeester van Nice, twee adjuncten en een tolk in Leuven = 4 Nice:4
        Onze burgemeester en twee schepenen gingen naar Mainz = 3
        de burgemeester en de griffier uit Gouda = 2 Gouda:2
        de burgemeester van Bath, haar man en drie raadsleden = 5 Bath:5
        de burgemeester van Lens en 300 gasten = 301 Lens:1
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        Délégation de Nice reçue à l'hôtel de ville le 4 mai, quatre hommes et trois femmes = 7 Nice:7 w3 m4
        visite officielle de Nice à Louvain les 30 et 31 mars, délégation de 8 personnes, maire compris = 8 Nice:8
        délégation de 8 de Lens le 4 mai = 8 Lens:8
        délégation municipale de York à la mairie d'Aix-la-Chapelle le 3 mai : sept personnes = 7 York:7
        le chœur de chambre de Lens s'est produit samedi à York, trente-deux choristes = 32 Lens:32
        deux chorales de Tours ont chanté à Deventer, 61 chanteurs au total = 61 Tours:61
        foot à Lens : Namur en avait envoyé onze = 11 Namur:11
        la famille Dupont de Tours (4 personnes) a logé chez les Jansen à Pâques = 4 Tours:4
        Le 21 septembre 2025 Bath et Aix-la-Chapelle ont fêté quarante ans d'amitié avec 160 invités, dont 45 étaient d'Aix-la-Chapelle = 160 Aachen:45
        gala à Bruges avec 160 invités parmi lesquels 45 de Bath = 160 Bath:45
        les pompiers de Solingen en visite, 9 sapeurs = 9 Solingen:9
        Gouda a envoyé une délégation de six personnes au jubilé de Solingen = 6 Gouda:6
        un groupe de 14 de Tours a visité le musée = 14 Tours:14
        comité de jumelage de Lens chez nous samedi 9 mai, huit membres = 8 Lens:8
        Gouda a envoyé douze joueurs d'échecs à notre tournoi = 12 Gouda:12
        York avait inscrit six coureurs au semi-marathon d'Aix-la-Chapelle = 6 York:6
        théâtre jeune à Bath avec Bruges, 30 personnes = 30
        concert dans l'église de Namur, quarante auditeurs = 40
        deux groupes de Louvain ont joué, 200 personnes sont venues = 200
        nous avons rencontré la délégation de Gouda à Solingen, on était 14 = 14
        bourgmestre de louvain + 2 échevins en visite officielle jeudi 26 mars = 3 Leuven:3
        le maire de Mayence et quatre conseillers ont été reçus à l'hôtel de ville de Dijon = 5 Mainz:5
        Le maire et trois adjoints de Lens ont visité Namur le 4 avril = 4 Lens:4
        L'échevin de la culture et quatre fonctionnaires de Bruges ont été reçus le 19 mars à la mairie de Bath = 5 Brugge:5
        adjointe aux sports et 3 conseillers de Tours chez nous le 3 mai = 4 Tours:4
        le maire de Tours & 5 adjoints sont venus = 6 Tours:6
        maire de Nice, deux adjoints et une interprète à Louvain = 4 Nice:4
        Notre maire et deux adjoints sont allés à Mayence = 3
        le maire et la secrétaire de Gouda = 2 Gouda:2
        la maire de Bath, son mari et trois conseillers = 5 Bath:5
        le maire de Lens et 300 invités = 301 Lens:1
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        offizielle Delegation aus Nizza am 28.4. im Rathaus empfangen, 5 Männer 3 Frauen = 8 Nice:8 w3 m5
        Delegation der Stadt Brügge am Dienstag empfangen, 5 Männer und 3 Frauen = 8 Brugge:8 w3 m5
        Offizieller Besuch aus Nizza in Löwen am 30. und 31. März, Delegation von 8 Personen inklusive Bürgermeister = 8 Nice:8
        8-köpfige Delegation aus Lens am 4. Mai = 8 Lens:8
        Besuch aus Mainz am 4. Mai, Delegation von 12 Leuten = 12 Mainz:12
        Ratsdelegation aus York im Aachener Rathaus 3. Mai: sieben Personen = 7 York:7
        Der Cäcilienchor aus Namur sang am Freitag, 27. März in einer Kirche in Bath, vierzig Sänger, davon 27 Damen = 40 Namur:40 w27
        Open-Air-Konzert in Nizza am 21. Juni 2025, drei Rockgruppen aus Löwen, insgesamt 14 Musiker = 14 Leuven:14
        zwei Chöre aus Tours sangen in Deventer, zusammen 61 Sänger = 61 Tours:61
        29. Mai Tischtennisturnier in Tours: Deventer hatte acht Spieler geschickt, der älteste war 78 = 8 Deventer:8
        Fußball in Lens: Namur hatte elf geschickt = 11 Namur:11
        die Kellers aus Mainz, fünf Personen, wohnen am ersten Juliwochenende bei einer Gastfamilie in Dijon = 5 Mainz:5
        Familie Keller aus Mainz, fünf Personen, wohnt am ersten Juliwochenende bei uns = 5 Mainz:5
        familie dupont aus tours (4 personen) war ostern bei jansens = 4 Tours:4
        Am 21. September 2025 feierten Bath und Aachen vierzig Jahre Freundschaft mit 160 Gästen, von denen 45 aus Aachen waren = 160 Aachen:45
        Fest in York mit 200 Leuten, davon 60 aus Aachen = 200 Aachen:60
        Gala in Brügge mit 160 Gästen, darunter 45 aus Bath = 160 Bath:45
        Feuerwehr Solingen zu Besuch, 9 Feuerwehrleute = 9 Solingen:9
        Gouda schickte eine sechsköpfige Delegation zum Jubiläum nach Solingen = 6 Gouda:6
        eine Gruppe von 14 aus Tours besichtigte das Museum = 14 Tours:14
        Partnerschaftskomitee Lens am Samstag, 9. Mai hier, acht Mitglieder = 8 Lens:8
        Gouda hat zwölf Schachspieler zu unserem Turnier geschickt = 12 Gouda:12
        York hatte sechs Läufer zum Halbmarathon in Aachen gemeldet = 6 York:6
        Jugendtheater in Bath mit Brügge, 30 Leute = 30
        Konzert in der Kirche von Namur, vierzig Zuhörer = 40
        zwei Bands aus Löwen spielten, 200 Leute kamen = 200
        wir trafen die Delegation aus Gouda in Solingen, zu vierzehnt = 14
        bürgermeister von löwen + 2 stadträte zum offiziellen besuch do 26. märz = 3 Leuven:3
        der Oberbürgermeister von Mainz und vier Stadträte wurden im Rathaus von Dijon empfangen = 5 Mainz:5
        Bürgermeister und drei Beigeordnete aus Lens besuchten Namur am 4. April = 4 Lens:4
        Die Beigeordnete für Kultur und vier Beamte aus Brügge wurden am 19. März im Rathaus von Bath empfangen = 5 Brugge:5
        der Bürgermeister von Tours & 5 Ratsmitglieder kamen = 6 Tours:6
        OB von Nizza, zwei Stellvertreter und eine Dolmetscherin in Löwen = 4 Nice:4
        Unser Bürgermeister und zwei Stadträte fuhren nach Mainz = 3
        der Bürgermeister und die Sekretärin aus Gouda = 2 Gouda:2
        die Bürgermeisterin von Bath, ihr Mann und drei Stadträte = 5 Bath:5
        der Bürgermeister von Lens und 300 Gäste = 301 Lens:1
        Bürgermeister von Gouda mit zwei Beamten bei uns = 3 Gouda:3
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, HeadLine.Read(phrase, language));
}
