using TwinBot.Channels.Teams.Extension;

namespace TwinBot.Channels.Teams;

static class TeamsSetup
{
    /// <summary>Teams' own ways: many in one conversation, personal answers aside, cards fetched anew, files given, the message extension.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services) => services
        .AddSingleton<Words>()
        .AddSingleton<Asides>()
        .AddSingleton<CardRefresh>()
        .AddSingleton<FileConsents>()
        .AddSingleton<ContactFinder>()
        .AddSingleton<ActivityFromMessage>()
        .AddSingleton<MessageExtension>();
}
