using FakeStripe.Http;

namespace StripeClr.Surface.Tests;

/// <summary>Logged requests as short texts that tests can compare.</summary>
internal static class RequestText
{
    /// <summary>Method and path.</summary>
    public static string Line(LoggedRequest request) => $"{request.Method} {request.Path}";

    /// <summary>The fields as <c>name=value</c>, in the order of their names.</summary>
    public static IEnumerable<string> Fields(LoggedRequest request) =>
        request.Parameters.Select(field => $"{field.Key}={field.Value}").Order(StringComparer.Ordinal);
}
