using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>Takes a message as the answer to the question on the screen, and as answers to others that it mentions.</summary>
internal static class Answering
{
    /// <summary>What the words say about one question.</summary>
    public static QuestionReading Read(Scene scene, Utterance said, OpenForm open, Question question, Listening how, Utterance? old = null)
    {
        var answers = new Answers(open.Answers);
        return question.Read(new Hearing(said, how, scene.Context, answers, answers.Stored(question.Name), old), answers);
    }

    /// <summary>Files an answer, says what changed, and takes in whatever else the message says.</summary>
    public static Step Accept(Scene scene, Step step, OpenForm open, Form form, Question question, QuestionReading.Understood answer)
    {
        step = Store(scene, step, open, form, question, answer.Value);
        var stored = step.State.AtHand ?? open;
        if (question.IsFree || answer.Spans.IsEmpty)
        {
            return Asking.Proceed(scene, step);
        }

        // "20 from Gouda" has no word besides the number of people, and says where they came from all the same.
        var saysMore = scene.Said.WordsBesides(answer.Spans.Select(span => (span.Start, span.Length))).Count > 0;
        var filled = Fill(scene, step, stored, form.Questions.Where(other => other.Name != question.Name && (saysMore || other.Follows)), scene.Said);
        step = Acknowledge(scene, filled, form, filled.Answered[step.Answered.Length..]);
        return Asking.Proceed(scene, saysMore && scene.Said.Correction is { } correction ? Correcting.Besides(scene, step, form, correction, scene.Said, answer.Spans) : step);
    }

    /// <summary>Files an answer and notes old and new where there was one before.</summary>
    public static Step Store(Scene scene, Step step, OpenForm open, Form form, Question question, JsonNode value)
    {
        var before = question.Show(new Answers(open.Answers), scene.Telling);
        var wasGiven = new Answers(open.Answers).IsGiven(question.Name);
        var lacked = question.Lacks(new Answers(open.Answers), scene.Telling) is not null;
        var changed = scene.Recall(open.Answered(question.Name, value));
        var after = question.Show(new Answers(changed.Answers), scene.Telling);
        step = step with { State = step.State.With(changed), Answered = step.Answered.Add(question.Name) };
        return wasGiven && !lacked && before != after && before is { Length: > 0 }
            ? step.Note(scene.Say("changed", ("label", Asking.Label(scene, question)), ("old", before), ("new", after)))
            : step;
    }

    /// <summary>Fills every open question that the words unmistakably answer; what they get wrong is said, and nothing else is lost.</summary>
    public static Step Fill(Scene scene, Step step, OpenForm open, IEnumerable<Question> questions, Utterance said)
    {
        foreach (var question in questions)
        {
            var answers = new Answers(open.Answers);
            if (!question.Applies(answers) || answers.IsGiven(question.Name))
            {
                continue;
            }

            switch (Read(scene, said, open, question, Listening.ToSentence))
            {
                case QuestionReading.Understood understood:
                    open = open.Answered(question.Name, understood.Value);
                    step = step with { State = step.State.With(open), Answered = step.Answered.Add(question.Name) };
                    break;
                case QuestionReading.Refused refused:
                    step = step.Note(scene.Say(refused.Say, refused.Values));
                    break;
            }
        }

        return step;
    }

    /// <summary>Says which questions a message answered besides the one on the screen, so that nobody says it again.</summary>
    public static Step Acknowledge(Scene scene, Step step, Form form, ImmutableArray<string> questions)
    {
        var answers = new Answers(step.State.AtHand?.Answers ?? OpenForm.NoAnswers);
        var items = Summary.Shown(scene, form, answers)
            .Where(shown => questions.Contains(shown.Question.Name))
            .Select(shown => scene.Say("understoodItem", ("label", shown.Label), ("value", shown.Value)))
            .ToList();
        return items.Count == 0 ? step : step.Note(scene.Say("understood", ("items", string.Join("\n", items))));
    }

    /// <summary>Says what is wrong with an answer, and asks again.</summary>
    public static Step Refuse(Scene scene, Step step, QuestionReading.Refused refused) =>
        Repairing.Again(scene, step.Note(scene.Say(refused.Say, refused.Values)));

    /// <summary>Asks which of several meanings is meant.</summary>
    public static Step Disambiguate(Scene scene, Step step, OpenForm open, Form form, Question question, QuestionReading.Ambiguous ambiguous)
    {
        var choices = ambiguous.Values
            .Select(value => new Choice(LabelOf(scene, open, question, value), Asking.Answer(open, question.Name, value)))
            .ToImmutableArray();
        var state = step.State.With(open with { OnScreen = question.Name }) with { Aside = new Aside("which", choices, scene.Said.Text) };
        return (step with { State = state }).End(new Reply(scene.Say("which"))
        {
            Choices = choices,
            Marker = new Marker(form.Name, question.Name, null),
        });
    }

    static string LabelOf(Scene scene, OpenForm open, Question question, JsonNode value) =>
        question.Show(new Answers(open.Answers.SetItem(question.Name, value)), scene.Telling) ?? "";
}
