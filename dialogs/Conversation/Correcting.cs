using System.Collections.Immutable;
using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>Changes answers given before, in words.</summary>
internal static class Correcting
{
    /// <summary>Takes "no, 43" or "the date was 3 May" as a change of an answer; null when no question of the form makes sense of it.</summary>
    public static Step? Try(Scene scene, Step step, OpenForm open, Form form, CorrectionReading correction)
    {
        if (form.Find(open.OnScreen) is { IsFree: true } && !IsPlain(scene, open, form, correction))
        {
            return null;
        }

        if (correction.Rest.Length == 0)
        {
            return Named(open, form, correction).FirstOrDefault() is { } named ? Revisit(scene, step, open, named) : null;
        }

        var rest = scene.Hear(correction.Rest);
        var old = correction.Old is { Length: > 0 } words ? scene.Hear(words) : null;
        QuestionReading.Refused? refused = null;
        foreach (var (question, how) in Targets(scene, open, form, correction, rest))
        {
            switch (Answering.Read(scene, rest, open, question, how, old))
            {
                case QuestionReading.Understood understood when !IsOfPeople(rest, question, understood):
                    var stored = Answering.Store(scene, step, open, form, question, understood.Value);
                    var taken = IsAsBefore(scene, open, question, understood) ? [] : understood.Spans;
                    return Asking.Proceed(scene, Along(scene, Besides(scene, stored, form, correction, rest, taken, open.OnScreen), form, rest, old));
                case QuestionReading.Ambiguous ambiguous:
                    return Answering.Disambiguate(scene, step, open, form, question, ambiguous);
                case QuestionReading.Refused wrong when how == Listening.ToAnswer:
                    refused ??= wrong;
                    break;
            }
        }

        return Followed(scene, step, form, rest, old) ?? Lone(scene, step, open, form, correction, rest) ?? (refused is null ? null : Answering.Refuse(scene, step, refused));
    }

    /// <summary>The youth of "no, 12 of them were young people" is no theme, where it is heard of those who are counted and nowhere else.</summary>
    static bool IsOfPeople(Utterance rest, Question question, QuestionReading.Understood understood) =>
        question.IsList && !understood.Spans.IsEmpty
        && understood.Spans.All(span => rest.Heads.Any(head => head.Value.From is null && head.Covers(span.Start, span.Start + span.Length)));

    /// <summary>What only follows other answers is corrected with them: "not Dijon, Lyon" moves the nine people, too, and "without Dijon" takes them out.</summary>
    static Step Along(Scene scene, Step step, Form form, Utterance rest, Utterance? old)
    {
        var before = new Answers(step.State.AtHand?.Answers ?? OpenForm.NoAnswers);
        var after = form.Questions.Where(question => question.Follows).Aggregate(step, (so, question) =>
            so.State.AtHand is { } open && !so.Answered.Contains(question.Name) && Answering.Read(scene, rest, open, question, Listening.ToSentence, old) is QuestionReading.Understood understood
                ? Answering.Store(scene, so, open, form, question, understood.Value)
                : so);
        return Answering.Acknowledge(scene, after, form, [.. after.Answered[step.Answered.Length..].Where(name => !before.IsGiven(name))]);
    }

    /// <summary>"No, 12 of them were young": nothing that was answered is changed, and what goes with it is said; null where it is not.</summary>
    static Step? Followed(Scene scene, Step step, Form form, Utterance rest, Utterance? old) =>
        Along(scene, step, form, rest, old) is var along && along.Answered.Length > step.Answered.Length ? Asking.Proceed(scene, along) : null;

