namespace TwinBot.Channels.Teams;

static class TeamsSetup
{
    /// <summary>Teams' own ways: many in one conversation, personal answers aside.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services) => services.AddSingleton<Asides>();
}
