namespace TwinBot.Understanding;

/// <summary>How many people from one place.</summary>
public sealed record HeadsFrom(PlaceReading Place, long Count);

/// <summary>All numbers of people in a message, as one count. What was not said is null.</summary>
/// <param name="Total">As said ("42 participants, 20 from Mainz"), or else the sum of the parts ("20 from Mainz and 22 from Dijon").</param>
/// <param name="IsApproximate">True when the total is.</param>
public sealed record HeadCount(long Total, bool IsApproximate, long? Young, long? Women, long? Men, long? NonBinary, IReadOnlyList<HeadsFrom> ByPlace)
{
    /// <summary>Null when nobody was counted.</summary>
    public static HeadCount? Of(IEnumerable<HeadReading> heads)
    {
        var all = heads.ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var parts = PartsOf(all);
        return new HeadCount(parts.Sum(part => part.Count), parts.Exists(part => part.IsApproximate),
            Sum(YoungOf(all)), Sum(all.Where(head => head.Kind == HeadKind.Women || head.IsFemale)), Sum(all.Where(head => head.Kind == HeadKind.Men || head.IsMale)), Sum(Of(HeadKind.NonBinary)),
            [.. all.Where(head => head.From is not null).GroupBy(head => head.From?.Said).Select(place => Greatest([.. place]))]);

        IEnumerable<HeadReading> Of(HeadKind kind) => all.Where(head => head.Kind == kind);
    }

    /// <summary>What adds up to the total: the one number of everybody, or else the parts of one kind; the other numbers are parts of those.</summary>
    static List<HeadReading> PartsOf(List<HeadReading> all)
    {
        if (all.Exists(head => head.IsPart) && all.FindAll(head => !head.IsPart) is { Count: > 0 } wholes)
        {
            return PartsOf(wholes);
        }

        if (all.Exists(head => head.IsOnTop) && !all.TrueForAll(head => head.IsOnTop))
        {
            return [.. PartsOf(all.FindAll(head => !head.IsOnTop)), .. all.FindAll(head => head.IsOnTop)];
        }

        if (all.Find(head => !IsFromSomewhere(head) && head.Kind == HeadKind.Everybody) is { } everybody && all.TrueForAll(head => head.Count <= everybody.Count))
        {
            return [everybody];
        }

        // "42 singers, 20 from Mainz" are 42; "20 from Mainz and 22 singers" are more.
        var first = all.FindIndex(IsFromSomewhere);
        if (first >= 0)
        {
            var before = all.Take(first).ToList();
            return before.Count > 0 && before.Sum(head => head.Count) >= all[first].Count ? Parted(before) : all.FindAll(head => IsFromSomewhere(head) || head.Kind is HeadKind.Some or HeadKind.Everybody || head.Kind == all[first].Kind);
        }

        return Parted(all);
    }

    /// <summary>"20 singers, 8 women" are 20, "12 men and 20 children" 32.</summary>
    static List<HeadReading> Parted(List<HeadReading> all)
    {
        // "24 members and 2 guests": fewer than the others are not everybody.
        var others = all.FindAll(head => head.Kind is HeadKind.Some or HeadKind.Everybody);
        var gendered = all.FindAll(head => head.Kind is not (HeadKind.Some or HeadKind.Everybody));
        if (others.TrueForAll(head => head.IsYoung) && gendered.TrueForAll(head => !head.IsYoung))
        {
            return all;
        }

        // "22 boys and 2 coaches" are 24, "24 players, 12 boys" are not 36.
        if (gendered.TrueForAll(head => head.IsYoung) && gendered.Sum(head => head.Count) > others.Sum(head => head.Count))
        {
            return all;
        }

        return others.Sum(head => head.Count) >= gendered.Sum(head => head.Count) ? others : gendered;
    }

    static bool IsFromSomewhere(HeadReading head) => head.From is not null || head.Country is not null || head.IsOfOneSide;

    /// <summary>Girls are among the young people, if these were counted.</summary>
    static List<HeadReading> YoungOf(List<HeadReading> all)
    {
        var young = all.FindAll(head => head.IsYoung);
        young = young.Exists(head => !head.IsPart) ? young.FindAll(head => !head.IsPart) : young;
        return young.Exists(head => head.Kind == HeadKind.Some) ? young.FindAll(head => head.Kind == HeadKind.Some) : young;
    }

    /// <summary>"20 from Mainz, 12 girls from Mainz": the 12 are among the 20.</summary>
    static HeadsFrom Greatest(IReadOnlyList<HeadReading> heads) =>
        new(heads[0].From ?? throw new InvalidOperationException("A place was asked for."), heads.Any(head => head.Kind == HeadKind.Everybody) ? heads.Max(head => head.Count) : Parted([.. heads]).Sum(head => head.Count));

    static long? Sum(IEnumerable<HeadReading> heads)
    {
        var counts = heads.Select(head => head.Count).ToList();
        return counts.Count == 0 ? null : counts.Sum();
    }
}
