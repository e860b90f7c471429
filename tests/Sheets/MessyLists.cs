using System.Globalization;
using System.Text;
using TwinBot.Commands.Sheets;
using TwinBot.Sheets;

namespace TwinBot.Tests.Sheets;

/// <summary>A sheet as somebody kept it, and what is wrong with it.</summary>
/// <param name="Rows">Titles, column names, empty rows and all.</param>
sealed record MessyList(string Name, List<string[]> Rows, List<(string Sheet, int Row, DoubtKind Kind)> Faults)
{
    /// <summary>Rows that hold something to take.</summary>
    public int Filled { get; set; }

    public byte[] AsWindows1252()
    {
        var text = string.Concat(Rows.Select(row => string.Join(';', row.Select(Quoted)) + "\r\n"));
        return (CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1).GetBytes(text);
    }

    public static byte[] AsWorkbook(params IEnumerable<MessyList> lists) =>
        Workbook.Write(lists.Select(list => (list.Name, (IReadOnlyList<IReadOnlyList<string>>)[.. list.Rows.Select(row => (IReadOnlyList<string>)row)])));

    static string Quoted(string cell) => cell.AsSpan().IndexOfAny(";\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>Lists with known faults, the same from the same seed.</summary>
sealed class MessyLists(int seed)
{
    static readonly string[] s_first = ["Anna", "Béatrice", "Jürgen", "Kari", "Luc", "Zoë", "Piet", "Marie-Claire", "Ömer", "Ingrid", "Tom", "Els", "François", "Günter", "Siân", "Noor", "Ole", "Petra", "Ruud", "Yves", "Hélène", "Bart", "Ute", "Willem", "Agnès"];
    static readonly string[] s_last = ["Jansen", "Dupont", "Müller", "de Vries", "Van den Berghe", "Lefèvre", "Schäfer", "O’Neill", "Nordmann", "Çelik", "Smith", "Peeters", "Großmann", "Rousseau", "Bakker", "Maes", "Weiß", "Lambert", "Hansen", "Claes"];
    static readonly (string Name, string Country)[] s_towns = [("Gouda", "Nederland"), ("Solingen", "D"), ("Dijon", "France"), ("Mainz", ""), ("Gent", "BE"), ("Kongsberg", "Noorwegen"), ("Brugge", ""), ("Xanderkerk", "België"), ("Hinterwalden", "Deutschland")];
    static readonly string[] s_roles = ["voorzitter", "Bürgermeisterin", "secrétaire", "treasurer", "Lid", "penningmeester", "", "mayor", "Schepen"];
    static readonly string[] s_days = ["12/5/2019", "3 mei 2020", "2018", "juni 2017", "2021-09-01", "1.2.2016", "14 juillet 2015", "43831", ""];
    static readonly string[] s_heads = ["42", "ca. 40", "1.250", "een veertigtal", "", "about 60", "± 30", "tachtig"];

    readonly Random _random = new(seed);

    /// <summary>500 contacts, 40 of them with a fault of twelve kinds.</summary>
    public MessyList Contacts(string name, int rows = 500, int faults = 40)
    {
        var list = Begin(name, ["Volledige naam", "Functie", "Stad", "Land", "E-mail", "GSM", "Sinds", "Tot", "Opmerkingen"]);
        (DoubtKind Kind, Action<string[], string[]> Spoil)[] kinds =
        [
            (DoubtKind.Missing, (row, _) => row[0] = ""),
            (DoubtKind.UnknownWord, (row, _) => row[1] = "opperhoofd"),
            (DoubtKind.UnknownCommunity, (row, _) => (row[2], row[3]) = ("Nergenshuizen", "")),
            (DoubtKind.WhichCommunity, (row, _) => (row[2], row[3]) = ("Bocholt", "")),
            (DoubtKind.LikeCommunity, (row, _) => (row[2], row[3]) = ("Solingn", "")),
            (DoubtKind.UnknownCountry, (row, _) => (row[2], row[3]) = ("Solingen", "Verweggistan")),
            (DoubtKind.NoEmail, (row, _) => row[4] = "jan@nergens"),
            (DoubtKind.NoPhone, (row, _) => row[5] = "bel Jan"),
            (DoubtKind.NoDate, (row, _) => row[6] = "lang geleden"),
            (DoubtKind.ImpossibleDate, (row, _) => row[6] = "31/2/2020"),
            (DoubtKind.EndsBeforeStart, (row, _) => (row[6], row[7]) = ("1/6/2019", "1/5/2018")),
            (DoubtKind.TwiceInFile, (row, first) => (row[0], row[2], row[3]) = (first[0].ToUpperInvariant(), first[2], first[3])),
        ];
        Fill(list, rows, faults, kinds, Contact);
        return list;
    }

    /// <summary>Joint activities of three partnerships, which must be known.</summary>
    public MessyList Activities(string name, int rows, int faults)
    {
        var list = Begin(name, ["Stedenband", "Activiteit", "Datum", "Einde", "Plaats", "Aantal deelnemers", "Thema", "Soort"]);
        Fill(list, rows, faults,
        [
            (DoubtKind.UnknownPartnership, (row, _) => row[0] = "Brugge – Dijon"),
            (DoubtKind.NoNumber, (row, _) => row[5] = "veel volk"),
            (DoubtKind.NoYear, (row, _) => row[2] = "3 mei"),
            (DoubtKind.SeveralDates, (row, _) => row[2] = "3/5/2019 en 7/9/2019"),
        ], Activity);
        return list;
    }

    /// <summary>The three partnerships that <see cref="Activities"/> are of.</summary>
    public static MessyList Partnerships(string name)
    {
        var list = Begin(name, ["Gemeente 1", "Land 1", "Gemeente 2", "Land 2", "Sinds", "Status"]);
        list.Rows.AddRange([["Gouda", "NL", "Solingen", "Duitsland", "1957", "actief"], ["Dijon", "", "Mainz", "", "3 mei 1958", "actif"], ["Gent", "België", "Kongsberg", "Noorwegen", "", "slapend"]]);
        list.Filled = 3;
        return list;
    }

    static MessyList Begin(string name, string[] titles) =>
        new(name, [[$"Lijst van het comité: {name}", .. titles.Skip(1).Select(_ => "")], [.. titles.Select(_ => "")], titles], []);

    void Fill(MessyList list, int rows, int faults, (DoubtKind Kind, Action<string[], string[]> Spoil)[] kinds, Func<int, string[]> make)
    {
        var first = make(0);
        var spoiled = Enumerable.Range(1, rows - 1).OrderBy(_ => _random.Next()).Take(faults).Order().ToList();
        for (var at = 0; at < rows; at++)
        {
            var row = at == 0 ? first : make(at);
            if (spoiled.IndexOf(at) is >= 0 and var number)
            {
                var (kind, spoil) = kinds[number % kinds.Length];
                spoil(row, first);
                list.Faults.Add((list.Name, list.Rows.Count + 1, kind));
            }

            list.Rows.Add(row);
            if (at % 37 == 5)
            {
                list.Rows.Add([.. row.Select(_ => "")]);
            }
        }

        list.Filled = rows;
    }

    string[] Contact(int at)
    {
        var name = $"{s_first[at % s_first.Length]} {s_last[at / s_first.Length % s_last.Length]}";
        var (town, country) = Any(s_towns);
        var number = at.ToString("0000", CultureInfo.InvariantCulture);
        string[] phones = ["", $"+32 475 12 {number[..2]} {number[2..]}", $"0032 (0)475/12.{number[..2]}.{number[2..]}"];
        return [name, Any(s_roles), town, country, $"Contact.{number}@Example.ORG", Any(phones), Any(s_days), "", at % 9 == 0 ? "belt liefst ’s avonds; niet op maandag" : ""];
    }

    string[] Activity(int at)
    {
        var day = new DateOnly(2000, 1, 3).AddDays(at * 11);
        string[] written =
        [
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            day.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
            day.ToString("dd.MM.yy", CultureInfo.InvariantCulture),
            $"{day.Day} {s_months[day.Month - 1]} {day.Year.ToString(CultureInfo.InvariantCulture)}",
        ];
        return [Any(["Gouda – Solingen", "Solingen", "Dijon/Mainz", "Gent - Kongsberg", "Dijon – Mainz"]), Any(["Concert", "Jeugdkamp", "Voetbaltoernooi", "Taalcursus", "Kerstmarkt"]), Any(written), "", Any(["Gouda", "Dijon", "stadhuis", ""]), Any(s_heads), Any(["jeugd en sport", "Kultur", "", "culture"]), ""];
    }

    static readonly string[] s_months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    T Any<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
