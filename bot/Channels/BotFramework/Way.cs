using System.Collections.Immutable;
using TwinBot.Storage;

namespace TwinBot.Channels.BotFramework;

/// <summary>Where replies go, and as what.</summary>
/// <param name="To">The conversation, and the message that is answered.</param>
/// <param name="Envelope">Says in a message who speaks to whom.</param>
/// <param name="IsPersonal">True where the person is alone there with the bot.</param>
sealed record Way(Address To, Func<ActivityOut, ActivityOut> Envelope, bool IsPersonal)
{
    /// <summary>What goes out with the replies, before them, to somewhere else.</summary>
    public ImmutableArray<Outgoing> Besides { get; init; } = [];

    /// <summary>Back to where an activity came from.</summary>
    public static Way Back(ActivityIn activity, Address to) => new(to, reply => BotFramework.Envelope.Answering(activity, reply), !Audience.IsMany(activity));

    /// <summary>Into somebody's own chat, answering nothing that was said there.</summary>
    public static Way Into(PersonalChat chat) => new(chat.At, chat.Addressed, true);
}
