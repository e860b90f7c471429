using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinBot.Records;
using TwinBot.Texts;

namespace TwinBot.Questionnaires;

/// <summary>Reads a questionnaire file: what it asks, or everything that is wrong with it.</summary>
public sealed class QuestionnaireReader(IReadOnlyList<string> languages)
{
    const int MostQuestions = 60;

    const int LongestFile = 400_000;

    static readonly JsonDocumentOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    public QuestionnaireReader(Languages languages)
        : this([.. languages.All.Select(speech => speech.Language.Code)])
    {
    }

    public QuestionnaireReading Read(string text)
    {
        if (text.Length > LongestFile)
        {
            return Refused(new QuestionnaireFault("", "tooLong", ("max", LongestFile)));
        }

        try
        {
            using var json = ReadableJson.Parse(Encoding.UTF8.GetBytes(text), s_options);
            return Read(json.RootElement);
        }
        catch (JsonException twice) when (twice.LineNumber is null)
        {
            return Refused(new QuestionnaireFault("", "keyTwice"));
        }
        catch (JsonException wrong)
        {
            return Refused(new QuestionnaireFault("", "notJson", ("line", wrong.LineNumber + 1), ("place", wrong.BytePositionInLine + 1)));
        }
    }

    static QuestionnaireReading Refused(QuestionnaireFault fault) => new(null, [fault]);

    QuestionnaireReading Read(JsonElement json)
    {
        var faults = new List<QuestionnaireFault>();
        var file = new PartReader(json, "", Keys.File, faults, languages);
        var dimensions = Dimensions(file);
        var items = new ItemReader(dimensions);
        var sections = Sections(file, items);
        var all = sections.SelectMany(section => section.Items).ToList();
        CheckWhole(file, all);
        var (title, about, version) = (file.Local("title"), file.Local("about"), Version(file));
        var id = file.Named(IsId);
        return faults.Count > 0 || id is null || title is null || about is null || version is null
            ? new QuestionnaireReading(null, faults)
            : new QuestionnaireReading(new Questionnaire { Id = id, Version = version.Value, Title = title, About = about, Dimensions = dimensions, Sections = sections }, []);
    }

    /// <summary>A small letter, then letters and digits: it stands in addresses, in exports and in the names of spreadsheets' columns.</summary>
    internal static bool IsId(string id) => id is [>= 'a' and <= 'z', ..] && id.Length <= 40 && id.All(char.IsAsciiLetterOrDigit);

    static int? Version(PartReader file)
    {
        if (file.Whole("version") is not { } version)
        {
            return null;
        }

        if (version is >= 1 and <= 9999)
        {
            return version;
        }

        file.Fault("badVersion", ("said", version));
        return null;
    }

    static ImmutableArray<Dimension> Dimensions(PartReader file)
    {
        var dimensions = new List<Dimension>();
        foreach (var part in file.Parts("dimensions"))
        {
            var name = part.Local("name");
            if (part.Named(IsId) is { } id)
            {
                if (dimensions.Exists(other => other.Id == id))
                {
                    part.Fault("twice", ("id", id));
                }

                // A dimension without a name is known all the same: whoever uses it is not to blame.
                dimensions.Add(new Dimension(id, name ?? LocalText.None));
            }
        }

        return [.. dimensions];
    }

    static ImmutableArray<Section> Sections(PartReader file, ItemReader reader)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var part in file.Parts("sections"))
        {
            var title = part.Local("title");
            var items = part.Parts("questions").Select(reader.Read).OfType<Item>().ToImmutableArray();
            if (part.IsEmptyList("questions"))
            {
                part.Fault("emptySection");
            }

            sections.Add(new Section(title ?? LocalText.None, items));
        }

        return sections.ToImmutable();
    }

    static void CheckWhole(PartReader file, List<Item> items)
    {
        if (file.IsEmptyList("sections"))
        {
            file.Fault("noQuestions");
        }

        if (items.Count > MostQuestions)
        {
            file.Fault("tooMany", ("n", items.Count), ("max", MostQuestions));
        }

        if (items.Where(item => item.IsDecision).Skip(1).FirstOrDefault() is { } second)
        {
            file.Fault("twoDecisions", ("id", second.Id));
        }
    }
}
