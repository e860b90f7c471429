namespace TwinBot.Understanding;

/// <summary>What a word for people says of them.</summary>
/// <param name="Side">Whose they are, where that is said.</param>
sealed record HeadNoun(HeadKind Kind, bool IsYoung, HeadSide Side = HeadSide.Any)
{
    /// <summary>"14 Sängerinnen", "9 institutrices": a part like any other, and women.</summary>
    public bool IsFemale { get; init; }

    /// <summary>"3 papas": a part like any other, and men.</summary>
    public bool IsMale { get; init; }

    /// <summary>"18 Verrückte", but neither "18 verrückte Läufer" nor "18 verrückte Ideen".</summary>
    public bool IsOnlyAlone { get; init; }

    /// <summary>"12 under 16": some of those who are counted already.</summary>
    public bool IsPart { get; init; }

    /// <summary>"4 exhibitors from there": of the one other town that is named.</summary>
    public bool IsThere { get; init; }

    /// <summary>"Two aldermen here": of ours, unless they came with somebody from elsewhere.</summary>
    public bool IsHere { get; init; }

    /// <summary>"A coach of 50 seats": so many people, unless others are counted.</summary>
    public bool IsSeats { get; init; }

    /// <param name="name">A key under <c>knows.heads.nouns</c>.</param>
    public static HeadNoun Of(string name) => name switch
    {
        "everybody" => new(HeadKind.Everybody, false),
        "ours" => new(HeadKind.Everybody, false, HeadSide.Ours),
        "home" => new(HeadKind.Some, false, HeadSide.Ours),
        "here" => new(HeadKind.Some, false, HeadSide.Ours) { IsHere = true },
        "theirs" => new(HeadKind.Some, false, HeadSide.Theirs),
        "there" => new(HeadKind.Some, false, HeadSide.Theirs) { IsThere = true },
        "seats" => new(HeadKind.Everybody, false) { IsSeats = true },
        "some" or "trades" => new(HeadKind.Some, false),
        "young" or "apprentices" => new(HeadKind.Some, true),
        "minors" => new(HeadKind.Some, true) { IsPart = true },
        "mothers" => new(HeadKind.Some, false) { IsFemale = true },
        "fathers" => new(HeadKind.Some, false) { IsMale = true },
        "brave" => new(HeadKind.Some, false) { IsOnlyAlone = true },
        "women" => new(HeadKind.Women, false),
        "men" => new(HeadKind.Men, false),
        "girls" => new(HeadKind.Women, true),
        "boys" => new(HeadKind.Men, true),
        "nonBinary" => new(HeadKind.NonBinary, false),
        _ => throw new KeyNotFoundException($"knows.heads names '{name}', which is no kind of people."),
    };

    /// <summary>"Women and men" are everybody, "boys and girls" young people, "Sängerinnen und Sänger" singers.</summary>
    public HeadNoun And(HeadNoun other) =>
        this == other ? this
        : Kind == HeadKind.Everybody && other.Kind == HeadKind.Everybody ? this with { IsFemale = IsFemale && other.IsFemale }
        : IsYoung && other.IsYoung ? new HeadNoun(HeadKind.Some, true)
        : Kind is HeadKind.Women or HeadKind.Men && other.Kind is HeadKind.Women or HeadKind.Men ? new HeadNoun(HeadKind.Everybody, false)
        : new HeadNoun(HeadKind.Some, false);
}

/// <summary>"8 of us and 6 of them".</summary>
enum HeadSide
{
    Any,
    Ours,
    Theirs,
}
