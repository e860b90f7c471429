using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Words of a language that stand beside a number and tell whether it counts people: <c>knows.heads</c> of its file.</summary>
sealed class BareWords
{
    public BareWords(JsonNode? words)
    {
        var bare = words?["bare"];
        EverySide.AddAll(bare?["everySide"], 0);
        foreach (var side in EachSide(bare?["sides"]))
        {
            EverySide.Add(side, 0);
        }

        Inside = Words.Set(bare?["inside"]);
        Numbered = Words.Set(bare?["numbered"]);
        ComingFrom = Words.Set(bare?["comingFrom"]);
        LookingOn = Words.Set(bare?["lookingOn"]);
        Pieces = Words.Set(bare?["pieces"]);
        They = Words.Set(bare?["they"]);
        Vague.AddAll(bare?["vague"], 0);
        Rooms = Words.Set(bare?["rooms"]);
        SchoolYears = Words.Set(bare?["schoolYears"]);
        Among = Words.Set(bare?["among"]);
        Works = Words.Set(bare?["works"]);
        Audience.AddAll(bare?["audience"], 0);
        Screens = Words.Set(bare?["screens"]);
        Then = Words.Set(bare?["then"]);
        SignedUp = Words.Set(bare?["signedUp"]);
        Came = Words.Set(bare?["came"]);
        Money = Words.Set(bare?["money"]);
        Had = Words.Set(bare?["had"]);
        Further = Words.Set(bare?["further"]);
        That = Words.Set(bare?["that"]);
        OutOf.AddAll(bare?["outOf"], 0);
        OutOfAll = Words.Set(bare?["outOfAll"]);
        Awaited = Words.Set(bare?["awaited"]);
        Bonds = Words.Set(bare?["bonds"]);
        Delegations = Words.Set(bare?["delegations"]);
        Meals = Words.Set(bare?["meals"]);
        Labels.AddAll(words?["labels"], 0);
        Scores = Words.Set(words?["scores"]);
        Those = Words.Set(words?["those"]);
        By = Words.Set(words?["by"]);
        Shares = HeadShare.Read(words?["shares"]);
        LedBy.AddAll(words?["ledBy"], 0);
        foreach (var (kind, names) in words?["single"]?.AsObject() ?? [])
        {
            Single.AddAll(names, HeadNoun.Of(kind));
        }

        For = Words.Set(bare?["for"]);
        Offices = Words.Set(bare?["offices"]);
        Plus = Words.Set(bare?["plus"]);
        Leads.AddAll(bare?["leads"], 0);
        Arriving = Words.Set(bare?["arriving"]);
        Visiting = Words.Set(bare?["visiting"]);
        Visits = Words.Set(bare?["visits"]);
        TogetherEnds = Words.Set(bare?["togetherEnds"]);
        Times = Words.Set(bare?["times"]);
        Lodged = Words.Set(bare?["lodged"]);
        Selves = Words.Set(bare?["selves"]);
        Than = Words.Set(words?["than"]);
        OursToo.AddAll(words?["oursToo"], 0);
        OfWhom.AddAll(words?["ofWhom"], 0);
    }

    /// <summary>"Each school", "from every town", "par ville", said of either side.</summary>
    public static IEnumerable<string> EachSide(JsonNode? sides) =>
        from each in Words.List(sides?["each"])
        from side in Words.List(sides?["nouns"])
        from before in Words.List(sides?["before"]).Prepend("")
        select $"{before} {each} {side}";

    /// <summary>What makes a number that of each side, with a word for what it did between: "each town sent six".</summary>
    public Phrases<int> EverySide { get; } = new();

    /// <summary>What makes a number none: "a few hundred".</summary>
    public Phrases<int> Vague { get; } = new();

    /// <summary>Prepositions of where people are: "15 in the hall".</summary>
    public HashSet<string> Rooms { get; }

    /// <summary>What has the number of a class for its name: "year 9".</summary>
    public HashSet<string> SchoolYears { get; }

    /// <summary>Between some and all of whom they are: "nine among sixty listeners".</summary>
    public HashSet<string> Among { get; }

    /// <summary>What is called after people: "the statue of the two sisters".</summary>
    public HashSet<string> Works { get; }

    /// <summary>What makes anybody one of those who look on: "210 people in the audience".</summary>
    public Phrases<int> Audience { get; } = new();

    /// <summary>What makes a house of a group: "in the school of Lens".</summary>
    public HashSet<string> Inside { get; }

    /// <summary>What has a number for a name: "room 12".</summary>
    public HashSet<string> Numbered { get; }

    /// <summary>Before the town of people, and hardly of things: "14 judoka from Tours".</summary>
    public HashSet<string> ComingFrom { get; }

