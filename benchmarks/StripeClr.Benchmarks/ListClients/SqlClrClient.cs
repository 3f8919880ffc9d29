using System.Collections;
using System.Data.SqlTypes;
using System.Reflection;
using System.Runtime.Loader;
using SqlClrHost.Clr;

namespace StripeClr.Benchmarks.ListClients;

/// <summary>
/// The shipped assembly, byte for byte, as the development host loads it, called as SQL Server calls it: the table function's entry point, then
/// FillRow for each row.
/// </summary>
internal sealed class SqlClrClient
{
    private readonly object[] _arguments;
    private readonly MethodInfo _read;
    private readonly Action<object> _fillRow;
    private readonly ClrAssembly _assembly;

    public SqlClrClient(ClientSettings settings, string clrSafe, string stripeClr)
    {
        _arguments = [new SqlString(settings.Connection), new SqlString("/v1/invoices"), SqlString.Null, SqlString.Null];
        var json = ClrAssembly.Load("Newtonsoft.Json.ClrSafe", File.ReadAllBytes(clrSafe), static _ => null);
        _assembly = ClrAssembly.Load("StripeClr", File.ReadAllBytes(stripeClr), _ => json);
        var function = Loaded(_assembly.SimpleName).GetType("StripeClr.Functions.Invoices", throwOnError: true)!;
        _read = function.GetMethod("Read", BindingFlags.Public | BindingFlags.Static)!;
        _fillRow = FillRow.Of(function);
    }

    public IEnumerable<object?> Rows()
    {
        foreach (object row in (IEnumerable)_read.Invoke(null, _arguments)!)
        {
            _fillRow(row);
            yield return null;
        }

        GC.KeepAlive(_assembly);
    }

    private static Assembly Loaded(string name) =>
        AssemblyLoadContext.All.SelectMany(static context => context.Assemblies).Single(assembly => assembly.GetName().Name == name);
}
