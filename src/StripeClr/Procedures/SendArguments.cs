using System.Data.SqlTypes;

namespace StripeClr.Procedures;

/// <summary>What <c>stripe_internal.Send</c> is told; null for NULL.</summary>
internal sealed class SendArguments
{
    /// <summary>From <c>stripe_internal.ConnectionString</c>.</summary>
    public string? Connection { get; set; }

    /// <summary>GET, POST or DELETE; null for the path's own.</summary>
    public string? Method { get; set; }

    /// <summary>A path template; the address as its user wrote it when there are <see cref="Options"/>.</summary>
    public string? Path { get; set; }

    /// <summary>Flat JSON of wire names.</summary>
    public string? Parameters { get; set; }

    public string? IdempotencyKey { get; set; }

    /// <summary>True to show the request instead of sending it.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>Makes it a generic request: see <see cref="Requests.RequestOptions"/>.</summary>
    public string? Options { get; set; }

    /// <summary>The bytes to upload.</summary>
    public SqlBytes? File { get; set; }
}
