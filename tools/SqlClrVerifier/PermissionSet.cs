namespace SqlClrVerifier;

/// <summary>The permission set of <c>CREATE ASSEMBLY … WITH PERMISSION_SET</c>. UNSAFE is absent: the server checks next to nothing there.</summary>
public enum PermissionSet
{
    /// <summary><c>SAFE</c>: computation and the context connection.</summary>
    Safe,

    /// <summary><c>EXTERNAL_ACCESS</c>: files, network, environment and registry as well.</summary>
    ExternalAccess,
}
