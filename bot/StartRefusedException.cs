namespace TwinBot;

/// <summary>The service must not start as it is configured; the message says what is wrong and what would be right.</summary>
sealed class StartRefusedException(string message) : Exception(message);
