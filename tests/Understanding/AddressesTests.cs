using TwinBot.Understanding.Addresses;

namespace TwinBot.Tests.Understanding;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("0470/12.34.56", "BE", "+32470123456")]
    [InlineData("call 0470 12 34 56 please", "BE", "+32470123456")]
    [InlineData("+49 6131 12-0", null, "+496131120")]
    [InlineData("00 33 1 42 68 53 00", null, "+33142685300")]
    [InlineData("+33 (0)3 80 74 51 51", null, "+33380745151")]
    [InlineData("03 80 74 51 51", "FR", "+33380745151")]
    [InlineData("06131/12-2121", "DE", "+496131122121")]
    [InlineData("(020) 624 11 11", "NL", "+31206241111")]
    [InlineData("+32 470 12 34 56, 3/5/2026", "BE", "+32470123456")]
    [InlineData("+32470123456 or 02 279 22 11", "BE", "+32470123456, +3222792211")]
    [InlineData("0470123456", null, "")]
    [InlineData("12345678", "BE", "")]
    [InlineData("03/06/1957", "BE", "")]
    [InlineData("on 03-06-1957 at 10", "FR", "")]
    [InlineData("2026-05-09", "DK", "")]
    [InlineData("42 people", "BE", "")]
    [InlineData("1 250 000", "BE", "")]
    [InlineData("", "BE", "")]
    public void Phones(string text, string? country, string expected) =>
        Assert.Equal(expected, string.Join(", ", PhoneReader.Read(text, country).Select(phone => phone.Value)));

    [Theory]
    [InlineData("0470 12 34 5x", true)]
    [InlineData("+32 470 ABC 123", true)]
    [InlineData("0470 12", true)]
    [InlineData("0470 12 34 56", false)]
    [InlineData("anna@example.org", false)]
    [InlineData("42", false)]
    [InlineData("3 May 1957", false)]
    public void What_is_meant_as_a_phone_number(string text, bool expected) => Assert.Equal(expected, PhoneReader.LooksLikePhone(text));

    [Theory]
    [InlineData("anna@example.org", "anna@example.org")]
    [InlineData("Write to Anna.Maria+x@mail.example.org.", "Anna.Maria+x@mail.example.org")]
    [InlineData("<mailto:jan@gent.be>", "jan@gent.be")]
    [InlineData("(rené@köln.de), o'neil@city.ie!", "rené@köln.de, o'neil@city.ie")]
    [InlineData("a@b.be;c@d.fr", "a@b.be, c@d.fr")]
    [InlineData("anna@example", "")]
    [InlineData("anna@@example.org", "")]
    [InlineData("@anna", "")]
    [InlineData("anna@exam..org", "")]
    [InlineData("anna@example.o1", "")]
    public void Emails(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", EmailReader.Read(text).Select(email => email.Value)));
}
