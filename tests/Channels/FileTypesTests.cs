using TwinBot.Files;

namespace TwinBot.Tests.Channels;

/// <summary>What a file is, by what is in it; and what it may be called.</summary>
public sealed class FileTypesTests
{
    public static TheoryData<string, byte[], string?> Types => new()
    {
        { "photo.jpg", Contents.Jpeg, "image/jpeg" },
        { "invoice.pdf", Contents.Jpeg, "image/jpeg" },
        { "photo", Contents.Png, "image/png" },
        { "photo.webp", Contents.WebP, "image/webp" },
        { "photo.gif", [.. "GIF89a"u8, .. new byte[20]], "image/gif" },
        { "IMG_0001.HEIC", Contents.Heic("heic"), "image/heic" },
        { "IMG_0002.HEIC", Contents.Heic("mif1"), "image/heic" },
        { "film.mp4", Contents.Heic("isom"), null },
        { "minutes.pdf", Contents.Pdf, "application/pdf" },
        { "minutes.docx", Contents.Zip(("[Content_Types].xml", ""), ("word/document.xml", "<x/>")), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "list.xlsx", Contents.Zip(("xl/workbook.xml", "<x/>")), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "minutes.odt", Contents.Zip(("mimetype", "application/vnd.oasis.opendocument.text")), "application/vnd.oasis.opendocument.text" },
        { "list.csv", Contents.Text("name;country\nGouda;NL\n"), "text/csv" },
        { "list.csv", [.. "naam;land\nAubi"u8, 0xE8, .. "re;FR\n"u8], "text/csv" },
        { "list.csv", [0xFF, 0xFE, (byte)'a', 0, (byte)';', 0], "text/csv" },
        { "choir.json", Contents.Text("{}"), "application/json" },
        { "note.txt", Contents.Text("Thank you!"), "text/plain" },
        { "macros.docm", Contents.Zip(("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x")), null },
        { "archive.zip", Contents.Zip(("a.exe", "x")), null },
        { "broken.docx", [(byte)'P', (byte)'K', 3, 4, 1, 2, 3], null },
        { "page.html", Contents.Text("<script>alert(1)</script>"), null },
        { "drawing.svg", Contents.Text("<svg xmlns='http://www.w3.org/2000/svg'/>"), null },
        { "photo.jpg", Contents.Text("<script>alert(1)</script>"), null },
        { "setup.exe", [(byte)'M', (byte)'Z', .. new byte[60]], null },
        { "list.csv", [(byte)'M', (byte)'Z', .. new byte[60]], null },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void The_content_tells_the_type(string name, byte[] content, string? type)
    {
        using var stream = new MemoryStream(content);
        Assert.Equal(type, FileTypes.Of(stream, name)?.Media);
    }

    [Theory]
    [InlineData("party.png", "party.png")]
    [InlineData("party.PNG", "party.PNG")]
    [InlineData("party", "party.png")]
    [InlineData("party.exe", "party.exe.png")]
    [InlineData("../../../etc/passwd", "passwd.png")]
    [InlineData("C:\\Users\\anna\\party.png", "party.png")]
    [InlineData("..", "file.png")]
    [InlineData("....png", "png.png")]
    [InlineData(null, "file.png")]
    [InlineData("", "file.png")]
    [InlineData("a\0b\r\nc.png", "abc.png")]
    [InlineData("gnp\u202E.exe.png", "gnp.exe.png")]
    [InlineData("\"><img src=x>.png", "img src=x.png")]
    [InlineData("fête à Dijon 🎉.png", "fête à Dijon 🎉.png")]
    public void Names_are_harmless(string? given, string tidy)
    {
        using var stream = new MemoryStream(Contents.Png);
        Assert.Equal(tidy, FileNames.Tidy(given, FileTypes.Of(stream, "") ?? throw new InvalidOperationException("A PNG is one.")));
    }

    [Fact]
    public void Half_a_character_is_harmless() => Assert.Equal("a\uFFFDb", FileNames.Plain($"a{'\uD83D'}b"));

    [Fact]
    public void Long_names_are_cut_and_keep_their_ending()
    {
        using var stream = new MemoryStream(Contents.Pdf);
        var name = FileNames.Tidy(new string('x', 5000) + ".pdf", FileTypes.Of(stream, "") ?? throw new InvalidOperationException("A PDF is one."));
        Assert.True(name.Length <= 210, name);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }
}
