using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;

namespace PlantedRoutines;

/// <summary>Methods that no DDL can bind, and one that none does.</summary>
public static class Calls
{
    [SqlProcedure]
    public static SqlString Answer(SqlString connection) => connection;

    public static SqlInt32 Overloaded(SqlInt32 value) => value;

    public static SqlString Overloaded(SqlString value) => value;

    internal static SqlInt32 Hidden(SqlInt32 value) => value;

    [SqlFunction]
    public static int NotNullable(int value) => value;

    [SqlFunction]
    public static SqlInt32 Unbound(SqlInt32 value) => value;
}

internal static class HiddenCalls
{
    public static SqlInt32 Visible(SqlInt32 value) => value;
}
