using System.Data.SqlTypes;
using System.Reflection;
using SqlClrHost.Clr;
using SqlClrHost.Types;
using StripeClr.Functions;

namespace StripeClr.Benchmarks.ListClients;

/// <summary>The shipped assembly, byte for byte, in the development host's loader: the table function's entry point and FillRow.</summary>
internal sealed class SqlClrClient(ClientSettings settings, string clrSafe, string stripeClr)
{
    private static readonly string[] ParameterNames = ["@connection", "@path", "@query", "@json"];

    private readonly ClrTableFunction _function = Bind(clrSafe, stripeClr);

    public IEnumerable<object?> Rows()
    {
        using var rows = _function.Open([settings.Connection, "/v1/invoices", null, null]);
        while (rows.MoveNext()) yield return rows.Current;
    }

    private static ClrTableFunction Bind(string clrSafe, string stripeClr)
    {
        var json = ClrAssembly.Load("Newtonsoft.Json.ClrSafe", File.ReadAllBytes(clrSafe), static _ => null);
        var assembly = ClrAssembly.Load("StripeClr", File.ReadAllBytes(stripeClr), _ => json);
        ClrParameter[] parameters = [.. ParameterNames.Select(static name => new ClrParameter(name, SqlType.NVarCharMax))];
        var fillRow = typeof(Invoices).GetMethod("FillRow", BindingFlags.NonPublic | BindingFlags.Static)!;
        (string, SqlType)[] columns = [.. fillRow.GetParameters().Skip(1).Select(static cell => (cell.Name!, TypeOf(cell.ParameterType.GetElementType()!)))];
        return ClrBinder.BindTable(assembly, typeof(Invoices).FullName!, nameof(Invoices.Read), "stripe_internal.Invoices", parameters, columns);
    }

    private static SqlType TypeOf(Type cell) =>
        cell == typeof(SqlString) ? SqlType.NVarCharMax
        : cell == typeof(SqlInt64) ? SqlType.BigInt
        : cell == typeof(SqlInt32) ? SqlType.Int
        : cell == typeof(SqlBoolean) ? SqlType.Bit
        : cell == typeof(DateTime?) ? SqlType.DateTime2(0)
        : throw new NotSupportedException($"FillRow gives a {cell}.");
}
