namespace SqlClrHost.Types;

/// <summary>How one type may become another.</summary>
internal enum ConversionKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only by CAST or CONVERT.</summary>
    Explicit,

    /// <summary>By itself.</summary>
    Implicit,
}
