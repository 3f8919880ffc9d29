using System;
using System.Text.RegularExpressions;

namespace StripeClr.Listing;

/// <summary>
/// Checks the regular expressions of a JSONPath (<c>@.name =~ /^a/i</c>). The path's own parser leaves them for the first value that they
/// are held against, which would be after the request.
/// </summary>
internal static class JsonPathPatterns
{
    /// <summary>Checks all of them.</summary>
    /// <param name="path">A path that its parser accepts.</param>
    /// <exception cref="StripeException">54001 for one that is no regular expression.</exception>
    public static void Check(string path)
    {
        for (var position = 0; position < path.Length; position++)
        {
            var character = path[position];
            if (character is '\'' or '"')
            {
                position = EndOf(path, position, character);
            }
            else if (character == '/')
            {
                // Outside of quotes a slash only opens a pattern; a property name with one stands in quotes.
                var end = EndOf(path, position, '/');
                CheckOne(path.Substring(position + 1, end - position - 1));
                position = end;
            }
        }
    }

    private static int EndOf(string path, int start, char mark)
    {
        var position = start + 1;
        while (position < path.Length && path[position] != mark)
        {
            position += path[position] == '\\' ? 2 : 1;
        }

        return Math.Min(position, path.Length);
    }

    private static void CheckOne(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
        }
        catch (ArgumentException error)
        {
            throw JsonPath.Refuse("its pattern /" + pattern + "/ is no regular expression: " + error.Message.TrimEnd('.'));
        }
    }
}
