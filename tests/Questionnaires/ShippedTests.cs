using System.Text.Encodings.Web;
using System.Text.Json;
using TwinBot.Conversation;
using TwinBot.Questionnaires;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Questionnaires;

public sealed class ShippedTests
{
    const string Schema = "dialogs/Questionnaires/questionnaire.schema.json";

    static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly QuestionnaireShelf s_shelf = ShippedQuestionnaires.Load(Forms.Languages);

    [Fact]
    public void ThreeAreShipped() =>
        Assert.Equal([("yearlyCheck", 12), ("fullReview", 28), ("afterActivity", 5)], s_shelf.All.Select(one => (one.Id, one.Items.Count(item => item.When is null))));

    [Fact]
    public void EveryDimensionIsScored() => Repository.NoneOf(
        from questionnaire in s_shelf.All
        from dimension in questionnaire.Dimensions
        where questionnaire.Items.All(item => item.Dimension != dimension.Id)
        select $"{questionnaire.Id}: {dimension.Id}",
        "A dimension is measured by a question.");

    /// <summary>What stands on a button can be typed, in every language.</summary>
    [Fact]
    public void EveryLabelMeansItsOption() => Repository.NoneOf(
        from questionnaire in s_shelf.All
        from item in questionnaire.Items
        from option in item.Options
        from speech in Forms.Languages.All
        let label = option.Label.In(speech.Language)
        where !Answered(questionnaire, item, speech, label).Contains(option.Id, StringComparison.Ordinal)
        select $"{speech.Language}: {questionnaire.Id}.{item.Id}: {label}",
        "Who types what stands on a button means that button.");

    /// <summary>Editors check questionnaire files against a schema: it is the one that the code reads by.</summary>
    [Fact]
    public void TheSchemaIsAsApproved()
    {
        var now = $"{QuestionnaireSchema.Of([.. Forms.Languages.All.Select(speech => speech.Language.Code)]).ToJsonString(s_readable)}\n";
        if (Environment.GetEnvironmentVariable("TWINBOT_APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Schema), now);
        }

        Assert.Equal(Repository.Read(Schema).ReplaceLineEndings("\n"), now);
    }

    static string Answered(Questionnaire questionnaire, Item item, Texts.Speech speech, string said) =>
        Reading.Of(QuestionnaireForm.Questions(questionnaire, speech.Language).First(question => question.Name == item.Id), speech, said)?.ToJsonString() ?? "";
}
