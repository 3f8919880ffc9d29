using System.Collections.Concurrent;

namespace System.Net;

/// <summary>.NET Framework's settings for all requests of an AppDomain; here, of the process.</summary>
public static class ServicePointManager
{
    /// <summary>What .NET Framework allows a host and port when nobody has asked for more.</summary>
    public const int DefaultPersistentConnectionLimit = 2;

    private static readonly ConcurrentDictionary<string, ServicePoint> ServicePoints = new();

    /// <summary>
    /// The protocols for new requests. It starts as inside sqlservr, where .NET Framework behaves as version 4.0 did:
    /// SSL 3 and TLS 1.0 only, so that code which forgets to add TLS 1.2 fails here too.
    /// </summary>
#pragma warning disable CA5364, CA5386, CS0618 // The insecure default is SQL Server's; see above.
    public static SecurityProtocolType SecurityProtocol { get; set; } = SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls;
#pragma warning restore CA5364, CA5386, CS0618

    public static int DefaultConnectionLimit { get; set; } = DefaultPersistentConnectionLimit;

    public static bool Expect100Continue { get; set; } = true;

    public static bool UseNagleAlgorithm { get; set; } = true;

    public static int MaxServicePointIdleTime { get; set; } = 100_000;

    public static ServicePoint FindServicePoint(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return ServicePoints.GetOrAdd(
            address.GetLeftPart(UriPartial.Authority), _ => new ServicePoint(address, DefaultConnectionLimit));
    }
}
