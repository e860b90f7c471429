using TwinBot.Understanding;
using TwinBot.Understanding.Addresses;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>An e-mail address.</summary>
public sealed class EmailAnswer : TextAnswer
{
    public override string Name => "email";

    public override Reading<string> Read(Hearing hearing) => hearing.Said.Emails switch
    {
        [var first, ..] => new Reading<string>.Understood(first.Value, [(first.Start, first.Length)]),
        _ when hearing.Said.Text.Contains('@', StringComparison.Ordinal) => new Reading<string>.Refused("type.email.wrong", ("email", hearing.Said.Unquoted)),
        _ when hearing.How == Listening.ToAnswer && PhoneReader.LooksLikePhone(hearing.Said.Unquoted) => new Reading<string>.Refused("type.phone.wrong", ("phone", hearing.Said.Unquoted)),
        _ => new Reading<string>.Nothing(),
    };

    public override string Show(string value, Telling telling) => value;

    protected override bool IsAnswer(string value) => value.Contains('@', StringComparison.Ordinal);
}

/// <summary>A phone number, kept as E.164.</summary>
/// <param name="country">Where a number without a country code is, ISO 3166-1 alpha-2; null when the answers do not tell: then it is where the person is.</param>
public sealed class PhoneAnswer(Func<Hearing, string?> country) : TextAnswer
{
    public override string Name => "phone";

    public override Reading<string> Read(Hearing hearing)
    {
        var mentions = PhoneReader.Read(hearing.Said.Text, country(hearing) ?? hearing.Context.DefaultCountry);
        if (mentions is [var first, ..])
        {
            return new Reading<string>.Understood(first.Value, [(first.Start, first.Length)]);
        }

        return hearing.How == Listening.ToAnswer && hearing.Said.Text.Count(char.IsDigit) >= 3 && hearing.Said.Dates(Tense.Past).Count == 0
            ? new Reading<string>.Refused("type.phone.wrong", ("phone", hearing.Said.Unquoted))
            : new Reading<string>.Nothing();
    }

    public override string Show(string value, Telling telling) => PhoneFormat.Show(value);

    protected override bool IsAnswer(string value) => value.StartsWith('+');
}
