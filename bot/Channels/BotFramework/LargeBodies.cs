using Microsoft.AspNetCore.Http.Features;

namespace TwinBot.Channels.BotFramework;

/// <summary>What to do with bodies that are not read.</summary>
static class LargeBodies
{
    /// <summary>Bytes of the largest activity that is read.</summary>
    public const int Largest = 1024 * 1024;

    const int LargestThrownAway = 30_000_000;

    /// <summary>Lets the server take a refused body off the line, within its own limits and without looking at it; a client whose sending is cut off never reads the answer.</summary>
    public static void ThrowAway(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestThrownAway;
        }
    }
}
