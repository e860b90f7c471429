namespace TwinBot.Storage;

/// <summary>The store cannot be opened, for a reason that a person can do something about; the message says which.</summary>
public sealed class StoreRefusedException : Exception
{
    public StoreRefusedException()
    {
    }

    public StoreRefusedException(string message)
        : base(message)
    {
    }

    public StoreRefusedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>What was read is not what was written: it is reported, and never served as truth.</summary>
public sealed class DamagedRecordException : Exception
{
    public DamagedRecordException()
    {
    }

    public DamagedRecordException(string message)
        : base(message)
    {
    }

    public DamagedRecordException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
