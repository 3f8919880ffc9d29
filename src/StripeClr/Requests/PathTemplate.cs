using System;
using System.Text;

namespace StripeClr.Requests;

/// <summary>A path such as <c>/v1/invoices/{invoice}/pay</c>, led by its method when that is not GET.</summary>
internal sealed class PathTemplate
{
    private PathTemplate(string method, string path)
    {
        Method = method;
        Path = path;
    }

    /// <summary>GET, POST or DELETE.</summary>
    public string Method { get; }

    /// <summary>The path with its placeholders.</summary>
    public string Path { get; }

    /// <summary>True for one object (<c>/v1/invoices/{invoice}</c>, or any POST), false for a list.</summary>
    public bool IsSingleObject => Method != "GET" || Path.EndsWith("}", StringComparison.Ordinal);

    /// <summary>Reads <c>[METHOD ]/path</c>.</summary>
    public static PathTemplate Parse(string text)
    {
        var space = text.IndexOf(' ');
        return space < 0 ? new PathTemplate("GET", text) : new PathTemplate(text.Substring(0, space), text.Substring(space + 1));
    }

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
            PercentEncoding.Append(target, IdOf(parameters, name));
            position = close + 1;
            used++;
        }

        if (used != parameters.PathIds.Count)
        {
            throw StripeException.BadArgument("An id was passed that the path " + Path + " has no place for.");
        }

        return target.Append(Path, position, Path.Length - position).ToString();
    }

    private string IdOf(RequestParameters parameters, string name) =>
        parameters.PathIds.TryGetValue(name, out var id) && !string.IsNullOrWhiteSpace(id)
            ? id
            : throw StripeException.BadArgument("The id {" + name + "} of " + Path + " is NULL or empty. Pass an id, such as one from a list function's Id column.");
}
