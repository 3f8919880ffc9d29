using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Finds what EXEC names: a procedure of the database, a procedure of the system, or a name in a variable.</summary>
internal static class ProcedureNames
{
    public static Routine Find(Frame frame, ProcedureReferenceName reference)
    {
        if (reference.ProcedureVariable is { } variable)
        {
            Variable holder = frame.Variable(variable.Name);
            return FindText(frame, reference, (string?)Conversion.Assign(holder.Value, holder.Type, SqlType.NVarChar(SqlType.MaxUnicode)) ?? "");
        }

        SchemaObjectName name = reference.ProcedureReference.Name;
        string? schema = name.SchemaIdentifier?.Value;
        return Find(frame, reference, schema, name.BaseIdentifier.Value, ObjectNames.Display(name), () => ObjectNames.CheckDatabase(frame.Session.Host.Database, name));
    }

    private static Routine FindText(Frame frame, TSqlFragment at, string text)
    {
        IReadOnlyList<string> parts = IdentifierText.Split(text);
        return parts.Count == 0
            ? throw EngineErrors.UnknownProcedure(text)
            : Find(frame, at, parts.Count > 1 ? parts[^2] : null, parts[^1], text, () => { });
    }

    private static Routine Find(Frame frame, TSqlFragment at, string? schema, string name, string display, Action checkDatabase)
    {
        bool mayBeSystem = string.IsNullOrEmpty(schema) || schema.ToLower(CultureInfo.InvariantCulture) is "sys" or "dbo";
        if (mayBeSystem && SystemProcedures.Find(name) is { } system)
        {
            return system;
        }

        checkDatabase();
        Database database = frame.Session.Host.Database;
        return Synonym.Resolve(database, database.Find(string.IsNullOrEmpty(schema) ? ObjectNames.DefaultSchema : schema, name)) switch
        {
            TsqlProcedure procedure => procedure,
            ClrProcedureRoutine procedure => procedure,
            ScalarFunction => throw NotSupported.Feature(at, RefusedFeatures.ExecuteFunction, display),
            _ when RefusedRoutines.Contains(name) => throw NotSupported.Feature(at, RefusedFeatures.SystemRoutine, display),
            _ => throw EngineErrors.UnknownProcedure(display),
        };
    }
}
