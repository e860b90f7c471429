using System.Text;
using TwinBot.Commands.Sheets;
using TwinBot.Contacts;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Sheets;
using TwinBot.Tests.Conversation;
using TwinBot.Tests.Storage;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Sheets;

/// <summary>Lists as committees really keep them, in four languages.</summary>
public class ReadingTests
{
    static readonly SheetReader s_reader = new(new Understander(Languages.Load()));

    internal static ListReading Read(string name, byte[] bytes, IRecords? records = null, string language = "en") =>
        s_reader.Read(ListFile.Open(name, bytes).Sheets ?? throw new InvalidOperationException("No sheets."), records ?? MemoryRecords.None, new Language(language), new SheetReader.Origin("test", TempStore.Noon));

    static ListReading Read(string text, IRecords? records = null) => Read("list.csv", Encoding.UTF8.GetBytes(text), records);

    static IEnumerable<DoubtKind> Kinds(ListReading reading) => reading.Doubts.Select(doubt => doubt.Kind);

    [Theory]
    [InlineData("Name;Town;Country;E-mail;Phone;Role\nKari Nordmann;Kongsberg;Norway;kari@example.no;+47 32 86 60 00;chair")]
    [InlineData("Telefoon,Naam,Gemeente,Land,Functie,E-mailadres\n+47 32 86 60 00,Kari Nordmann,Kongsberg,Noorwegen,voorzitter,KARI@example.no")]
    [InlineData("Nom\tCommune\tPays\tFonction\tTél.\tCourriel\nKari Nordmann\tKongsberg\tNorvège\tprésidente\t0047 32866000\tmailto:kari@example.no")]
    [InlineData("Vorname;Nachname;Ort;Land;Funktion;Handy;E-Mail\nKari;Nordmann;Kongsberg;N;Vorsitzende;32 86 60 00;kari@example.no")]
    public void AContactInFourLanguages(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Doubts.Select(doubt => doubt.Say(Languages.Load()[new Language("en")])));
        var contact = Assert.Single(reading.Records.OfType<Contact>());
        Assert.Equal(("Kari Nordmann", ContactRole.Chair, "kari@example.no", "+4732866000"), (contact.Name, contact.Role, contact.Email, contact.Phone));
        Assert.Equal(("Kongsberg", "NO"), reading.Records.OfType<Community>().Select(community => (community.Name, community.Country)).Single());
    }

    [Theory]
    [InlineData("Partnership;Since\nGouda – Solingen – Kongsberg;1957", "Gouda NL, Solingen DE, Kongsberg NO")]
    [InlineData("Jumelage;Depuis\nTours, Lens;1960", "Tours FR, Lens FR")]
    [InlineData("Partnerschaft;Seit\nBocholt (BE) - Bocholt (DE);14.7.1972", "Bocholt BE, Bocholt DE")]
    [InlineData("Gemeente 1;Gemeente 2;Land 2;Sinds\nGouda;Hinterwalden;Duitsland;1990", "Gouda NL, Hinterwalden DE")]
    [InlineData("Stedenband;Landen;Sinds\nXanderkerk / Hinterwalden;België / Duitsland;1990", "Xanderkerk BE, Hinterwalden DE")]
    public void MembersInOneCellOrInColumns(string text, string members)
    {
        var reading = Read(text);
        Assert.Empty(Kinds(reading));
        Assert.Equal(members, string.Join(", ", reading.Records.OfType<Community>().Select(community => $"{community.Name} {community.Country}")));
    }

    [Theory]
    [InlineData("3/5/2024", "2024-05-03")]
    [InlineData("2024-05-03 00:00:00", "2024-05-03")]
    [InlineData("3 mei 2024", "2024-05-03")]
    [InlineData("le 3 mai 2024", "2024-05-03")]
    [InlineData("03.05.24", "2024-05-03")]
    [InlineData("45415", "2024-05-03")]
    [InlineData("mei 2024", "2024-05")]
    [InlineData("2024", "2024")]
    public void DatesHoweverWritten(string written, string iso) =>
        Assert.Equal(iso, Read($"Stedenband;Titel;Datum\nDijon – Mainz;Concert;{written}", DijonMainz).Records.OfType<JointActivity>().Single().StartsOn.ToString());

    [Theory]
    [InlineData("3 mei", DoubtKind.NoYear)]
    [InlineData("vorige zaterdag", DoubtKind.NoYear)]
    [InlineData("30/2/2024", DoubtKind.ImpossibleDate)]
    [InlineData("ooit", DoubtKind.NoDate)]
    [InlineData("", DoubtKind.Missing)]
    public void DatesThatWouldBeGuessed(string written, DoubtKind doubt) =>
        Assert.Equal([doubt], Kinds(Read($"Stedenband;Titel;Datum\nDijon – Mainz;Concert;{written}", DijonMainz)));

    [Theory]
    [InlineData("ca. 40", 40)]
    [InlineData("1.250", 1250)]
    [InlineData("een veertigtal", 40)]
    [InlineData("une trentaine", 30)]
    [InlineData("2012", 2012)]
    public void NumbersHoweverWritten(string written, int heads) =>
        Assert.Equal(heads, Read($"Stedenband;Titel;Datum;Aantal\nDijon – Mainz;Concert;2024;{written}", DijonMainz).Records.OfType<JointActivity>().Single().Participants);

    [Theory]
    [InlineData("Other communities;Title;Date\nLyon (France);Concert;2024-05-03")]
    [InlineData("Andere gemeenten;Titel;Datum\nLyon (Frankrijk);Concert;2024-05-03")]
    [InlineData("Autres communes;Titre;Date\nLyon (France);Concert;2024-05-03")]
    [InlineData("Andere Gemeinden;Titel;Datum\nLyon (Frankreich);Konzert;2024-05-03")]
    public void AGuestNeedsNoPartnership(string text)
    {
        var reading = Read(text);
        Assert.Empty(Kinds(reading));
        var lyon = Assert.Single(reading.Records.OfType<Community>());
        Assert.Equal(("Lyon", "FR"), (lyon.Name, lyon.Country));
        Assert.Equal([lyon.Id], reading.Records.OfType<JointActivity>().Single().Communities);
    }

    [Fact]
    public void ARangeInOneCell()
    {
        var activity = Read("Partnerschaft;Aktivität;Termin;Teilnehmer je Gemeinde\nMainz;Chorreise;12.-14. April 2025;Dijon: 20, Mainz: 22", DijonMainz).Records.OfType<JointActivity>().Single();
        Assert.Equal(("2025-04-12", "2025-04-14", 42), (activity.StartsOn.ToString(), activity.EndsOn.ToString(), activity.Heads));
    }

    [Fact]
    public void TitlesEmptyColumnsAndRepeatedHeadingsDoNotMatter()
    {
        var reading = Read("Adressen 2026;;;\n;;;\n;Naam;Stad;E-mail\n;Ann;Gouda;a@example.org\n;;;\n;Naam;Stad;E-mail\n;Bob;Gouda;b@example.org\n");
        Assert.Empty(Kinds(reading));
        Assert.Equal((2, 3), (reading.Taken, reading.Sheets[0].HeadingRow));
    }

    [Fact]
    public void EveryEncoding()
    {
        const string text = "Naam;Gemeente;E-mail\nZoë Großmann;Gouda;zoe@example.org\n";
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)], Encoding.Unicode.GetBytes(text), windows.GetBytes(text)])
        {
            Assert.Equal("Zoë Großmann", Read("a.csv", bytes).Records.OfType<Contact>().Single().Name);
        }
    }

    [Theory]
    [InlineData("Ann;Gouda;a@example.org;;nog;wat", DoubtKind.TooManyCells)]
    [InlineData("RenÃ©;Gouda;a@example.org", DoubtKind.Garbled)]
    [InlineData("Ann;#N/B;a@example.org", DoubtKind.FailedFormula)]
    [InlineData("Ann;Gouda;a@example.org, b@example.org", DoubtKind.SeveralEmails)]
    [InlineData("Ann;Gouda;", DoubtKind.NoAddress)]
    [InlineData("Ann;Bocholt;a@example.org", DoubtKind.WhichCommunity)]
    [InlineData("Anna Schmidt;Mainz;a@example.org", DoubtKind.OnRecord)]
    public void DoubtfulContacts(string row, DoubtKind doubt) =>
        Assert.Equal([doubt], Kinds(Read($"Naam;Gemeente;E-mail;Opmerking\n{row}\n", DijonMainz)));

    [Theory]
    [InlineData("en", "list, row 2, column C (E-mail): “ann@” is no e-mail address. It looks like name@example.org.")]
    [InlineData("nl", "list, rij 2, kolom C (E-mail): “ann@” is geen e-mailadres. Het ziet eruit als naam@voorbeeld.org.")]
    [InlineData("fr", "list, ligne 2, colonne C (E-mail): « ann@ » n’est pas une adresse e-mail. Elle ressemble à nom@exemple.org.")]
    [InlineData("de", "list, Zeile 2, Spalte C (E-mail): „ann@“ ist keine E-Mail-Adresse. Sie sieht aus wie name@beispiel.org.")]
    public void DoubtsAreToldInTheLanguageAsked(string language, string sentence)
    {
        var reading = Read("list.csv", "Naam;Gemeente;E-mail\nAnn;Gouda;ann@\n"u8.ToArray(), null, language);
        Assert.Equal(sentence, Assert.Single(reading.Doubts).Say(Languages.Load()[new Language(language)]));
    }

    [Fact]
    public void ASheetWithoutColumnNamesIsOneDoubt() => Assert.Equal([DoubtKind.NoHeading], Kinds(Read("een\ntwee\ndrie\n")));

    [Fact]
    public void EveryDoubtHasASentenceInEveryLanguage()
    {
        foreach (var speech in Languages.Load().All)
        {
            Assert.All(Enum.GetValues<DoubtKind>(), kind => Assert.NotEmpty(new Doubt(
                kind, "s", 1, null, ("value", "v"), ("field", "f"), ("choices", "c"), ("start", "s"), ("countries", "c"), ("name", "n"), ("names", "n"), ("sheet", "s"), ("row", 1), ("n", 2), ("most", 3)).Say(speech)));
        }
    }

    internal static MemoryRecords DijonMainz { get; } = MemoryRecords.None.With(
        ((IEnumerable<TwinBot.Records.Record>)[Some.Dijon, Some.Mainz, Some.DijonMainz, Some.Anna]).Select(record => RecordChange.Put(null, record)));
}
