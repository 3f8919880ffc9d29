using System.Collections.Generic;

namespace StripeClr.Requests;

/// <summary>Reads a form or query that a user wrote: <c>name=value&amp;name=value</c>.</summary>
internal static class FormText
{
    /// <summary>The fields, decoded, in the order written; none for empty text.</summary>
    /// <param name="text">The form.</param>
    /// <param name="argument">The T-SQL argument that it came in, for the error.</param>
    /// <exception cref="StripeException">54001 naming the part that is no field.</exception>
    public static List<FormField> Parse(string text, string argument)
    {
        var fields = new List<FormField>();
        if (text.Length == 0)
        {
            return fields;
        }

        foreach (var part in text.Split('&'))
        {
            var equals = part.IndexOf('=');
            if (equals <= 0)
            {
                throw StripeException.BadArgument(argument + " holds \"" + part + "\" where a field is expected. Write name=value, with & between fields; write an & inside a value as %26.");
            }

            fields.Add(new FormField(Decode(part.Substring(0, equals), argument), Decode(part.Substring(equals + 1), argument)));
        }

        return fields;
    }

    private static string Decode(string text, string argument)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                throw StripeException.BadArgument(argument + " holds a line break or another control character in \"" + text.Trim() + "\". Write it encoded: %0D%0A for a line break, %09 for a tab.");
            }
        }

        return PercentDecoding.Decode(text, argument, isForm: true);
    }
}
