using System.Buffers.Binary;
using System.Collections.Immutable;
using SkiaSharp;
using TwinBot.Conversation;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Pictures;
using TwinBot.Records;
using TwinBot.Texts;

namespace TwinBot.Tests.Channels;

/// <summary>Pictures of figures: what is in them, and that they can be read.</summary>
public sealed class PicturesTests
{
    static readonly PictureDrawing s_drawing = new(new Fonts());

    [Fact]
    public void EveryColourReadsOnTheGround()
    {
        foreach (var colour in PictureColours.Bars.Append(PictureColours.Ink))
        {
            Assert.True(Contrast(colour, PictureColours.Ground) >= 4.5, $"{colour}: {Contrast(colour, PictureColours.Ground):0.0}");
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    public void APictureFitsEveryChannelAndIsToldInWords(string language)
    {
        var picture = Picture(language, years: 30);
        var png = s_drawing.Draw(picture) ?? throw new InvalidOperationException("The build fetches letters.");
        Keep(png, language);
        Assert.Equal("PNG"u8.ToArray(), png[1..4]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.InRange(width, 300, 1024);
        Assert.InRange(height, 300, 1024);
        Assert.True(png.Length < 100_000, $"{png.Length} bytes");
        Assert.All(["2026", "1234", "Concert"], told => Assert.Contains(told, picture.Alt, StringComparison.Ordinal));
    }

    /// <summary>Letters are drawn, and bars are as long as their values say.</summary>
    [Fact]
    public void BarsAreAsLongAsTheirValues()
    {
        var picture = new Picture("Title", "Alt", ["A", "B"], [new PicturePart("Part", [new PictureRow("one", [10, 0]), new PictureRow("two", [5, 100])])]);
        using var drawn = SKBitmap.Decode(s_drawing.Draw(picture));
        var bars = PictureColours.Bars.Select(colour => Lengths(drawn, colour).ToList()).ToList();
        Assert.InRange(bars[0].Max() / (double)bars[0].Where(length => length < bars[0].Max() * 3 / 4).Max(), 1.95, 2.05);
        Assert.True(Enumerable.Range(0, drawn.Height).Sum(y => Count(drawn, PictureColours.Ink, y)) > 200, "No letters.");
    }

    [Fact]
    public void AnEmptyPictureIsOneToo() => Assert.NotNull(s_drawing.Draw(new Picture("", "", [], [])));

    static Picture Picture(string language, int years)
    {
        var speech = Languages.Load().All.First(speech => speech.Language.Code == language);
        var sum = new ActivitySum(12, 12, 1234, 400);
        var figures = new ActivityFigures(
            sum,
            Enumerable.Range(2027 - years, years).ToImmutableSortedDictionary(year => year, year => new ActivitySum(year - 1980, 1, year == 2026 ? 1234 : (year * 7) % 800, 3)),
            Enum.GetValues<Theme>().ToImmutableSortedDictionary(theme => theme, theme => new ActivitySum(20 - (int)theme, 1, 900 - (80 * (int)theme), 3)));
        return ActivityPicture.Of(figures, "Concert · Gouda – Solingen – Kongsberg", new Telling(speech, new NoRecords(), new DateOnly(2026, 5, 12)));
    }

    static IEnumerable<int> Lengths(SKBitmap drawn, SKColor colour) => Enumerable.Range(0, drawn.Height).Select(y => Count(drawn, colour, y)).Where(length => length > 0);

    static int Count(SKBitmap drawn, SKColor colour, int y) => Enumerable.Range(0, drawn.Width).Count(x => drawn.GetPixel(x, y) == colour);

    /// <summary>To look at, where somebody asks for it.</summary>
    static void Keep(byte[] png, string language)
    {
        if (Environment.GetEnvironmentVariable("TWINBOT_PICTURES") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"picture-{language}.png"), png);
        }
    }

    static double Contrast(SKColor one, SKColor other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    static double Luminance(SKColor colour) => (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
