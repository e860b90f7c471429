namespace TwinBot.Understanding;

/// <summary>Reads a yes or a no that is the whole message: "ja hoor, klopt", "non merci".</summary>
sealed class YesNoReader(PhraseBook book)
{
    const int MostTokens = 10;

    /// <summary>Null when it is neither, or both.</summary>
    public bool? Read(IReadOnlyList<Token> tokens)
    {
        bool? answer = null;
        if (tokens.Count > MostTokens)
        {
            return null;
        }

        for (var at = 0; at < tokens.Count;)
        {
            if (tokens[at].Kind == TokenKind.Mark)
            {
                at++;
            }
            else if (book.Answers.At(tokens, at) is { } hit)
            {
                if (answer is not null && answer != hit.Meaning)
                {
                    return null;
                }

                answer = hit.Meaning;
                at = hit.End;
            }
            else if (book.Polite.At(tokens, at) is { } polite)
            {
                at = polite.End;
            }
            else
            {
                return null;
            }
        }

        return answer;
    }
}
