using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;

namespace CleanRoutines;

/// <summary>A table-valued function.</summary>
public static class Rows
{
    [SqlFunction(FillRowMethodName = nameof(FillRow))]
    public static IEnumerable Read(SqlString connection, SqlString path) => Array.Empty<object>();

    private static void FillRow(object row, out SqlString id, out SqlInt64 amount, out DateTime? created, out SqlBoolean paid)
    {
        id = SqlString.Null;
        amount = SqlInt64.Null;
        created = null;
        paid = SqlBoolean.Null;
    }
}
