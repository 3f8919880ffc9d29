using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Clr;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>EXTERNAL NAME assembly.class.method.</summary>
internal static class ExternalNames
{
    public static ExternalName Read(MethodSpecifier specifier) =>
        new(specifier.AssemblyName.Value, specifier.ClassName.Value, specifier.MethodName.Value);

    /// <exception cref="Types.SqlError">There is no such assembly (6528), or the user may not refer to it (15151).</exception>
    public static ClrAssembly Assembly(Frame frame, ExternalName name)
    {
        Database database = frame.Session.Host.Database;
        AssemblyEntry assembly = database.FindAssembly(name.Assembly) ?? throw EngineErrors.UnknownAssembly(name.Assembly);
        Access.DemandOn(frame.Session, Securable.Of(database, assembly), "REFERENCES", () => EngineErrors.DoesNotExist("find", "assembly", name.Assembly));
        return assembly.Clr;
    }

    public static ClrParameter[] Parameters(IEnumerable<RoutineParameter> parameters) =>
        [.. parameters.Select(p => new ClrParameter(p.Name, p.Type, p.IsOutput))];

    /// <summary>A (max) parameter of a CLR routine cannot have a default.</summary>
    public static void CheckDefaults(IList<ProcedureParameter> written, RoutineParameter[] parameters)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].HasDefault && parameters[i].Type.IsMax)
            {
                throw EngineErrors.ClrMaxDefault(parameters[i].Name).At(null, written[i].StartLine);
            }
        }
    }
}
