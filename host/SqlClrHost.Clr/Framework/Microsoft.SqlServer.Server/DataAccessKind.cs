namespace Microsoft.SqlServer.Server;

/// <summary>Whether a routine reads the data of the database.</summary>
public enum DataAccessKind
{
    None,
    Read,
}
