using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace StripeClr.Requests;

/// <summary>
/// Turns JSON into form fields: <c>{"a":{"b":[1]}}</c> becomes <c>a[b][0]=1</c>. Names that are wire names already (<c>address[line1]</c>)
/// stay as they are.
/// </summary>
internal static class FormFlattener
{
    /// <summary>Appends the fields of one property.</summary>
    /// <exception cref="StripeException">54001 for what a form cannot say: null, an empty object or array inside the caller's JSON.</exception>
    public static void Append(List<FormField> target, string name, JToken value)
    {
        switch (value)
        {
            case JObject nested when nested.Count > 0:
                foreach (var property in nested.Properties())
                {
                    Append(target, name + "[" + property.Name + "]", property.Value);
                }

                break;
            case JArray items when items.Count > 0:
                for (var index = 0; index < items.Count; index++)
                {
                    Append(target, name + "[" + index.ToString(CultureInfo.InvariantCulture) + "]", items[index]);
                }

                break;
            case JValue scalar when scalar.Value != null:
                target.Add(new FormField(name, Text(scalar)));
                break;
            default:
                throw StripeException.BadArgument(
                    "\"" + name + "\" is " + Describe(value) + ", which a form cannot say. Leave it out to leave it as it is, or pass \"\" to clear it.");
        }
    }

    private static string Text(JValue scalar) => scalar.Value switch
    {
        bool flag => flag ? "true" : "false",
        decimal number => Trimmed(number),
        var other => System.Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    // decimal(28,12) arrives with all its digits; Stripe refuses more than 12 and a reader of the request wants 12.5.
    private static string Trimmed(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    private static string Describe(JToken value) => value.Type switch
    {
        JTokenType.Object => "an empty object",
        JTokenType.Array => "an empty array",
        _ => "null",
    };
}
