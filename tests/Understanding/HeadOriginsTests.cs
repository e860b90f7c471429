using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>Where people come from, in lines as <c>sentence = town number, town number</c>; <c>-</c> where nothing is said of it.</summary>
public sealed class HeadOriginsTests
{
    static readonly Understander s_understander = new(TwinBot.Texts.Languages.Load());

    public static TheoryData<string, string> English => DateTable.Of("""
        twelve dancers, two fiddlers and a piper from York = York 15
        the knitting circle from Lens came: nine members plus their driver = Lens 10
        two teachers, Anna and Bruno, from Mainz observed lessons in Gent = Mainz 2
        our guild (19 women) hosted the guild from Mainz (23 women) = Mainz 23
        the Rotary club of Leuven (16 members) dined with that of Nice (12 members) = Leuven 16, Nice 12
        weekend in London with the Ghent and Bruges committees, 13 persons each = Brugge 13, Gent 13
        excursion with the Dijon committee, 33 on the coach = -
        signed in the town hall of Solingen, some fifty citizens there = -
        6 each from Gent and Mainz = Gent 6, Mainz 6
        18 swimmers and 4 officials from Kongsberg = Kongsberg 22
        in the Ardennes with Lens, 17 riders = -
        nine councillors (four of them women) from Tours toured the plant = Tours 9
        mayor of Deventer + 3 councillors received in Tours = Deventer 4
        the mayor of Kongsberg, accompanied by three councillors, was received = Kongsberg 4
        visit of the lord mayor of Bath to Bruges, 3 people in the delegation = Bath 3
        class 3b from Gent were with us, 22 children = Gent 22
        24 pupils of the primary school in Lens came to Namur = Lens 24
        eighteen 10-year-olds from Gouda were in our classrooms = Gouda 18
        our pupils and 2 teachers of our school in Lens = -
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        twaalf dansers, twee violisten en een doedelzakspeler uit York = York 15
        de breiclub uit Lens kwam: negen leden plus hun chauffeur = Lens 10
        twee juffen, Anna en Lies, uit Mainz volgden lessen in Gent = Mainz 2
        onze vrouwenbond (19 vrouwen) ontving de vrouwen uit Mainz (23 vrouwen) = Mainz 23
        de Rotary van Leuven (16 leden) dineerde met die van Nice (12 leden) = Leuven 16, Nice 12
        weekend in Londen met de comités van Bath en Brugge, 13 personen elk = Bath 13, Brugge 13
        uitstap met het comité van Dijon, 33 op de bus = -
        telkens 6 uit Gent en Mainz = Gent 6, Mainz 6
        48 lopers uit zes landen = -
        18 zwemmers en 4 officials uit Kongsberg = Kongsberg 22
        negen raadsleden (onder wie vier vrouwen) uit Tours = Tours 9
        burgemeester van Deventer + 3 wethouders ontvangen in Tours = Deventer 4
        de burgemeester van Mainz, vergezeld van drie raadsleden, werd ontvangen = Mainz 4
        bezoek van de burgemeester van Bath aan Brugge, delegatie van 3 personen = Bath 3
        klas 3B uit Gent was een week bij ons, 22 kinderen = Gent 22
        24 kinderen van de lagere school uit Lens kwamen naar Namen = Lens 24
        achttien 10-jarigen uit Gouda zaten bij ons in de klas = Gouda 18
        20 leerlingen en 2 leerkrachten van ons school in Lens = -
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        douze danseurs, deux violonistes et une chanteuse de Gand = Gent 15
        le cercle de tricot de Lens est venu : neuf membres plus leur chauffeur = Lens 10
        deux profs, Anna et Bruno, de Mayence ont suivi des cours = Mainz 2
        nos fermières (19 femmes) ont reçu celles de Mayence (23 femmes) = Mainz 23
        le Rotary de Louvain (16 membres) a dîné avec celui de Nice (12 membres) = Leuven 16, Nice 12
        week-end à Londres avec les comités de Bath et Bruges, 13 personnes chacun = Bath 13, Brugge 13
        excursion avec le comité de Dijon, 33 dans le car = -
        18 nageurs et 4 officiels de Kongsberg = Kongsberg 22
        neuf conseillers (dont quatre femmes) de Tours = Tours 9
        le maire de Deventer + 3 adjoints reçus à Tours = Deventer 4
        la maire de Kongsberg, accompagnée de trois conseillers, a été reçue = Kongsberg 4
        visite du lord-maire de Bath à Bruges, 3 personnes dans la délégation = Bath 3
        la 4e B de Gand est venue chez nous, 22 enfants = Gent 22
        dix-huit enfants de 10 ans de Gouda étaient dans nos classes = Gouda 18
        une vingtaine d'Anglais de Bath seront hébergés = Bath 20
        l'orchestre scolaire de Louvain, soixante enfants et quatre enseignants, a joué = Leuven 64
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        zwölf Tänzer, zwei Geiger und ein Dudelsackspieler aus York = York 15
        der Strickkreis aus Lens kam: neun Mitglieder plus ihr Fahrer = Lens 10
        zwei Lehrerinnen, Anna und Lisa, aus Mainz hospitierten in Gent = Mainz 2
        unser Frauenbund (19 Frauen) empfing die Landfrauen aus Mainz (23 Frauen) = Mainz 23
        der Rotary Löwen (16 Mitglieder) speiste mit dem aus Nizza (12 Mitglieder) = Leuven 16, Nice 12
        Wochenende in London mit den Komitees aus Bath und Brügge, jeweils 13 Personen = Bath 13, Brugge 13
        Ausflug mit dem Komitee aus Dijon, 33 im Bus = -
        je 6 aus Gent und Mainz = Gent 6, Mainz 6
        18 Schwimmer und 4 Kampfrichter aus Kongsberg = Kongsberg 22
        neun Stadträte (darunter vier Frauen) aus Tours = Tours 9
        Bürgermeister von Deventer + 3 Beigeordnete in Tours empfangen = Deventer 4
        die Bürgermeisterin von Kongsberg wurde am 20. November mit drei Stadträten empfangen = Kongsberg 4
        Besuch des Bürgermeisters von Bath in Brügge, 3 Personen in der Delegation = Bath 3
        die 3b aus Gent war bei uns, 22 Kinder = Gent 22
        zwanzig Schüler des Lyzeums in Tours besuchten uns = Tours 20
        achtzehn Zehnjährige aus Gouda saßen bei uns = Gouda 18
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, Read(phrase, language));

    static string Read(string phrase, string language)
    {
        var said = s_understander.Hear(phrase, new Language(language), new HearingContext(new NoRecords(), DateTable.Today, "BE"));
        return HeadCount.Of(said.Heads.Select(head => head.Value)) is { ByPlace: [_, ..] places }
            ? string.Join(", ", places.Select(place => $"{place.Place.Candidates[0].Name} {place.Count}").Order(StringComparer.Ordinal))
            : "-";
    }
}
