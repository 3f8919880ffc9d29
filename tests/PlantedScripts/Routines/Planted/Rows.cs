using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;

namespace PlantedRoutines;

/// <summary>Table-valued functions that no DDL can bind.</summary>
public static class Rows
{
    [SqlFunction]
    public static IEnumerable WithoutFillRow(SqlString path) => Array.Empty<object>();

    [SqlFunction(FillRowMethodName = "Nowhere")]
    public static IEnumerable WithMissingFillRow(SqlString path) => Array.Empty<object>();

    [SqlFunction(FillRowMethodName = nameof(FillText))]
    public static IEnumerable WithTextRow(SqlString path) => Array.Empty<object>();

    public static void FillText(string row, out SqlString id) => id = row;

    [SqlFunction(FillRowMethodName = nameof(FillValue))]
    public static IEnumerable WithValueColumn(SqlString path) => Array.Empty<object>();

    public static void FillValue(object row, SqlString id)
    {
    }

    [SqlFunction(FillRowMethodName = "FillText")]
    public static SqlString NotEnumerable(SqlString path) => path;
}
