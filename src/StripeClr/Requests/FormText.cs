using System.Collections.Generic;
using System.Globalization;

namespace StripeClr.Requests;

/// <summary>Reads a form or query that a user wrote: <c>name=value&amp;name=value</c>.</summary>
internal static class FormText
{
    /// <summary>The fields, decoded, in the order written; none for empty text.</summary>
    /// <param name="text">The form.</param>
    /// <param name="argument">The T-SQL argument that it came in, for the error.</param>
    /// <exception cref="StripeException">54001 saying which field cannot be read, by number and name: its value may be nobody's business.</exception>
    public static List<FormField> Parse(string text, string argument)
    {
        var fields = new List<FormField>();
        if (text.Length == 0)
        {
            return fields;
        }

        foreach (var part in text.Split('&'))
        {
            var place = argument + ", field " + (fields.Count + 1).ToString(CultureInfo.InvariantCulture);
            var equals = part.IndexOf('=');
            if (equals <= 0)
            {
                throw StripeException.BadArgument(place + " has no " + (equals < 0 ? "=" : "name") + ", where a field is expected. Write name=value, with & between fields; write an & inside a value as %26.");
            }

            var name = Decode(part.Substring(0, equals), place + " (its name)");
            fields.Add(new FormField(name, Decode(part.Substring(equals + 1), place + " (\"" + name + "\")")));
        }

        return fields;
    }

    private static string Decode(string text, string place)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                throw StripeException.BadArgument(place + " holds a line break or another control character. Write it encoded: %0D%0A for a line break, %09 for a tab.");
            }
        }

        return PercentDecoding.Decode(text, place, isForm: true);
    }
}
