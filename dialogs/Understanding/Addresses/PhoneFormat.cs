using PhoneNumbers;

namespace TwinBot.Understanding.Addresses;

/// <summary>Phone numbers as people read them.</summary>
public static class PhoneFormat
{
    /// <summary>"+32475123456" as "+32 475 12 34 56"; what is no number stays as it is.</summary>
    public static string Show(string e164)
    {
        try
        {
            var phones = PhoneNumberUtil.GetInstance();
            return phones.Format(phones.Parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        }
        catch (NumberParseException)
        {
            return e164;
        }
    }
}
