namespace TwinBot.Storage;

/// <summary>The data file as the stream that LiteDB wants. LiteDB takes a lock on it round each access.</summary>
sealed class PageStream(PageFile pages) : Stream
{
    readonly byte[] _page = new byte[PageFile.PageSize];

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => pages.Pages * PageFile.PageSize;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, Math.Max(0, Length - Position));
        for (var done = 0; done < wanted;)
        {
            var within = (int)(Position % PageFile.PageSize);
            var some = Math.Min(wanted - done, PageFile.PageSize - within);
            pages.Read(Position / PageFile.PageSize, _page);
            _page.AsSpan(within, some).CopyTo(buffer[done..]);
            done += some;
            Position += some;
        }

        return wanted;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var (page, within) = (Position / PageFile.PageSize, (int)(Position % PageFile.PageSize));
            var some = Math.Min(buffer.Length, PageFile.PageSize - within);
            if (some < PageFile.PageSize)
            {
                pages.Read(page, _page);
            }

            buffer[..some].CopyTo(_page.AsSpan(within));
            pages.Write(page, _page);
            buffer = buffer[some..];
            Position += some;
        }
    }

    public override void SetLength(long value) => pages.Resize((value + PageFile.PageSize - 1) / PageFile.PageSize);

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    /// <summary>Nothing: the store flushes when it is time.</summary>
    public override void Flush()
    {
    }
}
