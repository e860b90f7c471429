using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace TwinBot.Channels.Teams.App;

/// <summary>Draws our own icons: an SVG of filled or stroked paths in a square, and nothing else.</summary>
static class IconDrawing
{
    /// <summary>A PNG of so many pixels a side, transparent where nothing is drawn.</summary>
    public static byte[] Draw(string svg, int size)
    {
        var root = XDocument.Parse(svg).Root ?? throw new FormatException("An icon is an SVG.");
        using var surface = SKSurface.Create(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale(size / Number(Value(root, "viewBox").Split(' ')[2]));
        foreach (var drawn in root.Elements())
        {
            using var path = SKPath.ParseSvgPathData(Value(drawn, "d"));
            using var paint = Paint(drawn);
            surface.Canvas.DrawPath(path, paint);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    static SKPaint Paint(XElement drawn) => drawn.Attribute("stroke") is { } stroke
        ? new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, Color = SKColor.Parse(stroke.Value), StrokeWidth = Number(Value(drawn, "stroke-width")), StrokeJoin = SKStrokeJoin.Round, StrokeCap = SKStrokeCap.Round }
        : new SKPaint { IsAntialias = true, Style = SKPaintStyle.Fill, Color = SKColor.Parse(Value(drawn, "fill")) };

    static string Value(XElement element, string name) => element.Attribute(name)?.Value ?? throw new FormatException($"{element.Name.LocalName} has no {name}.");

    static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
