namespace Microsoft.SqlServer.Server;

/// <summary>Whether a routine reads the system catalogs.</summary>
public enum SystemDataAccessKind
{
    None,
    Read,
}
