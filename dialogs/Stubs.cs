namespace TwinBot.Understanding;

public static class PhoneReader
{
    public static IReadOnlyList<Mention<string>> Read(string text, string? country) => [];
    public static string Show(string e164) => e164;
}
