using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.Questionnaires;

/// <summary>A questionnaire file that was sent. One with a fault is no answer yet: every fault is told, and the file wanted again.</summary>
sealed class QuestionnaireFileAnswer(SentQuestionnaires sent, QuestionnaireShelf shelf) : AnswerType<KeptFile>
{
    const int MostFaultsShown = 15;

    readonly FilesAnswer _files = new(Takes);

    public override string Name => "questionnaireFile";

    public static bool Takes(KeptFile file) => file.Type == "application/json";

    public override Reading<KeptFile> Read(Hearing hearing) => new Reading<KeptFile>.Nothing();

    public override string Show(KeptFile value, Telling telling) => sent.Read(value).Questionnaire?.Title.In(telling.Speech.Language) ?? value.Name;

    public override JsonNode Write(KeptFile value) => _files.Write([value]);

    public override bool TryParse(JsonNode stored, out KeptFile value)
    {
        var isOne = _files.TryParse(stored, out var files) && !files.IsEmpty;
        value = isOne ? files[^1] : KeptFile.Of("", "", 0, new string('0', 64));
        return isOne;
    }

    /// <summary>One sent later, with its faults mended, takes the place of the one before.</summary>
    public override JsonNode? With(JsonNode? current, ImmutableArray<KeptFile> files) => files.LastOrDefault(Takes) is { } file ? Write(file) : null;

    public override Lack? Lacks(KeptFile value, Telling telling)
    {
        var (speech, faults) = (telling.Speech, shelf.Checked(sent.Read(value), telling.Records).Faults);
        if (faults.Count == 0)
        {
            return null;
        }

        string[] more = faults.Count > MostFaultsShown ? [speech.Say("checkQuestionnaire.moreFaults", ("n", faults.Count - MostFaultsShown))] : [];
        return new Lack(string.Join('\n', [.. faults.Take(MostFaultsShown).Select(fault => fault.In(speech, value.Name)), .. more, speech.Say("checkQuestionnaire.another")]), []);
    }
}
