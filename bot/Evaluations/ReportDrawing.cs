using SkiaSharp;
using TwinBot.Conversation;
using TwinBot.Pictures;

namespace TwinBot.Evaluations;

/// <summary>Sets a round's results on two A4 pages, as PDF: the picture, then every fact of the card, in the same words and figures.</summary>
sealed class ReportDrawing(Fonts fonts, PictureDrawing pictures)
{
    /// <summary>Points of A4.</summary>
    public const float Width = 595;

    public const float Height = 842;
    public const int MostPages = 2;

    const float Margin = 48;
    const float TitleSize = 19;
    const float PictureHeight = 300;
    const float Leading = 1.35f;

    /// <summary>The largest letters with which all fits on the pages are taken.</summary>
    static readonly float[] s_sizes = [11, 10.5f, 10, 9.5f, 9, 8.5f, 8];

    /// <summary>Null where there are no letters to write with.</summary>
    public byte[]? Draw(Card card, Picture? picture)
    {
        if (!fonts.HaveLetters)
        {
            return null;
        }

        using var image = picture is not null && pictures.Draw(picture) is { } png ? SKImage.FromEncodedData(png) : null;
        using var to = new MemoryStream();
        using (var document = SKDocument.CreatePdf(to, new SKDocumentPdfMetadata { Title = card.Title, Subject = card.Subtitle ?? "", Creator = "TwinBot" }))
        {
            foreach (var page in Pages(card, image))
            {
                var canvas = document.BeginPage(Width, Height);
                page(canvas);
                document.EndPage();
            }

            document.Close();
        }

        return to.ToArray();
    }

    /// <summary>The pages, each as what draws it.</summary>
    internal List<Action<SKCanvas>> Pages(Card card, SKImage? image)
    {
        var flow = new Flow(s_sizes[^1]);
        foreach (var size in s_sizes)
        {
            flow = Set(card, image, size);
            if (flow.Pages.Count <= MostPages)
            {
                break;
            }
        }

        if (flow.Pages.Count > MostPages)
        {
            flow.Pages[MostPages - 1].Add(More);
        }

        return [.. flow.Pages.Take(MostPages).Select(page => (Action<SKCanvas>)(canvas => page.ForEach(draw => draw(canvas))))];
    }

    /// <summary>Tells that not everything found room.</summary>
    void More(SKCanvas canvas)
    {
        using var font = fonts.Bold(TitleSize);
        using var ink = new SKPaint { Color = PictureColours.Ink, IsAntialias = true };
        canvas.DrawText("…", Width - Margin, Height - (Margin / 2), SKTextAlign.Right, font, ink);
    }

    Flow Set(Card card, SKImage? image, float size)
    {
        var flow = new Flow(size);
        Write(flow, card.Title, TitleSize, isBold: true);
        Write(flow, card.Subtitle ?? "", size + 1, isBold: false);
        if (image is not null)
        {
            var scale = Math.Min((Width - (2 * Margin)) / image.Width, PictureHeight / image.Height);
            flow.Add(image.Height * scale + size, (canvas, y) => canvas.DrawImage(image, SKRect.Create(Margin, y + (size / 2), image.Width * scale, image.Height * scale), new SKSamplingOptions(SKCubicResampler.Mitchell)));
        }

        var label = "";
        foreach (var fact in card.Facts)
        {
            if (fact.Label != label)
            {
                flow.Skip(size / 2);
                Write(flow, fact.Label, size, isBold: true);
                label = fact.Label;
            }

            Write(flow, fact.Value, size, isBold: false);
        }

        return flow;
    }

    void Write(Flow flow, string text, float size, bool isBold)
    {
        using var measure = isBold ? fonts.Bold(size) : fonts.Plain(size);
        foreach (var line in Lines(text, measure))
        {
            flow.Add(size * Leading, (canvas, y) =>
            {
                using var font = isBold ? fonts.Bold(size) : fonts.Plain(size);
                using var ink = new SKPaint { Color = PictureColours.Ink, IsAntialias = true };
                canvas.DrawText(line, Margin, y + size, SKTextAlign.Left, font, ink);
            });
        }
    }

    /// <summary>Breaks between words; a word that is wider than the page is cut.</summary>
    static IEnumerable<string> Lines(string text, SKFont font)
    {
        var line = "";
        foreach (var word in text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > Width - (2 * Margin))
            {
                yield return line;
                longer = word;
            }

            line = longer;
            while (font.MeasureText(line) > Width - (2 * Margin))
            {
                var fits = Math.Max(1, font.BreakText(line, Width - (2 * Margin)));
                yield return line[..fits];
                line = line[fits..];
            }
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    /// <summary>Lines one below the other, page after page.</summary>
    sealed class Flow(float size)
    {
        float _y = Margin;

        public List<List<Action<SKCanvas>>> Pages { get; } = [[]];

        public void Skip(float by) => _y += by;

        public void Add(float height, Action<SKCanvas, float> draw)
        {
            if (_y + height > Height - Margin + size)
            {
                Pages.Add([]);
                _y = Margin;
            }

            var y = _y;
            Pages[^1].Add(canvas => draw(canvas, y));
            _y += height;
        }
    }
}
