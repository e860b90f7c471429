using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.People;

/// <summary>Which contact on record somebody is; never taken from a sentence that names them for another reason.</summary>
public sealed class ContactOfHolder : AnswerType<string>
{
    static readonly ContactAnswer s_contact = new();

    public override string Name => s_contact.Name;

    /// <summary>The only contact of the very same name; none where there are several, or none.</summary>
    public static Given<string> SameName(Holder? holder, IRecords records) =>
        holder is not null && records.Named(RecordKind.Contacts, holder.Name).Where(match => match.Distance == 0).ToList() is [var only] ? only.Id : default(Given<string>);

    public override Reading<string> Read(Hearing hearing) => hearing.How == Listening.ToAnswer ? s_contact.Read(hearing) : new Reading<string>.Nothing();

    public override string Show(string value, Telling telling) => s_contact.Show(value, telling);

    public override JsonNode Write(string value) => s_contact.Write(value);

    public override bool TryParse(JsonNode stored, out string value) => s_contact.TryParse(stored, out value);
}
