// Generated from catalog/Resources by ./build.sh generate. Do not edit.
#nullable enable
namespace StripeClr.Requests;

/// <summary>The expands of writes.</summary>
internal static class WriteExpands
{
    /// <summary>All of them.</summary>
    public static readonly WriteExpand[] All =
    {
        new("POST", "/v1/invoices/{invoice}/finalize", "payments", "2025-03-31.basil"),
        new("POST", "/v1/invoices/{invoice}/pay", "payments", "2025-03-31.basil"),
        new("POST", "/v1/invoices/{invoice}/void", "payments", "2025-03-31.basil"),
    };
}
