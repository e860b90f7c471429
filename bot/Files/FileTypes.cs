using System.IO.Compression;

namespace TwinBot.Files;

/// <summary>A type of file that is kept.</summary>
/// <param name="Media">Its media type.</param>
/// <param name="Endings">The endings that its names may have; the first is given to a name that has none of them.</param>
sealed record FileType(string Media, params string[] Endings)
{
    /// <summary>True for a picture that browsers show.</summary>
    public bool IsShown => Media is "image/jpeg" or "image/png" or "image/gif" or "image/webp";
}

/// <summary>Tells the type of a file by its content. What a name or a client says of it counts for nothing, except that a text may be a table or a questionnaire.</summary>
static class FileTypes
{
    const int HeadSize = 16;
    const int MostEntries = 10_000;

    static readonly FileType s_jpeg = new("image/jpeg", ".jpg", ".jpeg", ".jpe", ".jfif");
    static readonly FileType s_png = new("image/png", ".png");
    static readonly FileType s_gif = new("image/gif", ".gif");
    static readonly FileType s_webp = new("image/webp", ".webp");
    static readonly FileType s_heic = new("image/heic", ".heic", ".heif");
    static readonly FileType s_pdf = new("application/pdf", ".pdf");
    static readonly FileType s_docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    static readonly FileType s_xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    static readonly FileType s_pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    static readonly FileType s_odt = new("application/vnd.oasis.opendocument.text", ".odt");
    static readonly FileType s_ods = new("application/vnd.oasis.opendocument.spreadsheet", ".ods");
    static readonly FileType s_odp = new("application/vnd.oasis.opendocument.presentation", ".odp");
    static readonly FileType s_csv = new("text/csv", ".csv");
    static readonly FileType s_json = new("application/json", ".json");
    static readonly FileType s_text = new("text/plain", ".txt");

    static readonly FileType[] s_all = [s_jpeg, s_png, s_gif, s_webp, s_heic, s_pdf, s_docx, s_xlsx, s_pptx, s_odt, s_ods, s_odp, s_csv, s_json, s_text];

    static readonly string[] s_heicBrands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];

    /// <summary>Null for a media type that is not kept.</summary>
    public static FileType? Named(string media) => Array.Find(s_all, type => type.Media == media);

    /// <summary>Null for a content that is none of those that are kept.</summary>
    public static FileType? Of(Stream content, string name)
    {
        var head = new byte[HeadSize];
        var start = head.AsSpan(0, content.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false));
        content.Position = 0;
        return start switch
        {
            [0xFF, 0xD8, 0xFF, ..] => s_jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => s_png,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => s_gif,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => s_webp,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => Array.Exists(s_heicBrands, brand => IsBrand(head, brand)) ? s_heic : null,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => s_pdf,
            [(byte)'P', (byte)'K', 3, 4, ..] => InZip(content),
            _ => IsText(content) ? TextType(name) : null,
        };
    }

    static bool IsBrand(byte[] head, string brand) => System.Text.Encoding.ASCII.GetString(head, 8, 4) == brand;

    /// <summary>Office documents are archives. One that carries programs is not kept.</summary>
    static FileType? InZip(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostEntries || archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            return archive.GetEntry("word/document.xml") is not null ? s_docx
                : archive.GetEntry("xl/workbook.xml") is not null ? s_xlsx
                : archive.GetEntry("ppt/presentation.xml") is not null ? s_pptx
                : archive.GetEntry("mimetype") is { Length: < 200 } said ? OpenDocument(said) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    static FileType? OpenDocument(ZipArchiveEntry said)
    {
        using var reader = new StreamReader(said.Open());
        var media = reader.ReadToEnd().Trim();
        return Array.Find([s_odt, s_ods, s_odp], type => type.Media == media);
    }

    /// <summary>Only names tell a table or a questionnaire from other text, and only these are kept: a page or a script with another name is not.</summary>
    static FileType? TextType(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".CSV" or ".TSV" => s_csv,
        ".JSON" => s_json,
        ".TXT" => s_text,
        _ => null,
    };

    /// <summary>True when no byte is a control character other than line ends and tabs, in UTF-8, Windows-1252 or UTF-16 with its mark.</summary>
    static bool IsText(Stream content)
    {
        var (block, isFirst, isWide) = (new byte[1 << 16], true, false);
        while (content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false) is var read and > 0)
        {
            var part = block.AsSpan(0, read);
            isWide = isFirst ? part is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] : isWide;
            isFirst = false;
            foreach (var one in part)
            {
                if (one < 0x20 && one is not (0x09 or 0x0A or 0x0D) && !(isWide && one < 0x09))
                {
                    return false;
                }
            }
        }

        return !isFirst;
    }
}
