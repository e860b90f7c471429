namespace TwinBot.Tests.Understanding;

/// <summary>Women and men who are counted by two words of one stem, as <see cref="HeadLine"/> writes them; and where the other word is for anybody.</summary>
public sealed class HeadGendersTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        folk dancers from Solingen on sunday, 9 girls and 7 boys = 16 Solingen:16 y16 w9 m7
        play by the Bath drama group on 2 may, six actresses and four actors = 10 Bath:10 w6 m4
        5 waitresses and 3 waiters served at the dinner with Lens, 9 may = 8 w5 m3
        12 female runners and 15 male runners from York, 3 May = 27 York:27 w12 m15
        dance evening w nice, 11 lads 13 lasses, 24 april = 24 y24 w13 m11
        dutch conversation class w teacher from Gent, 28/4, 5 women 3 men = 8 w5 m3
        four policewomen and six policemen from Aachen came on 5 may = 10 Aachen:10 w4 m6
        six nuns and two monks from Tours on 5 may = 8 Tours:8 w6 m2
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        volksdansgroep uit solingen trad zondag op, 9 danseressen en 7 dansers = 16 Solingen:16 w9 m7
        koor uit Namen, 14 zangeressen en 9 zangers, 2 mei = 23 Namur:23 w14 m9
        toneel 9 mei met Lens, vijf actrices en vier acteurs = 9 w5 m4
        6 verpleegsters en 2 verplegers uit Aken kwamen op 5 mei = 8 Aachen:8 w6 m2
        loopwedstrijd 3 mei met York, 12 loopsters, 15 lopers = 27 w12 m15
        8 zwemsters en 10 zwemmers uit Nice, 25 april = 18 Nice:18 w8 m10
        4 boerinnen en 11 boeren uit Deventer op bezoek, 7 mei = 15 Deventer:15 w4 m11
        11 leraressen en 3 leraars naar Dijon, 4-8 mei = 14 w11 m3
        7 leerlingen en 2 leraressen naar Dijon, 4-8 mei = 9 y7 w2
        10 meisjes en 12 jongens uit Lens, 5 mei = 22 Lens:22 y22 w10 m12
        5 vrijwilligsters en 4 vrijwilligers stonden op de markt in Mainz, 25 april = 9 w5 m4
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        groupe folk de solingen dimanche, 9 danseuses et 7 danseurs = 16 Solingen:16 w9 m7
        chorale de Namur le 2 mai, 12 chanteuses et 8 chanteurs = 20 Namur:20 w12 m8
        pièce de théâtre le 9 mai avec Gand, cinq actrices et quatre acteurs = 9 w5 m4
        6 infirmières et 2 infirmiers d'Aix-la-Chapelle sont venus le 5 mai = 8 Aachen:8 w6 m2
        course le 3 mai avec York, 12 coureuses, 15 coureurs = 27 w12 m15
        8 nageuses et 10 nageurs de Gouda, 25 avril = 18 Gouda:18 w8 m10
        4 agricultrices et 11 agriculteurs de Deventer en visite le 7 mai = 15 Deventer:15 w4 m11
        11 institutrices et 3 instituteurs à Solingen du 4 au 8 mai = 14 w11 m3
        10 filles et 12 garçons de Gand le 5 mai = 22 Gent:22 y22 w10 m12
        7 élèves et 2 institutrices à Solingen du 4 au 8 mai = 9 y7 w2
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        volkstanzgruppe aus solingen am sonntag, 9 tänzerinnen und 7 tänzer = 16 Solingen:16 w9 m7
        Chor aus Namur am 2. Mai, 14 Sängerinnen und 9 Sänger = 23 Namur:23 w14 m9
        Theater am 9. Mai mit Lens, fünf Schauspielerinnen und vier Schauspieler = 9 w5 m4
        lauf am 3. mai mit york, 12 läuferinnen, 15 läufer = 27 w12 m15
        8 Schwimmerinnen und 10 Schwimmer aus Nizza, 25. April = 18 Nice:18 w8 m10
        4 Bäuerinnen und 11 Bauern aus Deventer zu Besuch, 7. Mai = 15 Deventer:15 w4 m11
        11 Lehrerinnen und 3 Lehrer waren vom 4. bis 8. Mai in Dijon = 14 w11 m3
        10 Mädchen und 12 Jungen aus Lens, 5. Mai = 22 Lens:22 y22 w10 m12
        7 Schülerinnen und 9 Schüler aus Dijon, 5. Mai = 16 Dijon:16 y16 w7 m9
        30 Schüler und 2 Lehrerinnen nach Dijon, 4.-8. Mai = 32 y30 w2
        40 Sängerinnen und Sänger aus Mainz, 2. Mai = 40 Mainz:40
        Vom 13. bis 24. April haben neun Solingerinnen in Bath einen Intensivkurs Englisch besucht = 9 Solingen:9 w9
        Lager mit Lens am 5. Mai, 2 Jugendleiterinnen und 15 Jugendliche = 17 y15 w2
        Köche am 2. Mai: 3 Köchinnen und 5 Köche aus Lens = 8 Lens:8 w3 m5
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, HeadLine.Read(phrase, language));
}