    /// <summary>Those who hear or see what others do: "a speaker from Mainz and 66 listeners".</summary>
    public HashSet<string> LookingOn { get; }

    /// <summary>What is counted by heads, people or not: "47 stuks".</summary>
    public HashSet<string> Pieces { get; }

    /// <summary>Those who were named before: "they were 72".</summary>
    public HashSet<string> They { get; }

    /// <summary>What tells that some were on a screen.</summary>
    public HashSet<string> Screens { get; }

    /// <summary>What lets a number count what the one before it counted: "45 minutes of the one, then 45 of the other".</summary>
    public HashSet<string> Then { get; }

    /// <summary>What those did who meant to come: "40 had signed up".</summary>
    public HashSet<string> SignedUp { get; }

    /// <summary>What those did who came.</summary>
    public HashSet<string> Came { get; }

    /// <summary>What tells that money was counted.</summary>
    public HashSet<string> Money { get; }

    /// <summary>What makes a number come on top: "a further four".</summary>
    public HashSet<string> Further { get; }

    /// <summary>Between some and all of whom they are: "17 out of 84".</summary>
    public Phrases<int> OutOf { get; } = new();

    /// <summary>The same, but only right between two numbers: "5 of 8 turned up".</summary>
    public HashSet<string> OutOfAll { get; }

    /// <summary>"About 110 expected": it tells of the time too, and so is no part of them.</summary>
    public HashSet<string> Awaited { get; }

    /// <summary>What towns have together: "a twinning of three".</summary>
    public HashSet<string> Bonds { get; }

    /// <summary>Groups whose people are those that are counted, however far on: "a delegation from Gouda …, 8 people".</summary>
    public HashSet<string> Delegations { get; }

    /// <summary>What is laid on for people: "tea for 35".</summary>
    public HashSet<string> Meals { get; }

    /// <summary>What opens a clause: "that thirteen were present".</summary>
    public HashSet<string> That { get; }

    /// <summary>"We had 19".</summary>
    public HashSet<string> Had { get; }

    /// <summary>What a number of people stands behind, beside words for people: "turnout: 34".</summary>
    public Phrases<int> Labels { get; } = new();

    /// <summary>What tells that two numbers with a dash between are a score: "lost 61-74".</summary>
    public HashSet<string> Scores { get; }

    /// <summary>Who is only told by where they are from: "those from Lens".</summary>
    public HashSet<string> Those { get; }

    /// <summary>Those who speak, beside a group that is named: "the allotment folk of Lens and ours".</summary>
    public Phrases<int> OursToo { get; } = new();

    /// <summary>"Half of them", "the rest", "as many".</summary>
    public Phrases<HeadShare> Shares { get; }

    /// <summary>Words that mean somebody else where they are said of one: "ein Mann", "12 Mann".</summary>
    public Phrases<HeadNoun> Single { get; } = new();

    /// <summary>Between those who came and an official who was one of them: "a delegation of seven led by the mayor".</summary>
    public Phrases<int> LedBy { get; } = new();

    /// <summary>Between what was done and whom it was for.</summary>
    public HashSet<string> For { get; }

    /// <summary>Between somebody in office and what for, beside the words for that: "the head of the school", "adjointe aux sports".</summary>
    public HashSet<string> Offices { get; }

    /// <summary>Before one more, who needs no article: "plus conductor".</summary>
    public HashSet<string> Plus { get; }

    /// <summary>Who leads others, and is one more behind "with": "30 Musiker mit Dirigent".</summary>
    public Phrases<int> Leads { get; } = new();

    /// <summary>What tells that people stayed with those who are named: "families from Mainz slept at our members'".</summary>
    public HashSet<string> Lodged { get; }

    /// <summary>What guests do, and hardly all who were there: "27 singers came over".</summary>
    public HashSet<string> Arriving { get; }

    /// <summary>What groups do where nobody looks on: "an outing".</summary>
    public HashSet<string> Visiting { get; }

    /// <summary>What is paid by those of a town: "a visit from Nice".</summary>
    public HashSet<string> Visits { get; }

    /// <summary>What makes a word of digits for people together: "met z'n 3en".</summary>
    public HashSet<string> TogetherEnds { get; }

    /// <summary>What passes while people are there: "all last week, 17 of them".</summary>
    public HashSet<string> Times { get; }

    /// <summary>What sets those who speak apart: "we ourselves were twelve".</summary>
    public HashSet<string> Selves { get; }

    /// <summary>Before parts of those who were counted.</summary>
    public Phrases<int> OfWhom { get; } = new();

    /// <summary>Between the two of "as many girls as boys".</summary>
    public HashSet<string> Than { get; }

    /// <summary>Behind "accompanied".</summary>
    public HashSet<string> By { get; }
}
