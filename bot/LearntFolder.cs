using System.IO.Hashing;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot;

/// <summary>
/// What is learnt from the example phrases, beside the program: made when it is published, so that a start need not learn it again.
/// A file of another build, or a damaged one, is none: it is learnt again then.
/// </summary>
static class LearntFolder
{
    const int IdLength = 16;
    const int HeadLength = IdLength + sizeof(ulong);

    /// <summary>Where a publication has them.</summary>
    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "learnt");

    /// <summary>The languages, with what was learnt of them.</summary>
    public static Languages LoadLanguages() => Languages.Load(language => Read(Path, language));

    /// <summary>Null where there is none that fits.</summary>
    public static byte[]? Read(string folder, Language language)
    {
        try
        {
            var file = File.ReadAllBytes(FileOf(folder, language));
            return file.Length >= HeadLength && new Guid(file.AsSpan(0, IdLength)) == Languages.Build && BitConverter.ToUInt64(file.AsSpan(IdLength)) == XxHash3.HashToUInt64(file.AsSpan(HeadLength))
                ? file[HeadLength..]
                : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The disk refused.</exception>
    public static void Write(string folder, Language language, byte[] learnt)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(FileOf(folder, language), [.. Languages.Build.ToByteArray(), .. BitConverter.GetBytes(XxHash3.HashToUInt64(learnt)), .. learnt]);
    }

    static string FileOf(string folder, Language language) => System.IO.Path.Combine(folder, $"{language.Code}.learnt");
}
