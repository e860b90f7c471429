namespace TwinBot.Tests.Understanding;

/// <summary>What is said of the last of two is said of both, and groups that stand side by side are added; some of so many, and who they are one by one. Lines as in <see cref="HeadLine"/>.</summary>
public sealed class HeadOwnedTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        After the flood we helped clear cellars in Gent on 14 and 15 February: twenty firemen and twelve volunteers of ours = 32
        Our firefighters went to Solingen on 18 April to compare kit with their colleagues there: nine men and two women of ours = 11 w2 m9
        Burns night with York: a piper and 12 diners = 13
        a piper and 12 dancers at the ceilidh with Gouda = 13
        20 firemen and 12 volunteers from our side helped in Lens = 32
        eight singers and three players of our own at the Mainz festival = 11
        cast of 18 and a crew of five at the play in Bath = 23
        choir of 30 plus conductor in Nice = 30
        band of 22 and 14 dancers in Tours = 36
        six men and five women of ours rowed in York = 11 w5 m6
        ten paddlers and two cooks from here went to Lens = 12
        orchestra of 40 with 12 soloists in Dijon on 3 May = 52
        crew of six sailed to Nice = 6
        cast of 24, 6 of them kids = 24 y6
        12 of ours and 14 of theirs cleaned the river in Gouda = 26 Gouda:14
        a fiddler and eight singers from Kongsberg = 9 Kongsberg:9
        a squad of 16 and three coaches went to Mainz = 19
        committee meeting mon 16/3 at Tina's, 6 of the 9 were there, books are fine = 6
        board with Lens, 7 out of 10 present = 7
        AGM: 5 of 8 turned up = 5
        four of the six members came to the meeting = 4
        11 of our 14 singers went to Mainz = 11
        two of our road workers, a man and a woman, spent the week in Kongsberg = 2 w1 m1
        two teachers, a man and a woman, from Mainz stayed here = 2 Mainz:2 w1 m1
        three volunteers from Lens, two women and a man, helped = 3 Lens:3 w2 m1
        four apprentices, three girls and a boy, in Dijon = 4 y4 w3 m1
        two trainees (one girl, one boy) from Tours = 2 Tours:2 y2 w1 m1
        two mechanics, one woman one man, went to Gouda = 2 w1 m1
        3 of the 5 days it rained, 22 walkers with Lens = 22
        6 of the 9 holes played, 12 golfers from York = 12 York:12
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        Na de overstroming hielpen we kelders leegmaken in Gent op 14 en 15 februari: twintig brandweermannen en twaalf vrijwilligers van bij ons = 32
        Onze brandweer trok op 18 april naar Solingen om materiaal te vergelijken met hun collega's: negen mannen en twee vrouwen van ons = 11 w2 m9
        een doedelzakspeler en 12 dansers op het feest met Gouda = 13
        20 brandweerlui en 12 vrijwilligers van onze kant hielpen in Lens = 32
        acht zangers en drie muzikanten van ons op het festival van Mainz = 11
        cast van 18 en een ploeg van vijf bij het toneel in Bath = 23
        orkest van 40 met 12 solisten in Dijon op 3 mei = 52
        zes mannen en vijf vrouwen van ons roeiden in York = 11 w5 m6
        tien peddelaars en twee koks van hier gingen naar Lens = 12
        cast van 24, waarvan 6 kinderen = 24 y6
        12 van ons en 14 van hen maakten de rivier schoon in Gouda = 26 Gouda:14
        een violist en acht zangers uit Kongsberg = 9 Kongsberg:9
        een kern van 16 en drie trainers gingen naar Mainz = 19
        bestuur met Lens, 7 van de 10 aanwezig = 7
        ALV: 5 vd 8 kwamen opdagen = 5
        vier van de zes leden kwamen naar de vergadering = 4
        11 van onze 14 zangers gingen naar Mainz = 11
        twee van onze wegwerkers, een man en een vrouw, waren een week in Kongsberg = 2 w1 m1
        twee leerkrachten, een man en een vrouw, uit Mainz logeerden hier = 2 Mainz:2 w1 m1
        drie vrijwilligers uit Lens, twee vrouwen en een man, hielpen mee = 3 Lens:3 w2 m1
        vier leerlingen, drie meisjes en een jongen, in Dijon = 4 y4 w3 m1
        twee stagiairs (één meisje, één jongen) uit Tours = 2 Tours:2 y2 w1 m1
        3 vd 5 dagen regen, 22 wandelaars met Lens = 22
        2 vd 3 bussen waren vol, 90 man = 90
        9 vd 12 bestuursleden online met Gouda = 9
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        un cornemuseur et 12 danseurs à la fête avec Gouda = 13
        20 pompiers et 12 bénévoles de notre côté ont aidé à Lens = 32
        huit chanteurs et trois musiciens des nôtres au festival de Mayence = 11
        troupe de 18 et une équipe de cinq pour la pièce à Bath = 23
        orchestre de 40 avec 12 solistes à Dijon le 3 mai = 52
        six hommes et cinq femmes de chez nous ont ramé à York = 11 w5 m6
        dix rameurs et deux cuisiniers de chez nous sont allés à Lens = 12
        troupe de 24, dont 6 enfants = 24 y6
        12 des nôtres et 14 des leurs ont nettoyé la rivière à Gouda = 26 Gouda:14
        un violoniste et huit chanteurs de Kongsberg = 9 Kongsberg:9
        réunion du comité lundi 16/3 chez Odile, 6 sur 9 étaient là, caisse ok = 6
        bureau avec Lens, 7 sur 10 présents = 7
        AG : 5 des 8 sont venus = 5
        quatre des six membres sont venus à la réunion = 4
        11 de nos 14 chanteurs sont allés à Mayence = 11
        Deux de nos agents de la voirie, un homme et une femme, ont passé la semaine du 16 mars à Kongsberg = 2 w1 m1
        deux enseignants, un homme et une femme, de Mayence ont logé ici = 2 Mainz:2 w1 m1
        trois bénévoles de Lens, deux femmes et un homme, ont aidé = 3 Lens:3 w2 m1
        quatre apprentis, trois filles et un garçon, à Dijon = 4 y4 w3 m1
        deux stagiaires (une fille, un garçon) de Tours = 2 Tours:2 y2 w1 m1
        3 jours sur 5 de pluie, 22 marcheurs avec Lens = 22
        2 cars sur 3 étaient pleins, 90 personnes = 90
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        Nach dem Hochwasser halfen wir am 14. und 15. Februar in Gent beim Keller ausräumen: zwanzig Feuerwehrleute und zwölf Freiwillige von uns = 32
        Unsere Feuerwehr fuhr am 18. April nach Solingen, um Material mit den Kollegen dort zu vergleichen: neun Männer und zwei Frauen von uns = 11 w2 m9
        ein Dudelsackspieler und 12 Tänzer beim Fest mit Gouda = 13
        20 Feuerwehrleute und 12 Freiwillige von hier halfen in Lens = 32
        acht Sänger und drei Musiker von uns beim Festival in Mainz = 11
        Orchester von 40 mit 12 Solisten in Dijon am 3. Mai = 52
        sechs Männer und fünf Frauen von uns ruderten in York = 11 w5 m6
        zehn Paddler und zwei Köche aus unserem Verein fuhren nach Lens = 12
        Ensemble von 24, davon 6 Kinder = 24 y6
        12 von uns und 14 von ihnen putzten den Fluss in Gouda = 26 Gouda:14
        ein Geiger und acht Sänger aus Kongsberg = 9 Kongsberg:9
        ein Kader von 16 und drei Trainer fuhren nach Mainz = 19
        Vorstandssitzung Mo 16.3. bei Tine, 6 von 9 waren da, Kasse stimmt = 6
        Vorstand mit Lens, 7 von 10 anwesend = 7
        vier der sechs Mitglieder kamen zur Sitzung = 4
        11 unserer 14 Sänger fuhren nach Mainz = 11
        zwei unserer Straßenwärter, ein Mann und eine Frau, waren eine Woche in Kongsberg = 2 w1 m1
        zwei Lehrkräfte, ein Mann und eine Frau, aus Mainz wohnten hier = 2 Mainz:2 w1 m1
        drei Freiwillige aus Lens, zwei Frauen und ein Mann, halfen = 3 Lens:3 w2 m1
        vier Azubis, drei Mädchen und ein Junge, in Dijon = 4 y4 w3 m1
        zwei Praktikanten (ein Mädchen, ein Junge) aus Tours = 2 Tours:2 y2 w1 m1
        3 von 5 Tagen Regen, 22 Wanderer mit Lens = 22
        2 von 3 Bussen waren voll, 90 Leute = 90
        9 von 12 Vorstandsmitgliedern online mit Gouda = 9
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, HeadLine.Read(phrase, language));
}
