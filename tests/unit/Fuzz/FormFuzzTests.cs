using System.Net;
using FsCheck;
using FsCheck.Fluent;
using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Fuzz;

/// <summary>Whatever is put into a form comes out of it again, by the framework's decoder and by ours.</summary>
public sealed class FormFuzzTests
{
    private static readonly Gen<List<FormField>> Fields =
        Texts.Any.Where(name => name.Length > 0).Zip(Texts.Any, (name, value) => new FormField(name, value)).ListOf();

    [Test]
    public void Encode_WhateverTheFields_DecodesToTheSame() => Property.Holds(Fields, fields =>
    {
        var expected = fields.Select(field => field.Name + "\u0001" + field.Value).ToList();
        foreach (var text in new[] { FormEncoder.Body(fields), FormEncoder.Query(fields) })
        {
            Assert.That(text, Does.Match("^[!-~]*$"));
            var decoded = text.Length == 0 ? [] : text.Split('&').Select(pair => string.Join("\u0001", pair.Split('=').Select(WebUtility.UrlDecode))).ToList();
            Assert.That(decoded, Is.EqualTo(expected));
            Assert.That(FormText.Parse(text, "@Body").Select(field => field.Name + "\u0001" + field.Value), Is.EqualTo(expected));
        }
    });

    [Test]
    public void Encode_WhenTextIsNotUnicode_RefusesInsteadOfSendingQuestionMarks() => Property.Holds(Texts.AlsoBroken, text =>
    {
        string encoded;
        try
        {
            encoded = PercentEncoding.Encode(text);
        }
        catch (StripeException)
        {
            Errors.AssertBadArgument(() => PercentEncoding.Encode(text));
            return;
        }

        Assert.That(PercentDecoding.Decode(encoded, "@Body", isForm: false), Is.EqualTo(text));
    });

    [Test]
    public void Parse_WhateverTheText_GivesFieldsOrSaysWhatIsWrong() => Property.Holds(Texts.AlsoBroken, text =>
    {
        List<FormField> fields;
        try
        {
            fields = FormText.Parse(text, "@Body");
        }
        catch (StripeException)
        {
            Errors.AssertBadArgument(() => FormText.Parse(text, "@Body"));
            return;
        }

        Assert.That(FormText.Parse(FormEncoder.Body(fields), "@Body").Select(field => field.Name + "\u0001" + field.Value),
            Is.EqualTo(fields.Select(field => field.Name + "\u0001" + field.Value)));
    });
}
