using TwinBot.Channels.Teams.Extension;

namespace TwinBot.Channels.Teams;

static class TeamsSetup
{
    /// <summary>Teams' own ways: many in one conversation, personal answers aside, files given, the message extension.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services) => services
        .AddSingleton<Words>()
        .AddSingleton<Asides>()
        .AddSingleton<FileConsents>()
        .AddSingleton<ContactFinder>()
        .AddSingleton<ActivityFromMessage>()
        .AddSingleton<MessageExtension>();
}
