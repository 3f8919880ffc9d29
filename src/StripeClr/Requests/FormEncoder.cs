using System.Collections.Generic;
using System.Text;

namespace StripeClr.Requests;

/// <summary>Writes fields as <c>application/x-www-form-urlencoded</c>.</summary>
internal static class FormEncoder
{
    /// <summary>For a body: brackets in names stay readable, as Stripe's own libraries send them.</summary>
    public static string Body(IEnumerable<FormField> fields) => Join(fields, "[]", "");

    /// <summary>For a URL: brackets are encoded too, since <see cref="System.Uri"/> treats them differently from version to version.</summary>
    public static string Query(IEnumerable<FormField> fields) => Join(fields, PercentEncoding.LiteralInUrls, PercentEncoding.LiteralInUrls);

    private static string Join(IEnumerable<FormField> fields, string literalInNames, string literalInValues)
    {
        var target = new StringBuilder();
        foreach (var field in fields)
        {
            if (target.Length > 0)
            {
                target.Append('&');
            }

            PercentEncoding.Append(target, field.Name, literalInNames);
            target.Append('=');
            PercentEncoding.Append(target, field.Value, literalInValues);
        }

        return target.ToString();
    }
}
