using SkiaSharp;

namespace TwinBot.Pictures;

/// <summary>The letters of pictures. They come with the service: a bare machine has none.</summary>
sealed class Fonts
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "fonts");

    readonly SKTypeface _plain = Load("DejaVuSansCondensed.ttf");
    readonly SKTypeface _bold = Load("DejaVuSansCondensed-Bold.ttf");

    public Fonts()
    {
        using var plain = Plain(12);
        using var bold = Bold(12);
        HaveLetters = plain.ContainsGlyphs("Aé0") && bold.ContainsGlyphs("Aé0");
    }

    /// <summary>False where the build could not fetch them and the machine has none: then there are no pictures.</summary>
    public bool HaveLetters { get; }

    public SKFont Plain(float size) => new(_plain, size) { Edging = SKFontEdging.Antialias };

    public SKFont Bold(float size) => new(_bold, size) { Edging = SKFontEdging.Antialias };

    static SKTypeface Load(string name) => SKTypeface.FromFile(Path.Combine(Folder, name)) ?? SKTypeface.Default;
}