    /// <summary>"No, it was on Friday, with 25 walkers": what is corrected, or asked just now, in other words of the same message, where it says neither what was wrong nor which question it means.</summary>
    /// <param name="taken">Where it was understood already.</param>
    /// <param name="asked">The question that is not answered yet; null where it is.</param>
    public static Step Besides(Scene scene, Step step, Form form, CorrectionReading correction, Utterance said, IEnumerable<(int Start, int Length)> taken, string? asked = null)
    {
        if (correction is not { Old: null, Fields.Count: 0, Rest.Length: > 0 })
        {
            return step;
        }

        var words = taken.ToList();
        foreach (var question in form.Questions.Where(question => !question.IsFree && !question.IsList && !question.Follows && !step.Answered.Contains(question.Name)))
        {
            if (step.State.AtHand is { } open && new Answers(open.Answers) is var answers && question.Applies(answers) && (answers.IsGiven(question.Name) || question.Name == asked)
                && Answering.Read(scene, said, open, question, Listening.ToSentence) is QuestionReading.Understood understood
                && !IsAsBefore(scene, open, question, understood) && AreOthers(understood.Spans, words))
            {
                step = Answering.Store(scene, step, open, form, question, understood.Value);
                words.AddRange(understood.Spans);
            }
        }

        return step;
    }

    /// <summary>The hike of "22 hikers" is what it was: their number is what is said.</summary>
    static bool IsAsBefore(Scene scene, OpenForm open, Question question, QuestionReading.Understood understood) =>
        question.Show(new Answers(open.Answers), scene.Telling) == question.Show(new Answers(open.Answered(question.Name, understood.Value).Answers), scene.Telling);

    static bool AreOthers(ImmutableArray<(int Start, int Length)> spans, List<(int Start, int Length)> taken) =>
        !spans.IsEmpty && spans.All(span => taken.TrueForAll(other => span.Start + span.Length <= other.Start || other.Start + other.Length <= span.Start));

    /// <summary>"No, 43": a bare value for the one answer given before that it can be.</summary>
    static Step? Lone(Scene scene, Step step, OpenForm open, Form form, CorrectionReading correction, Utterance rest)
    {
        var answers = new Answers(open.Answers);
        var fitting = form.Questions
            .Where(question => !question.IsFree && !question.Follows && correction.Fields.Count == 0 && question.Name != open.OnScreen && question.Applies(answers) && answers.IsGiven(question.Name))
            .Select(question => (Question: question, Reading: Answering.Read(scene, rest, open, question, Listening.ToAnswer) as QuestionReading.Understood))
            .Where(fit => fit.Reading is { } reading && rest.WordsBesides(reading.Spans.Select(span => (span.Start, span.Length))).Count == 0)
            .ToList();
        return fitting is [{ Question: var only, Reading: { } value }]
            ? Asking.Proceed(scene, Answering.Store(scene, step, open, form, only, value.Value))
            : null;
    }

    /// <summary>Where any words are an answer, a correction counts only if its new value is nothing but an answer given before: "no, 1958", "not Ghent, Bruges".</summary>
    static bool IsPlain(Scene scene, OpenForm open, Form form, CorrectionReading correction)
    {
        if (correction.Rest.Length == 0)
        {
            return correction.Certain && correction.Fields.Count > 0;
        }

        var rest = scene.Hear(correction.Rest);
        return Targets(scene, open, form, correction, rest).Any(target => target.Question.Name != open.OnScreen && !target.Question.IsFree
            && Answering.Read(scene, rest, open, target.Question, target.How) is QuestionReading.Understood understood
            && rest.WordsBesides(understood.Spans.Select(span => (span.Start, span.Length))).Count == 0);
    }

    /// <summary>Puts an answered question back on the screen; its answer stays until a new one is given.</summary>
    public static Step Revisit(Scene scene, Step step, OpenForm open, Question question)
    {
        var revisiting = open with { OnScreen = question.Name, IsRevisiting = true };
        return Asking.Proceed(scene, step with { State = step.State.With(revisiting) });
    }

    /// <summary>A message that answers another question than the one on the screen, in full: at the summary, or as a second thought.</summary>
    public static Step? Elsewhere(Scene scene, Step step, OpenForm open, Form form, bool onlyLists = false)
    {
        // "Voeg Mainz toe", "füge Mainz hinzu": the order is two words in some languages.
        var order = scene.Said.Words("revise").Select(word => (word.Start, word.Length)).ToList();
        foreach (var question in form.Questions.Where(question => question.Name != open.OnScreen && (question.IsList || !onlyLists) && question.Applies(new Answers(open.Answers))))
        {
            if (Answering.Read(scene, scene.Said, open, question, Listening.ToSentence) is QuestionReading.Understood understood
                && scene.Said.WordsBesides(understood.Spans.Select(span => (span.Start, span.Length)).Concat(order)).Count <= (order.Count > 0 ? 0 : 1))
            {
                return Asking.Proceed(scene, Along(scene, Answering.Store(scene, step, open, form, question, understood.Value), form, scene.Said, null));
            }
        }

        return null;
    }

