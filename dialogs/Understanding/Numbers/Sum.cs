namespace TwinBot.Understanding.Numbers;

/// <summary>A number while its words come in: "two", "hundred", "fifty".</summary>
sealed class Sum(bool vigesimal, long before)
{
    const long Million = 1_000_000;

    long _done;
    long _current = before;
    bool _started = before > 0;

    public long Total => _done + _current;

    /// <summary>True behind an "and" that waits for its second part.</summary>
    public bool IsOpen { get; private set; }

    public bool TryLink()
    {
        var was = IsOpen;
        IsOpen = true;
        return _started && !was;
    }

    /// <summary>False, and nothing happens, when the word cannot follow.</summary>
    public bool TryAdd(long value, bool linked)
    {
        IsOpen = false;
        var fits = value switch
        {
            Million => TryMultiply(Million, linked),
            1000 => TryMultiply(1000, linked),
            100 => TryHundred(linked),
            > 100 => TryFirst(value),
            _ => TrySmall(value, linked),
        };
        _started |= fits;
        return fits;
    }

    bool TryMultiply(long scale, bool linked)
    {
        if (linked || _current >= scale || (_started && _current == 0) || _done % (scale * 1000) != 0 || (_done > 0 && scale == Million))
        {
            return false;
        }

        _done += Math.Max(_current, 1) * scale;
        _current = 0;
        return true;
    }

    bool TryHundred(bool linked)
    {
        if (_current >= 100 || linked)
        {
            return false;
        }

        _current = Math.Max(_current, 1) * 100;
        return true;
    }

    bool TryFirst(long value)
    {
        var room = _done % Million == 0 && _done > 0 ? Million : 1000;
        var fits = !_started || (_current == 0 && value < room);
        _current = fits ? value : _current;
        return fits;
    }

    bool TrySmall(long value, bool linked)
    {
        var low = _current % 100;
        if (vigesimal && value == 20 && low == 4 && !linked)
        {
            _current += 76;
            return true;
        }

        var fits = !_started || (low == 0 && value > 0) || IsTensAndUnit(low, value) || (linked && IsTensAndUnit(value, low));
        _current += fits ? value : 0;
        return fits;
    }

    bool IsTensAndUnit(long tens, long unit) =>
        unit > 0 && tens % 10 == 0
        && ((tens >= 20 && unit < 10) || (vigesimal && tens is 60 or 80 && unit < 20)
            || (vigesimal && tens is 10 or 70 or 90 && unit is >= 7 and <= 9));
}
