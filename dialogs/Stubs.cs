using TwinBot.Texts;

namespace TwinBot.Understanding;

public static class PhoneReader
{
    public static IReadOnlyList<Mention<string>> Read(string text, string? country) => [];
    public static string Show(string e164) => e164;
}
public static class EmailReader
{
    public static IReadOnlyList<Mention<string>> Read(string text) => [];
}
public static class NumberReader
{
    public static IReadOnlyList<Mention<long>> Read(string text, Speech speech, IReadOnlyList<(int Start, int Length)> taken) => [];
}
public static class OrdinalReader
{
    public static int? Read(string text, Speech speech, int count) => null;
}
