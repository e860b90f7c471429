using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TwinBot.Tests.Storage;

static class NoLog
{
    public static ILogger Here => NullLogger.Instance;
}
