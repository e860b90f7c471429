namespace TwinBot.Tests.Understanding;

/// <summary>"Plus conductor": one more; nobody where the driver is among those counted, or no person is named. As <see cref="HeadLine"/> writes it.</summary>
public sealed class HeadOneMoreTests
{
    public static TheoryData<string, string> English => DateTable.Of("""
        concert 2 may w brass band of Mainz, 28 players and their conductor = 29
        trip to Lens on 2 may, 44 pensioners incl. driver = 44
        16 councillors and the mayor went to Gouda on 5 May = 17
        we drove to Aachen on 9 may, eight of us plus the vicar = 9
        30 singers with their conductor went to York, 25 april = 31
        18 kids + 1 teacher from Lens here on 5 may = 19 Lens:19 y18
        bus to Aachen 9 may, 40 of us, driver included = 40
        dinner 2 may plus speeches, 35 guests = 35
        """);

    public static TheoryData<string, string> Dutch => DateTable.Of("""
        Op Palmzondag zong het koor uit Tours, 38 zangers plus dirigent, in de kerk van Deventer = 39 Tours:39
        met de bus naar Lens op 2 mei, 44 senioren plus chauffeur = 45
        met de bus naar Lens op 2 mei, 44 senioren, chauffeur inbegrepen = 44
        16 raadsleden en de burgemeester waren op 5 mei in Gouda = 17
        26 leerlingen plus juf naar Dijon, 4-8 mei = 27 y26
        we reden naar Aken op 9 mei, acht man plus de pastoor = 9
        30 zangers met hun dirigente naar York, 25 april = 31
        twaalf dansers + accordeonist uit Nice, 1 mei = 13 Nice:13
        optreden 2 mei van het koor uit Lens, 30 man + dirigent = 31 Lens:31
        18 kinderen + 1 leerkracht uit Lens hier op 5 mei = 19 Lens:19 y18
        etentje 2 mei plus speeches, 35 gasten = 35
        """);

    public static TheoryData<string, string> French => DateTable.Of("""
        Aux Rameaux la chorale de Mayence a chanté ici, 38 choristes plus le chef = 39 Mainz:39
        en car à Gand le 2 mai, 44 retraités plus le chauffeur = 45
        en car à Gand le 2 mai, 44 retraités, chauffeur compris = 44
        16 conseillers et le maire étaient à Gouda le 5 mai = 17
        26 élèves plus la maîtresse à Solingen du 4 au 8 mai = 27 y26
        on est allés à Bath le 9 mai, huit personnes plus le curé = 9
        30 choristes avec leur cheffe de chœur à York le 25 avril = 31
        douze danseurs + un accordéoniste de Gand, 1er mai = 13 Gent:13
        18 enfants + 1 instit de Gand ici le 5 mai = 19 Gent:19 y18
        concert le 2 mai, harmonie de Gouda, 30 musiciens + chef d'orchestre = 31 Gouda:31
        repas le 2 mai plus discours, 35 convives = 35
        """);

    public static TheoryData<string, string> German => DateTable.Of("""
        Am Palmsonntag sang der Chor aus Tours, 38 Sänger plus Dirigent = 39 Tours:39
        mit dem bus nach lens am 2. mai, 44 senioren plus fahrer = 45
        mit dem bus nach lens am 2. mai, 44 senioren inklusive fahrer = 44
        16 Stadträte und die Bürgermeisterin waren am 5. Mai in Gouda = 17
        26 Schüler plus Lehrerin nach Dijon, 4.-8. Mai = 27 y26
        wir fuhren am 9. mai nach aachen, acht mann plus der pfarrer = 9
        30 Sänger mit ihrem Dirigenten waren am 25. April in York = 31
        zwölf Tänzer + Akkordeonist aus Nizza, 1. Mai = 13 Nice:13
        18 Kinder + 1 Lehrkraft aus Lens hier am 5. Mai = 19 Lens:19 y18
        konzert am 2. mai, blaskapelle aus gouda, 30 musiker mit dirigent = 31 Gouda:31
        """);

    public static TheoryData<string, string, string> All => DateTable.Of(English, Dutch, French, German);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read(string language, string phrase, string expected) => Assert.Equal(expected, HeadLine.Read(phrase, language));
}
