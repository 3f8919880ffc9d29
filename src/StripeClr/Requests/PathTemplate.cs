using System;
using System.Text;

namespace StripeClr.Requests;

/// <summary>
/// A path such as <c>/v1/invoices/{invoice}/pay</c>, led by its method when that is not GET. Where an API version changed the address, the
/// alternatives stand in order with <c>|</c> between them, each but the last with the version that ended it:
/// <c>GET /v1/invoices/upcoming &lt; 2025-03-31.basil | POST /v1/invoices/create_preview</c>.
/// </summary>
internal sealed class PathTemplate
{
    private PathTemplate(string method, string path, bool isSingleObject)
    {
        Method = method;
        Path = path;
        IsSingleObject = isSingleObject;
    }

    /// <summary>GET, POST or DELETE.</summary>
    public string Method { get; }

    /// <summary>The path with its placeholders.</summary>
    public string Path { get; }

    /// <summary>
    /// True for one object (<c>/v1/invoices/{invoice}</c>, or any POST), false for a list. Alternatives answer with the same, so one that
    /// shows it speaks for all.
    /// </summary>
    public bool IsSingleObject { get; }

    /// <summary>Reads the first alternative that an API version has.</summary>
    /// <exception cref="StripeException">54001 when none is for that version.</exception>
    public static PathTemplate Parse(string text, string apiVersion)
    {
        string? chosen = null;
        var isSingleObject = false;
        foreach (var alternative in text.Split('|'))
        {
            var parts = alternative.Split('<');
            var call = parts[0].Trim();
            isSingleObject |= IsOneObject(call);

            // Versions begin with their date, so they sort as text.
            if (chosen == null && (parts.Length == 1 || string.CompareOrdinal(apiVersion, parts[1].Trim()) < 0))
            {
                chosen = call;
            }
        }

        if (chosen == null)
        {
            throw StripeException.BadArgument("The path " + text + " has no alternative for the API version " + apiVersion + ". Use an account with an older ApiVersion.");
        }

        var space = chosen.IndexOf(' ');
        return new PathTemplate(space < 0 ? "GET" : chosen.Substring(0, space), chosen.Substring(space + 1), isSingleObject);
    }

    private static bool IsOneObject(string call) =>
        call.EndsWith("}", StringComparison.Ordinal) || (call.IndexOf(' ') >= 0 && !call.StartsWith("GET ", StringComparison.Ordinal));

    /// <summary>The path with the ids in place, percent-encoded, so that an id cannot become another endpoint.</summary>
    /// <exception cref="StripeException">54001 when an id is missing, empty or not wanted.</exception>
    public string Fill(RequestParameters parameters)
    {
        var target = new StringBuilder(Path.Length + 32);
        var used = 0;
        var position = 0;
        for (var open = Path.IndexOf('{'); open >= 0; open = Path.IndexOf('{', position))
        {
            var close = Path.IndexOf('}', open);
            if (close < 0)
            {
                throw StripeException.BadArgument("The path " + Path + " opens a { that nothing closes.");
            }

            var name = Path.Substring(open + 1, close - open - 1);
            target.Append(Path, position, open - position);
            PercentEncoding.Append(target, IdOf(parameters, name), PercentEncoding.LiteralInUrls);
            position = close + 1;
            used++;
        }

        if (used != parameters.PathIds.Count)
        {
            throw StripeException.BadArgument("An id was passed that the path " + Path + " has no place for.");
        }

        return target.Append(Path, position, Path.Length - position).ToString();
    }

    private string IdOf(RequestParameters parameters, string name)
    {
        if (!parameters.PathIds.TryGetValue(name, out var id) || string.IsNullOrWhiteSpace(id))
        {
            throw StripeException.BadArgument("The id {" + name + "} of " + Path + " is NULL or empty. Pass an id, such as one from a list function's Id column.");
        }

        foreach (var character in id)
        {
            if (char.IsControl(character))
            {
                throw StripeException.BadArgument("The id {" + name + "} of " + Path + " holds a control character, such as a line break. Take it out; an id has none.");
            }
        }

        return id;
    }
}
