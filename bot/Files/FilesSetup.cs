using TwinBot.Questionnaires;
using TwinBot.Sheets;

namespace TwinBot.Files;

static class FilesSetup
{
    /// <summary>Adds what is done with photos and documents that people send.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<FilesOptions>().BindConfiguration("TwinBot:Files")
            .Validate(options => options.LargestSize is > 0 and <= int.MaxValue, "TwinBot:Files:LargestSize must be between 1 byte and 2 GB.")
            .Validate(options => options.MostAtOnce is > 0 and <= 100, "TwinBot:Files:MostAtOnce must be between 1 and 100.")
            .Validate(options => options.DownloadTime > TimeSpan.Zero, "TwinBot:Files:DownloadTime must be more than nothing.")
            .ValidateOnStart();
        return services.AddSingleton<FileKeeping>().AddSingleton<ITextFiles, TextFiles>().AddSingleton<IListFiles, ListFiles>().AddSingleton<SheetReader>().AddSingleton<ListReader>();
    }
}
