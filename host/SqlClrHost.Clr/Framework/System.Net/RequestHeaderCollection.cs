using System.Collections.Frozen;

namespace System.Net;

/// <summary>The headers of a request: those that have a property of their own can't be set here, as in .NET Framework.</summary>
internal sealed class RequestHeaderCollection : WebHeaderCollection
{
    private static readonly FrozenSet<string> Restricted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Accept",
        "Connection",
        "Content-Length",
        "Content-Type",
        "Date",
        "Expect",
        "Host",
        "If-Modified-Since",
        "Proxy-Connection",
        "Range",
        "Referer",
        "Transfer-Encoding",
        "User-Agent");

    public override void Add(string name, string? value)
    {
        Check(name);
        base.Add(name, value);
    }

    public override void Set(string name, string? value)
    {
        Check(name);
        base.Set(name, value);
    }

    /// <summary>Sets or removes a header for the property that owns it.</summary>
    public void SetRestricted(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            base.Remove(name);
        else
            base.Set(name, value);
    }

    private static void Check(string name)
    {
        if (Restricted.Contains(name))
            throw new ArgumentException($"The '{name}' header must be modified using the appropriate property or method.", nameof(name));
    }
}
