namespace TwinBot.Channels.Teams.App;

/// <summary>What the manifest of the Teams app says of one bot.</summary>
sealed record AppDetails(Guid AppId, string Organisation, Uri Website, Uri Privacy, Uri TermsOfUse, string Host)
{
    const int LongestOrganisation = 32;

    /// <exception cref="StartRefusedException">Something is missing or cannot stand in a manifest; the message says what would be right.</exception>
    public static AppDetails Read(IConfiguration configuration)
    {
        var service = configuration.GetSection("TwinBot").Get<ServiceOptions>() ?? new ServiceOptions();
        var pages = configuration.GetSection("TwinBot:TeamsApp").Get<TeamsAppOptions>() ?? new TeamsAppOptions();
        if (!Guid.TryParse(configuration["MicrosoftAppId"], out var appId))
        {
            throw new StartRefusedException("Set MicrosoftAppId to the application id of the bot's registration in Azure, such as 12345678-abcd-1234-abcd-123456789abc.");
        }

        var home = Public(service.PublicUrl, "TwinBot:PublicUrl", "the address under which people reach TwinBot, such as https://twinbot.example.org");
        var privacy = Public(pages.PrivacyUrl, "TwinBot:TeamsApp:PrivacyUrl", "the page that tells what is done with people's data");
        return new AppDetails(
            appId,
            Named(service.Organisation),
            pages.WebsiteUrl is null ? home : Public(pages.WebsiteUrl, "TwinBot:TeamsApp:WebsiteUrl", "a page about the committee"),
            privacy,
            pages.TermsOfUseUrl is null ? privacy : Public(pages.TermsOfUseUrl, "TwinBot:TeamsApp:TermsOfUseUrl", "the page with the terms of use"),
            home.Authority);
    }

    static string Named(string? organisation) => organisation switch
    {
        { Length: > 0 and <= LongestOrganisation } => organisation,
        { Length: > 0 } => throw new StartRefusedException($"TwinBot:Organisation has {organisation.Length} characters, and Teams takes {LongestOrganisation}. Shorten it."),
        _ => throw new StartRefusedException("Set TwinBot:Organisation to whose bot it is, such as 'Twinning committee Gouda'."),
    };

    /// <summary>Teams takes https alone.</summary>
    static Uri Public(Uri? address, string key, string what) => address switch
    {
        { IsAbsoluteUri: true, Scheme: "https" } => address,
        null => throw new StartRefusedException($"Set {key} to {what}."),
        _ => throw new StartRefusedException($"{key} must begin with https://, and is {address}."),
    };
}
