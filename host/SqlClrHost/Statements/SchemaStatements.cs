using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>CREATE SCHEMA.</summary>
internal static class SchemaStatements
{
    public static bool Create(Frame frame, CreateSchemaStatement statement)
    {
        Database database = frame.Session.Host.Database;
        string owner = Authorization.Owner(frame.Session, statement.Owner);
        string name = statement.Name?.Value ?? owner;
        if (statement.StatementList?.Statements.Count > 0)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.SchemaElements);
        }

        Access.DemandOnDatabase(frame.Session, "CREATE SCHEMA");
        if (database.FindSchema(name) is not null)
        {
            throw EngineErrors.ObjectExists(name);
        }

        database.AddSchema(name, owner, frame.Session.Log);
        return true;
    }

    /// <exception cref="Types.SqlError">There is no such schema (2760).</exception>
    public static Schema Find(Database database, string name) => database.FindSchema(name) ?? throw EngineErrors.UnknownSchema(name);
}