    /// <summary>What a message corrects in a form; a word that names a field elsewhere may be what a question here is called.</summary>
    public static CorrectionReading? Heard(Scene scene, Form form) =>
        scene.Said.Correction is { } said && (said.Old is not null || form.Questions.Any(question => said.Fields.Contains(question.Name)))
            ? said
            : ByLabel(scene, form) ?? scene.Said.Correction;

    /// <summary>True for a certain correction of what a form asks, and of nobody and nowhere else: "no, the date was 1958".</summary>
    public static bool IsSurelyOf(Scene scene, Form form) =>
        scene.Said.Correction is { Certain: true } certain && certain.Fields.Any(field => form.Find(field) is not null)
        && scene.Said.People.Count + scene.Said.Places.Count == 0;

    /// <summary>"Young people is 4": a message that calls a question by its own words; null when it calls none.</summary>
    public static CorrectionReading? ByLabel(Scene scene, Form form) =>
        Labelled(form.Questions, scene.Said.Text).Any() ? new CorrectionReading([], scene.Said.Text, null, Certain: false) : null;

    static IEnumerable<Question> Named(OpenForm open, Form form, CorrectionReading correction)
    {
        var asked = form.Questions.Where(question => question.Applies(new Answers(open.Answers))).ToList();
        return asked.Where(question => correction.Fields.Contains(question.Name)) is var named && named.Any() ? named : Labelled(asked, $"{correction.Old} {correction.Rest}");
    }

    /// <summary>The question with words of its own that are said; the longest, where one's are part of another's.</summary>
    static IEnumerable<Question> Labelled(IEnumerable<Question> questions, string text)
    {
        var folded = $" {Folding.Fold(text)} ";
        return questions.Where(question => question.Wording is { } words && folded.Contains($" {Folding.Fold(words.Label)} ", StringComparison.Ordinal))
            .OrderByDescending(question => question.Wording?.Label.Length).Take(1);
    }

    /// <summary>Where a correction may belong, likeliest first: the fields named; the answer that holds the old words; the question on the screen; the one answered last; the others.</summary>
    static IEnumerable<(Question Question, Listening How)> Targets(Scene scene, OpenForm open, Form form, CorrectionReading correction, Utterance rest)
    {
        var answers = new Answers(open.Answers);
        var named = Named(open, form, correction).ToList();
        if (named.Count > 0)
        {
            return named.Select(question => (question, Listening.ToAnswer));
        }

        var given = form.Questions.Where(question => question.Applies(answers) && answers.IsGiven(question.Name)).ToList();
        var holding = correction.Old is { Length: > 0 } old
            ? given.Where(question => Holds(scene, question, answers, old))
            : [];

        // "No, there were 43, 15 of them young" is of people, whichever themes were proposed last; and of everybody before those from one town.
        var last = given.Where(question => question.Name == open.LastAnswered && !question.Follows && !(question.IsList && correction.Old is null && rest.Heads.Count > 0));
        var asked = form.Questions.Where(question => question.Name == open.OnScreen && question.Name != open.LastAnswered);
        return holding.Concat(last).Where(question => !question.IsFree || correction.Old is not null)
            .Select(question => (question, Listening.ToAnswer))
            .Concat(given.Concat(asked).Select(question => (question, Listening.ToSentence)))
            .Distinct();
    }

    static bool Holds(Scene scene, Question question, Answers answers, string old) =>
        question.Show(answers, scene.Telling) is { } shown
        && Folding.Fold(shown).Contains(Folding.Fold(old), StringComparison.Ordinal);
}
