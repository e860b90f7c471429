namespace TwinBot.Tests.Lint;

/// <summary>The files of this repository, as somebody who has just cloned it has them.</summary>
static class Repository
{
    static readonly HashSet<string> s_notOurs = new([".git", "bin", "obj", "node_modules", "TestResults", ".vs", ".idea"], StringComparer.Ordinal);

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file that is not made by a build, by its path from the root, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>C# files below any of the folders.</summary>
    public static IEnumerable<string> CSharp(params string[] folders) =>
        Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && folders.Any(folder => file.StartsWith($"{folder}/", StringComparison.Ordinal)));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    /// <summary>Fails with one line a finding, so that all are seen at once.</summary>
    public static void NoneOf(IEnumerable<string> findings, string rule)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, $"{rule}\n{string.Join('\n', found)}");
    }

    static IEnumerable<FileInfo> Walk(DirectoryInfo folder)
    {
        var isRoot = folder.FullName == new DirectoryInfo(Root).FullName;
        return folder.EnumerateFiles()
            .Concat(folder.EnumerateDirectories()
                .Where(inner => !s_notOurs.Contains(inner.Name) && !(isRoot && inner.Name == "data"))
                .SelectMany(Walk));
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("TwinBot.sln").Any())
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests of conventions read the sources; TwinBot.sln is not above the tests.");
    }
}
