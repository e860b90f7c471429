using SkiaSharp;

namespace TwinBot.Pictures;

/// <summary>A ground of its own, so that a picture reads the same on a light page and on a dark one.</summary>
static class PictureColours
{
    public static readonly SKColor Ground = new(0xF4, 0xF7, 0xF8);
    public static readonly SKColor Ink = new(0x1C, 0x2A, 0x33);
    public static readonly SKColor Line = new(0xD0, 0xD9, 0xDE);

    /// <summary>One a column.</summary>
    public static readonly SKColor[] Bars = [new(0x1D, 0x5C, 0x76), new(0x96, 0x55, 0x0F)];
}
