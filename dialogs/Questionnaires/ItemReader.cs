using System.Collections.Immutable;
using System.Globalization;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.Questionnaires;

/// <summary>Reads the questions of a file, one after the other: what a question says of another is said of an earlier one.</summary>
sealed class ItemReader(ImmutableArray<Dimension> dimensions)
{
    const int MostOptions = 20;

    /// <summary>Names that an answer's form has for itself.</summary>
    static readonly string[] s_reserved = ["evaluation", "respondent", "side", "community", "questionnaireFile", "tryIt", OpenForm.Summary];

    readonly Dictionary<string, Item> _earlier = new(StringComparer.Ordinal);

    /// <summary>Whose type is a mistake: what waits for them is not to blame.</summary>
    readonly HashSet<string> _untyped = new(StringComparer.Ordinal);


    /// <summary>Null when it is so wrong that nothing can be made of it.</summary>
    public Item? Read(PartReader part)
    {
        var id = Id(part);
        var type = part.Name<ItemType>("type", "Type");
        var (ask, label, why) = (part.Local("ask"), part.Local("label"), part.Local("why"));
        var isOptional = part.TrueFalse("optional") ?? false;
        if (type is { } known)
        {
            part.Only(known);
        }

        var item = new Item
        {
            Id = id ?? part.Where,
            Type = type ?? ItemType.Text,
            Ask = ask ?? LocalText.None,
            Label = label ?? LocalText.None,
            Why = why,
            IsOptional = isOptional,
            When = Condition(part),
            Dimension = type == ItemType.Scale ? Dimension(part) : null,
            Scale = part.Name<RatingScale>("scale", "Scale") ?? RatingScale.Quality,
            Options = type is ItemType.Choice or ItemType.Choices ? Options(part) : [],
            IsDecision = part.TrueFalse("decision") ?? false,
            Min = part.Whole("min") ?? 0,
            Max = part.Whole("max") ?? 1_000_000,
            Tense = part.TrueFalse("ahead") == true ? Tense.Future : Tense.Past,
        };
        if (item.Min > item.Max)
        {
            part.Fault("badRange", ("min", item.Min), ("max", item.Max));
        }

        if (type is null)
        {
            _untyped.Add(item.Id);
        }

        if (id is not null && !_earlier.TryAdd(id, item))
        {
            part.Fault("twice", ("id", id));
        }

        return item;
    }

    static string? Id(PartReader part)
    {
        var id = part.Named(QuestionnaireReader.IsId);
        if (s_reserved.Contains(id))
        {
            part.Fault("reservedId", ("id", id));
        }

        return id;
    }

    string? Dimension(PartReader part)
    {
        if (part.Text("dimension") is not { } said || dimensions.Any(dimension => dimension.Id == said))
        {
            return part.Text("dimension");
        }

        part.Unknown("Dimension", said, [.. dimensions.Select(dimension => dimension.Id)]);
        return null;
    }

    static ImmutableArray<Option> Options(PartReader part)
    {
        var options = new List<Option>();
        foreach (var one in part.Parts("options"))
        {
            var (label, words) = (one.Local("label"), one.Has("words") ? one.Values("words") : []);
            if (one.Named(QuestionnaireReader.IsId) is { } id)
            {
                if (options.Exists(other => other.Id == id))
                {
                    part.Fault("optionTwice", ("id", id));
                }

                options.Add(new Option(id, label ?? LocalText.None, words ?? []));
            }
        }

        var count = part.Parts("options").Count;
        if (part.HasList("options") && count is < 2 or > MostOptions)
        {
            part.Fault("badOptions", ("n", count), ("max", MostOptions));
        }

        foreach (var word in options.SelectMany(option => option.Label.ByLanguage.Select(label => (label.Key, Folding.Fold(label.Value)))).GroupBy(label => label).Where(same => same.Count() > 1))
        {
            part.Fault("sameLabel", ("language", word.Key.Key), ("label", word.Key.Item2));
        }

        return [.. options];
    }

    When? Condition(PartReader part)
    {
        if (part.Part("when") is not { } when || when.Text("question") is not { } question || when.Values("is") is not { } values)
        {
            return null;
        }

        if (question == part.Where)
        {
            part.Fault("whenItself");
        }
        else if (!_earlier.TryGetValue(question, out var earlier))
        {
            part.Unknown("Reference", question, [.. _earlier.Keys]);
        }
        else if (values.IsEmpty)
        {
            part.Fault("whenNothing", ("question", question));
        }
        else if (!_untyped.Contains(question))
        {
            CheckValues(part, earlier, values);
        }

        return new When(question, values);
    }

    static void CheckValues(PartReader part, Item earlier, ImmutableArray<string> values)
    {
        string[] possible = earlier.Type switch
        {
            ItemType.Choice or ItemType.Choices => [.. earlier.Options.Select(option => option.Id)],
            ItemType.YesNo => ["true", "false"],
            ItemType.Scale => [.. Enumerable.Range(ScaleAnswer.Lowest, ScaleAnswer.Highest).Select(point => point.ToString(CultureInfo.InvariantCulture))],
            _ => [],
        };
        if (possible.Length == 0)
        {
            part.Fault("whenOpen", ("question", earlier.Id), ("type", earlier.Type.Name()));
            return;
        }

        foreach (var value in values.Where(value => !possible.Contains(value, StringComparer.Ordinal)))
        {
            part.Fault("whenValue", ("question", earlier.Id), ("said", value), ("known", string.Join(", ", possible)));
        }
    }
}
