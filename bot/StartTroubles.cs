using Microsoft.Extensions.Options;
using TwinBot.Storage;

namespace TwinBot;

/// <summary>Why the service does not start, in one line.</summary>
static class StartTroubles
{
    /// <summary>Null for what nobody foresaw; that deserves its stack trace.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        StartRefusedException or StoreRefusedException or IOException or UnauthorizedAccessException => exception.Message,
        OptionsValidationException invalid => string.Join(' ', invalid.Failures),
        _ => null,
    };
}
