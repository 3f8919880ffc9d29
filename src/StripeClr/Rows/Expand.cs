namespace StripeClr.Rows;

/// <summary>A field that Stripe leaves out unless it is asked for, and that a column needs.</summary>
internal sealed class Expand
{
    public Expand(string field, string since)
    {
        Field = field;
        Since = since;
    }

    /// <summary>The field of the object; lists put <c>data.</c> in front.</summary>
    public string Field { get; }

    /// <summary>The first API version that has the field. Stripe refuses an unknown expand, so older ones must not get it.</summary>
    public string Since { get; }

    /// <summary>True when that version has the field. Versions begin with their date, so they sort as text.</summary>
    public bool IsKnownTo(string apiVersion) => string.CompareOrdinal(apiVersion, Since) >= 0;
}
