namespace SqlClrVerifier;

/// <summary>Numbers of SQL Server's messages for assemblies that CREATE ASSEMBLY refuses.</summary>
internal static class ServerMessage
{
    /// <summary>A static field that is not read-only.</summary>
    public const int MutableStaticField = 6211;

    /// <summary>A store to a static field outside the static constructor.</summary>
    public const int StoreToStaticField = 6212;

    /// <summary>The IL did not pass the verifier.</summary>
    public const int VerificationFailed = 6218;

    /// <summary>A referenced assembly is neither supported nor in the database.</summary>
    public const int ReferenceNotFound = 6503;

    /// <summary>The file is malformed or not a pure .NET assembly.</summary>
    public const int NotPureAssembly = 6544;
}
