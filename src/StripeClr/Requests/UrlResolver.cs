using System;
using System.Globalization;
using System.Text;

namespace StripeClr.Requests;

/// <summary>
/// Reads the address of a generic request: <c>/v1/…</c>, <c>v1/…</c>, or a whole one on Stripe's or a trusted host. The key goes wherever it
/// says, so whatever could be read in two ways is refused.
/// </summary>
internal static class UrlResolver
{
    private const string Argument = "@Url";
    private const string Secure = "https://";
    private const string Plain = "http://";
    private static readonly char[] PathEnds = { '?', '#' };

    /// <summary>Takes the address apart and checks where it goes.</summary>
    /// <param name="connection">Knows Stripe's hosts and the trusted ones.</param>
    /// <param name="url">What the user wrote.</param>
    /// <exception cref="StripeException">54001 naming what is wrong with it.</exception>
    public static RequestUrl Resolve(Connection connection, string? url)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            throw StripeException.BadArgument("@Url is NULL or empty. Pass one, such as N'/v1/balance'.");
        }

        CheckCharacters(url!);
        var pathStart = 0;
        Uri? host = null;
        if (StartsWith(url!, Secure) || StartsWith(url!, Plain))
        {
            var authorityStart = url!.IndexOf("//", StringComparison.Ordinal) + 2;
            pathStart = authorityStart;
            while (pathStart < url.Length && url[pathStart] is not ('/' or '?'))
            {
                pathStart++;
            }

            host = Host(connection, url.Substring(0, pathStart), url.Substring(authorityStart, pathStart - authorityStart));
        }
        else if (!IsRelative(url!))
        {
            throw Refuse(url!, "is neither a path of Stripe's nor a whole address", "Write /v1/…, or https:// with a host.");
        }

        var question = url!.IndexOf('?', pathStart);
        var path = question < 0 ? url.Substring(pathStart) : url.Substring(pathStart, question - pathStart);
        var query = question < 0 ? "" : url.Substring(question + 1);
        return new RequestUrl(host, EncodedPath(path, url), FormText.Parse(query, Argument));
    }

    private static void CheckCharacters(string url)
    {
        foreach (var character in url)
        {
            if (char.IsControl(character) || character is '\\' or '#')
            {
                throw Refuse(url, "holds " + (character switch { '\\' => "a backslash", '#' => "a fragment (#)", _ => "a control character, such as a line break" }),
                    "Take it out, or encode it if it belongs to a value.");
            }
        }
    }

    private static bool IsRelative(string url) =>
        url[0] == '/' ? !StartsWith(url, "//") : url.Length > 1 && url[0] == 'v' && url[1] is >= '0' and <= '9';

    private static Uri Host(Connection connection, string text, string authority)
    {
        if (authority.IndexOf('@') >= 0)
        {
            throw Refuse(text, "holds a user name", "Write the host only; the account's key is sent with the request.");
        }

        if (authority.IndexOf('%') >= 0 || !Uri.TryCreate(text, UriKind.Absolute, out var host) || host.Host.Length == 0)
        {
            throw Refuse(text, "has no host that can be read", "Write /v1/…, or https:// with a host.");
        }

        if (!Connection.IsSafe(host))
        {
            throw Refuse(text, "is not https", "The key travels only over https (http is for a test server on this machine).");
        }

        return connection.IsOwnHost(host) || connection.TrustedHosts.Contain(host)
            ? host
            : throw Refuse(text, "goes to " + host.Authority + ", which is neither the account's BaseUrl nor its FilesUrl nor one of its trusted hosts",
                "The key would go there, too. If that is meant, set the host with stripe.SetAccount @TrustedHosts.");
    }

    // Each part is decoded and encoded anew, so that what is sent is what was checked, whatever rules the framework has for URLs.
    private static string EncodedPath(string path, string url)
    {
        var target = new StringBuilder(path.Length + 1);
        var number = 0;
        foreach (var part in (StartsWith(path, "/") ? path.Substring(1) : path).Split('/'))
        {
            number++;
            if (part.IndexOf(' ') >= 0)
            {
                throw Refuse(url, "holds a blank in its path", "Take it out; an id has none.");
            }

            var decoded = PercentDecoding.Decode(part, Argument + ", part " + number.ToString(CultureInfo.InvariantCulture) + " of the path,", isForm: false);
            if (decoded.Trim().Length == 0)
            {
                throw Refuse(url, "has an empty part in its path", "Where an id is put together with the path, check that it is not empty.");
            }

            if (decoded is "." or ".." || HasSeparatorOrControl(decoded))
            {
                throw Refuse(url, "has \"" + part + "\" in its path, which would reach another address", "Check the id.");
            }

            PercentEncoding.Append(target.Append('/'), decoded, PercentEncoding.LiteralInUrls);
        }

        return target.ToString();
    }

    private static bool HasSeparatorOrControl(string text)
    {
        foreach (var character in text)
        {
            if (character is '/' or '\\' || char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    // Without user name, password and the values of the query, which are nobody's business.
    private static string Shown(string url)
    {
        var end = url.IndexOfAny(PathEnds);
        var shown = end < 0 ? url : url.Substring(0, end) + "…";
        var user = shown.LastIndexOf('@');
        var start = shown.IndexOf("//", StringComparison.Ordinal);
        return start < 0 || user < start ? shown : shown.Substring(0, start + 2) + "…" + shown.Substring(user);
    }

    private static StripeException Refuse(string url, string fact, string remedy) => StripeException.BadArgument(Argument + " is \"" + Shown(url) + "\": it " + fact + ". " + remedy);
}
