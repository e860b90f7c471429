using System.Collections.Immutable;
using TwinBot.Records;

namespace TwinBot.Evaluations;

/// <summary>Takes people out of a round: from one that is open their answers are withdrawn; in one that is closed they stay, without saying whose they are.</summary>
public static class Forgetting
{
    /// <param name="who">Whether a contact, by id, is to be forgotten.</param>
    public static Evaluation Of(Evaluation round, Func<string, bool> who)
    {
        var isNamed = round.Responses.Select(response => response.Respondent is { } contact && who(contact)).ToList();
        var gone = isNamed.Count(named => named);
        return gone == 0 ? round
            : round.ClosedOn is not null && !round.Anonymous ? round with { Responses = [.. round.Responses.Select((response, at) => isNamed[at] ? Nameless(round, response) : response)] }
            : round with
            {
                Responses = [.. round.Responses.Where((_, at) => !isNamed[at])],

                // How many were asked is no secret, and what the answers are measured by.
                Forgotten = round.ClosedOn is null ? round.Forgotten : (round.Forgotten ?? 0) + gone,
            };
    }

    /// <summary>Side and community stay where at least three of the round share them; answers that were not sent go.</summary>
    static Response Nameless(Evaluation round, Response response)
    {
        var (both, side, community) = (
            Share(round, other => other.Side == response.Side && other.Community == response.Community),
            Share(round, other => other.Side == response.Side),
            Share(round, other => other.Community == response.Community));
        return new Response
        {
            Side = both || side ? response.Side : null,
            Community = both || (community && !side) ? response.Community : null,
            Status = response.Status,
            Answers = response.Status == ResponseStatus.Finished ? response.Answers : Response.NoAnswers,
        };
    }

    static bool Share(Evaluation round, Func<Response, bool> same) => round.Responses.Count(same) >= Anonymity.SmallestGroup;
}
