namespace FakeStripe.Http;

/// <summary>Finds the endpoint for a method and path. A template part in braces takes any one path part.</summary>
internal sealed class RouteTable(IEnumerable<ApiEndpoint> endpoints)
{
    private readonly (ApiEndpoint Endpoint, string[] Parts)[] _routes =
        endpoints.Select(endpoint => (endpoint, endpoint.Template.Trim('/').Split('/'))).ToArray();

    /// <summary>A path that another version has a meaning for does not become the id of a shorter template.</summary>
    public (ApiEndpoint Endpoint, IReadOnlyDictionary<string, string> PathIds) Find(string method, string path, ApiVersion version)
    {
        string[] parts = path.Trim('/').Split('/');
        foreach (var (endpoint, template) in _routes)
        {
            if (endpoint.Method != method || Match(template, parts) is not { } ids) continue;
            if (endpoint.IsKnownIn(version)) return (endpoint, ids);
            break;
        }

        throw new StripeError(404, "invalid_request_error",
            $"Unrecognized request URL ({method}: {path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.");
    }

    private static Dictionary<string, string>? Match(string[] template, string[] parts)
    {
        if (template.Length != parts.Length) return null;

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int index = 0; index < parts.Length; index++)
        {
            if (template[index] is ['{', .. var name, '}'])
            {
                if (parts[index].Length == 0) return null;
                ids.Add(name, parts[index]);
            }
            else if (template[index] != parts[index])
            {
                return null;
            }
        }

        return ids;
    }
}
