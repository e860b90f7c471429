namespace TwinBot.Channels.Teams.App;

/// <summary><c>TwinBot:TeamsApp</c>: the pages that Teams shows beside the app. Where they are is for the town to say.</summary>
sealed record TeamsAppOptions
{
    /// <summary>About the committee or the town; null for the address of the service itself.</summary>
    public Uri? WebsiteUrl { get; init; }

    /// <summary>What is done with people's data.</summary>
    public Uri? PrivacyUrl { get; init; }

    /// <summary>Null for the page about people's data.</summary>
    public Uri? TermsOfUseUrl { get; init; }
}
