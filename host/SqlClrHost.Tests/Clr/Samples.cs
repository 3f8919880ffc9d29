using SqlClrHost.Clr;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Clr;

/// <summary>The sample DLLs, compiled for .NET Framework, and short ways to bind their routines.</summary>
internal static class Samples
{
    private static readonly Lazy<ClrAssembly> LoadedLibrary = new(() => ClrAssembly.Load("ClrSamples.Library", Bytes("ClrSamples.Library"), _ => null));
    private static readonly Lazy<ClrAssembly> LoadedRoutines = new(() => ClrAssembly.Load("Samples", Bytes("ClrSamples"), Resolve));

    /// <summary>The routines, registered under a name that is not the DLL's own.</summary>
    public static ClrAssembly Routines => LoadedRoutines.Value;

    public static ClrAssembly Library => LoadedLibrary.Value;

    /// <summary>The bytes of a sample DLL beside this test's own output.</summary>
    public static byte[] Bytes(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "..", "..", name, "release", name + ".dll"));

    public static ClrAssembly? Resolve(string name) => name == "ClrSamples.Library" ? Library : null;

    public static ClrScalarFunction Scalar(string className, string method, SqlType returns, params SqlType[] parameters) =>
        ClrBinder.BindScalar(Routines, "ClrSamples." + className, method, method, Parameters(parameters), returns);

    public static ClrTableFunction Table(string method, SqlType[] parameters, params SqlType[] columns) =>
        ClrBinder.BindTable(Routines, "ClrSamples.Tables", method, method, Parameters(parameters), Columns(columns));

    public static ClrProcedure Procedure(string method, params ClrParameter[] parameters) =>
        ClrBinder.BindProcedure(Routines, "ClrSamples.Procedures", method, method, parameters);

    public static ClrParameter[] Parameters(params SqlType[] types) => [.. types.Select((type, i) => new ClrParameter("@p" + (i + 1), type))];

    public static (string Name, SqlType Type)[] Columns(params SqlType[] types) => [.. types.Select((type, i) => ("Column" + (i + 1), type))];
}
