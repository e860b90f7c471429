namespace TwinBot.Storage;

/// <summary>The store cannot be opened, saved from or restored to; the message is one sentence for whoever runs the service.</summary>
public sealed class StoreRefusedException(string sentence, Exception? cause = null) : Exception(sentence, cause);

/// <summary>What is on disk is not what was written. It is not served; the message says what is damaged and what to do.</summary>
public sealed class StoreDamagedException(string sentence) : Exception(sentence);
