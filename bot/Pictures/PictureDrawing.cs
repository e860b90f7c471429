using System.Globalization;
using SkiaSharp;
using TwinBot.Conversation;

namespace TwinBot.Pictures;

/// <summary>Draws a picture as PNG: rows of bars with their figures beside them, narrow enough to be read on a phone.</summary>
sealed class PictureDrawing(Fonts fonts)
{
    public const int Width = 720;

    /// <summary>What channels show without scaling.</summary>
    public const int MostHeight = 1024;

    const float Margin = 28;
    const float LabelWidth = 266;
    const float Gap = 14;
    const float RowHeight = 35;
    const float BarHeight = 20;
    const float HeadHeight = 56;
    const float TitleSize = 27;
    const float HeadSize = 22;
    const float TextSize = 21;

    /// <summary>Null where there are no letters to write with.</summary>
    public byte[]? Draw(Picture picture)
    {
        if (!fonts.HaveLetters)
        {
            return null;
        }

        var shown = Shown(picture);
        using var surface = SKSurface.Create(new SKImageInfo(Width, HeightOf(shown)));
        var canvas = surface.Canvas;
        canvas.Clear(PictureColours.Ground);
        var y = Title(canvas, shown.Title);
        foreach (var part in shown.Parts)
        {
            y = Part(canvas, part, shown, y);
        }

        // Even areas pack best without filters; to pack them tighter takes four times as long for a fiftieth.
        using var pixels = surface.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.NoFilters, 6));
        return png?.ToArray();
    }

    /// <summary>The picture with so many rows as there is room for.</summary>
    static Picture Shown(Picture picture)
    {
        var room = (int)((MostHeight - HeightWithout(picture.Parts.Length)) / RowHeight);
        var parts = picture.Parts.Select(part =>
        {
            var rows = part.Rows.Take(Math.Max(0, room)).ToList();
            room -= rows.Count;
            return part with { Rows = [.. rows] };
        });
        return picture with { Parts = [.. parts] };
    }

    static int HeightOf(Picture picture) => (int)Math.Ceiling(HeightWithout(picture.Parts.Length) + (picture.Parts.Sum(part => part.Rows.Length) * RowHeight));

    static float HeightWithout(int parts) => (2 * Margin) + TitleSize + (parts * HeadHeight);

    float Title(SKCanvas canvas, string title)
    {
        using var font = fonts.Bold(TitleSize);
        Text(canvas, title, Margin, Margin + TitleSize, Width - (2 * Margin), font, PictureColours.Ink);
        return Margin + TitleSize + 4;
    }

    float Part(SKCanvas canvas, PicturePart part, Picture picture, float top)
    {
        using var head = fonts.Bold(HeadSize);
        using var text = fonts.Plain(TextSize);
        var columns = Columns(picture, text);
        var baseline = top + HeadHeight - 14;
        Text(canvas, part.Title, Margin, baseline, LabelWidth, head, PictureColours.Ink);
        for (var i = 0; i < columns.Count; i++)
        {
            Text(canvas, picture.Columns[i], columns[i].Left, baseline, columns[i].Right - columns[i].Left, head, PictureColours.Bars[i % PictureColours.Bars.Length]);
        }

        using var line = new SKPaint { Color = PictureColours.Line, StrokeWidth = 2 };
        canvas.DrawLine(Margin, baseline + 9, Width - Margin, baseline + 9, line);
        var y = top + HeadHeight;
        foreach (var row in part.Rows)
        {
            Text(canvas, row.Label, Margin, y + BarHeight + 3, LabelWidth, text, PictureColours.Ink);
            for (var i = 0; i < columns.Count && i < row.Values.Length; i++)
            {
                Bar(canvas, row.Values[i], Figure(row.Values[i], picture), columns[i], y, PictureColours.Bars[i % PictureColours.Bars.Length], text);
            }

            y += RowHeight;
        }

        return y;
    }

    /// <summary>Each column has room for its longest figure, and its longest bar ends before it.</summary>
    static List<(float Left, float Right, float Longest, long Most)> Columns(Picture picture, SKFont font)
    {
        var columns = new List<(float, float, float, long)>();
        var width = (Width - (2 * Margin) - LabelWidth) / Math.Max(1, picture.Columns.Length);
        for (var i = 0; i < picture.Columns.Length; i++)
        {
            var values = picture.Parts.SelectMany(part => part.Rows).Select(row => row.Values.ElementAtOrDefault(i)).ToList();
            var figure = values.Select(value => font.MeasureText(Figure(value, picture))).DefaultIfEmpty(0).Max();
            var left = Margin + LabelWidth + (i * width) + Gap;
            var right = Margin + LabelWidth + ((i + 1) * width);
            columns.Add((left, right, right - left - figure - 8, picture.Most ?? values.DefaultIfEmpty(0).Max()));
        }

        return columns;
    }

    static void Bar(SKCanvas canvas, long value, string figure, (float Left, float Right, float Longest, long Most) column, float y, SKColor colour, SKFont font)
    {
        var length = column.Most <= 0 || value <= 0 ? 0 : Math.Max(3, column.Longest * value / column.Most);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRoundRect(column.Left, y + 5, length, BarHeight, 3, 3, paint);
        Text(canvas, figure, column.Left + length + 8, y + BarHeight + 3, float.MaxValue, font, PictureColours.Ink);
    }

    static void Text(SKCanvas canvas, string text, float x, float y, float width, SKFont font, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(Fitting(text, width, font), x, y, SKTextAlign.Left, font, paint);
    }

    static string Fitting(string text, float width, SKFont font)
    {
        if (font.MeasureText(text) <= width)
        {
            return text;
        }

        var length = text.Length;
        while (length > 0 && font.MeasureText($"{text.AsSpan(0, length).TrimEnd()}…") > width)
        {
            length--;
        }

        return $"{text.AsSpan(0, length).TrimEnd()}…";
    }

    /// <summary>Thousands apart by a narrow space, which reads alike in every language.</summary>
    static string Figure(long value, Picture picture) => picture.DecimalMark is { } mark
        ? string.Create(CultureInfo.InvariantCulture, $"{value / 10}{mark}{value % 10}")
        : value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F');
}
