namespace TwinBot.Tests.Browser;

/// <summary>A test in a real Chromium; left out, saying so, where there is none, unless TWINBOT_REQUIRE_BROWSER=1 wants it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium) && Environment.GetEnvironmentVariable("TWINBOT_REQUIRE_BROWSER") != "1")
        {
            Skip = $"There is no Chromium at {Chromium}; TWINBOT_CHROMIUM can say where it is.";
        }
    }

    public static string Chromium => Environment.GetEnvironmentVariable("TWINBOT_CHROMIUM") ?? "/usr/bin/chromium";
}
