using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>CREATE SYNONYM.</summary>
internal static class SynonymStatements
{
    public static bool Create(Frame frame, CreateSynonymStatement statement)
    {
        Database database = frame.Session.Host.Database;
        SchemaObjectName name = statement.Name;
        SchemaObjectName target = statement.ForName;
        ObjectNames.CheckDatabase(database, name);
        ObjectNames.CheckDatabase(database, target);
        Schema schema = SchemaStatements.Find(database, ObjectNames.SchemaOf(name));
        Access.DemandCreate(frame.Session, schema, "CREATE SYNONYM");
        if (database.Find(schema.Name, name.BaseIdentifier.Value) is not null)
        {
            throw EngineErrors.ObjectExists(name.BaseIdentifier.Value);
        }

        string text = string.Join('.', target.Identifiers.Select(i => $"[{i.Value.Replace("]", "]]", StringComparison.Ordinal)}]"));
        database.Put(new Synonym(schema, name.BaseIdentifier.Value, ObjectNames.SchemaOf(target), target.BaseIdentifier.Value, text), frame.Session.Log);
        return true;
    }
}
