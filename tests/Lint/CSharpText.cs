using System.Text.RegularExpressions;

namespace TwinBot.Tests.Lint;

/// <summary>C# as far as a convention needs to read it: a line at a time.</summary>
static partial class CSharpText
{
    /// <summary>The code of a line: texts are emptied, a comment is cut off.</summary>
    public static string WithoutTextsAndComments(string line)
    {
        var code = Literal().Replace(line, "\"\"");
        var comment = code.IndexOf("//", StringComparison.Ordinal);
        return comment < 0 ? code : code[..comment];
    }

    /// <summary>The code of a whole file.</summary>
    public static string CodeOf(string file) => string.Join('\n', Repository.Lines(file).Select(WithoutTextsAndComments));

    [GeneratedRegex(@"@""(?:""""|[^""])*""|""(?:\\.|[^""\\])*""|'(?:\\.|[^'\\])'")]
    private static partial Regex Literal();
}
