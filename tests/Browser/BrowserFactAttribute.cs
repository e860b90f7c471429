namespace TwinBot.Tests.Browser;

/// <summary>A test in a real Chromium; left out, saying so, where there is none, unless TWINBOT_REQUIRE_BROWSER=1 wants it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = WhyNot;

    public static string Chromium => Environment.GetEnvironmentVariable("TWINBOT_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Null where the test can run, or must.</summary>
    public static string? WhyNot => File.Exists(Chromium) || Environment.GetEnvironmentVariable("TWINBOT_REQUIRE_BROWSER") == "1"
        ? null
        : $"There is no Chromium at {Chromium}; TWINBOT_CHROMIUM can say where it is.";
}

/// <summary>The same for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserFactAttribute.WhyNot;
}
