using System;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;

namespace CleanRoutines;

/// <summary>A scalar function and a procedure.</summary>
public static class Calls
{
    [SqlFunction]
    public static DateTime? DateOf(SqlString expression) => null;

    public static void Send(SqlString connection, SqlBoolean dryRun, out SqlString resultJson, ref SqlInt32 attempts) => resultJson = SqlString.Null;
}
