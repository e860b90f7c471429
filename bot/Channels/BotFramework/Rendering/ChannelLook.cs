namespace TwinBot.Channels.BotFramework.Rendering;

/// <summary>What a channel can show.</summary>
/// <param name="Cards">Adaptive Cards; without them a card is written out in words.</param>
/// <param name="Executes">Knows <c>Action.Execute</c>, and shows only few suggested actions: choices are put on the card.</param>
sealed record ChannelLook(bool Cards, bool Executes)
{
    static readonly ChannelLook WebChat = new(Cards: true, Executes: false);
    static readonly ChannelLook Teams = new(Cards: true, Executes: true);
    static readonly ChannelLook Words = new(Cards: false, Executes: false);

    public static ChannelLook Of(string channelId) => channelId switch
    {
        "webchat" or "directline" or "emulator" or "test" => WebChat,
        "msteams" => Teams,
        _ => Words,
    };
}
