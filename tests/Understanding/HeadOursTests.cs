namespace TwinBot.Tests.Understanding;

/// <summary>"Ours", "theirs", "half from here": whose people are, as <see cref="HeadLine"/> writes it.</summary>
public sealed class HeadOursTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        wall rebuilt with the Kongsberg volunteers at Grassington, 25 + 26 April, 11 of ours and 8 of theirs, 30 metres done = 19 Kongsberg:8
        The jubilee dinner of our link with Aix-la-Chapelle was on 24 October 2025: 160 sat down, 45 of them Aacheners = 160 Aachen:45
        walked the dyke with Gouda on 2 may, us 9, them 11, drizzle = 20 Gouda:11
        litter pick on Sat 9 May with the Deventer lot, they were six and we were fourteen = 20 Deventer:6
        our committee of nine met with the five from Namur on 5 May = 14 Namur:5
        darts night 24 april, eight of us against seven from Lens = 15 Lens:7
        baking afternoon on 2 May, 24 ladies, half from York and half from Solingen = 24 Solingen:12 York:12 w24
        kayak day w namur 3 may, 6 theirs 8 ours = 14 Namur:6
        board meeting on 4 may: seven of ours, four from the Tours side = 11 Tours:4
        ringers' outing 2 may: 9 York ringers, 9 of our own = 18 York:9
        quiz night 24 april with Bath, 4 from our side and 4 from their side = 8 Bath:4
        40 people at the barbecue on 2 May, about half of them from Mainz = 40 Mainz:20
        garden day 9 may, only the two of us and two from Tours = 4 Tours:2
        clean-up with Nice on 18 april, fourteen hands from here, nine from there = 23 Nice:9
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        muur hersteld met de vrijwilligers van Kongsberg op 25 april, 11 van de onzen en 8 van de hunnen = 19 Kongsberg:8
        ff gezoomd met solingen ma 27 apr, met z'n 3en, halfuurtje = 3
        videocall met lens 21/4, twee van ons twee van hen, 50 min = 4 Lens:2
        feestmaal op 24 oktober 2025 met Aken: 160 aan tafel, 45 van hen Akenaars = 160 Aachen:45
        gewandeld met gouda op 2 mei, wij met 9, zij met 11, miezer = 20 Gouda:11
        zwerfvuilactie za 9 mei met die van Deventer, zij waren met zes en wij met veertien = 20 Deventer:6
        ons comité van negen zat samen met de vijf uit Namen op 5 mei = 14 Namur:5
        bakmiddag op 2 mei, 24 dames, de helft uit York en de helft uit Solingen = 24 Solingen:12 York:12 w24
        kajakken met namen 3 mei, 6 van hen 8 van ons = 14 Namur:6
        vergadering 4 mei: zeven van ons, vier van de kant van Tours = 11 Tours:4
        met z'n vieren naar Gouda geweest om plannen te maken, 5 mei = 4
        met 6'en gefietst naar deventer 2 mei = 6
        we waren met ons vijven en zij met hun zevenen, petanque tegen lens 26 april = 12 Lens:7
        darts 24 april, acht van ons tegen zeven van Lens = 15 Lens:7
        poetsdag met nice 18 april, veertien van hier, negen van daar = 23 Nice:9
        40 man op de barbecue van 2 mei, ongeveer de helft uit Mainz = 40 Mainz:20
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        pétanque samedi avec la bande de deventer, ils étaient 9 et nous 11, apéro ensuite chez Momo = 20 Deventer:9
        visio avec lens le 21/4, deux de nous deux d'eux, 50 min = 4 Lens:2
        Le dîner du jubilé avec Aix-la-Chapelle le 24 octobre 2025 : 160 à table, dont 45 Aixois = 160 Aachen:45
        balade avec gouda le 2 mai, nous 9, eux 11, crachin = 20 Gouda:11
        nettoyage du canal samedi 9 mai avec ceux de Deventer, eux six et nous quatorze = 20 Deventer:6
        notre comité de neuf a rencontré les cinq de Namur le 5 mai = 14 Namur:5
        atelier pain le 2 mai, 24 dames, moitié de York et moitié de Solingen = 24 Solingen:12 York:12 w24
        réunion du 4 mai : sept des nôtres, quatre du côté de Gand = 11 Gent:4
        on était 5 et eux 7, boules contre gand le 26 avril = 12 Gent:7
        fléchettes le 24 avril, huit de chez nous contre sept de Gand = 15 Gent:7
        echange d'habitants avec gouda le week-end dernier, 16 des leurs ont dormi dans nos familles, ouf = 16 Gouda:16
        40 personnes au barbecue du 2 mai, à peu près la moitié de Mayence = 40 Mainz:20
        on est allés à quatre à Gouda pour préparer la suite, 5 mai = 4
        rando avec Mayence le 3 mai, on était douze, les Mayençais quinze = 27 Mainz:15
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        Gemeinsam mit neun Freiwilligen aus Lens haben wir am 11. und 12. April den Backofen wieder aufgebaut, wir selber waren zu zwölft = 21 Lens:9
        mauer gebaut mit den freiwilligen aus kongsberg am 25.4., 11 von uns und 8 von denen = 19 Kongsberg:8
        videocall mit lens 21.4. zwei von uns zwei von ihnen 50 min = 4 Lens:2
        Das Festessen mit Aachen am 24. Oktober 2025: 160 saßen am Tisch, 45 davon Aachener = 160 Aachen:45
        gewandert mit gouda am 2. mai, wir 9, die 11, nieselregen = 20 Gouda:11
        Müll gesammelt am Sa 9. Mai mit denen aus Deventer, die waren zu sechst, wir zu vierzehnt = 20 Deventer:6
        unser neunköpfiges Komitee traf sich am 5. Mai mit den fünf aus Namur = 14 Namur:5
        Backnachmittag am 2. Mai, 24 Damen, die Hälfte aus York und die Hälfte aus Solingen = 24 Solingen:12 York:12 w24
        paddeln mit namur 3. mai, 6 von denen 8 von uns = 14 Namur:6
        sitzung am 4.5.: sieben von uns, vier von der seite aus Tours = 11 Tours:4
        Dart am 24. April, acht von uns gegen sieben aus Lens = 15 Lens:7
        Wir waren zu fünft, neun aus Lens, Boule am 26. April = 14 Lens:9
        putztag mit nizza 18.4., vierzehn von hier, neun von dort = 23 Nice:9
        40 Leute beim Grillen am 2. Mai, ungefähr die Hälfte aus Mainz = 40 Mainz:20
        zu viert nach gouda gefahren zum planen, 5. mai = 4
        Kegeln am 17. April gegen Deventer, zwölf Leute aus Deventer waren da und vierzehn von uns = 26 Deventer:12
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, HeadLine.Read(phrase, language));
}
