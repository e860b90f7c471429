using System.Collections.Immutable;

namespace TwinBot.Conversation;

/// <summary>Numbers that people would rather look at than read: a row of bars a line, drawn by whoever shows the reply.</summary>
/// <param name="Alt">The picture in words, for who cannot see it.</param>
/// <param name="Columns">What the values of a row are, in their order; each is drawn to a scale of its own.</param>
public sealed record Picture(string Title, string Alt, ImmutableArray<string> Columns, ImmutableArray<PicturePart> Parts)
{
    /// <summary>The mark before the last digit, where values are tenths; null where they are whole.</summary>
    public string? DecimalMark { get; init; }

    /// <summary>The value that the longest possible bar stands for; null where that is the largest one there is.</summary>
    public long? Most { get; init; }
}

/// <summary>A part of a picture, with a heading of its own.</summary>
public sealed record PicturePart(string Title, ImmutableArray<PictureRow> Rows);

/// <param name="Values">One for each column of the picture.</param>
public sealed record PictureRow(string Label, ImmutableArray<long> Values);
