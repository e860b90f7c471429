namespace TwinBot.Understanding;

/// <summary>Groups and families that are named before their town: "school of music in Lens", "chorale Sainte-Cécile de Namur", "les Keller de Mayence".</summary>
sealed class GroupNames(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, HeadPlaces beside)
{
    /// <summary>True where nothing but a group's name stands between the word for it and a token: "cercle de tricot", "vereniging van senioren", "orchestre scolaire", "choir 'Les Amis'".</summary>
    public bool IsNamed(int group, int before)
    {
        if (words.Groups.EndOf(tokens, group) is not { } end)
        {
            return false;
        }

        var first = end;
        while (first < before && IsSmall(first))
        {
            first++;
        }

        return first < before && MayBegin(first, isOf: tokens.IsOneOf(end, words.From)) && (EndOfWord(first) == before || (tokens[first].IsLarge && Enumerable.Range(first + 1, before - first - 1).All(MayFollow)));
    }

    /// <summary>The words before a town that tell a family's name: "les Keller", "die Kellers", "the Kellers".</summary>
    public bool IsFamily(int before) => before > 1 && words.Called.Contains(tokens[before - 2].Folded) && tokens[before - 1] is { Kind: TokenKind.Word } name && name.IsLarge
        && !book.Known(name.Folded) && !words.NoPeople.Contains(name.Folded) && (!book.WritesNounsLarge || name.Folded.EndsWith('s'));

    /// <summary>"De la", "van de", and the quotation marks of a name.</summary>
    bool IsSmall(int at) => tokens.IsOneOf(at, words.From) || tokens.IsOneOf(at, book.Articles) || tokens[at].Folded is "'" or "\"";

    bool MayBegin(int at, bool isOf) => tokens[at].Kind == TokenKind.Word && !beside.Begins(at)
        && (isOf || (!book.StopWords.Contains(tokens[at].Folded) && !book.BeforePlaces.Contains(tokens[at].Folded) && !book.Tenses.IsPast(tokens, at)));

    /// <summary>Behind the "Sainte-Cécile" of a choir.</summary>
    int EndOfWord(int at)
    {
        while (Glue.Behind(tokens, at + 1) == at + 2)
        {
            at += 2;
        }

        return at + 1;
    }

    bool MayFollow(int at) => IsSmall(at) || tokens.IsMark(at, "-") || (tokens[at].Kind == TokenKind.Word && tokens[at].IsLarge && !beside.Begins(at));
}
