using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>CREATE TABLE, CREATE INDEX and DROP INDEX.</summary>
internal static class TableStatements
{
    public static bool Create(Frame frame, CreateTableStatement statement)
    {
        if (statement.AsEdge || statement.AsNode || statement.AsFileTable || statement.SelectStatement is not null)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.SpecialTable);
        }

        Add(frame, statement.SchemaObjectName, (schema, name) =>
            TableBuilder.Build(frame, schema, name, statement.Definition, (owner, columns) => New(owner, name, columns)));
        return true;
    }

    /// <summary>Puts a new table where its name says: among the #temp tables or into its schema.</summary>
    public static Table Add(Frame frame, SchemaObjectName name, Func<Schema, string, Table> build)
    {
        Database database = frame.Session.Host.Database;
        ObjectNames.CheckDatabase(database, name);
        string tableName = name.BaseIdentifier.Value;
        if (ObjectNames.IsTemporary(name))
        {
            Table temporary = build(database.FindSchema(ObjectNames.DefaultSchema)!, tableName);
            temporary.Id = -database.TakeObjectId();
            frame.AddTempTable(temporary, frame.Session.Log);
            return temporary;
        }

        Schema schema = SchemaStatements.Find(database, ObjectNames.SchemaOf(name));
        Access.DemandCreate(frame.Session, schema, "CREATE TABLE");
        if (database.Find(schema.Name, tableName) is not null)
        {
            throw EngineErrors.ObjectExists(tableName);
        }

        Table table = build(schema, tableName);
        database.Put(table, frame.Session.Log);
        return table;
    }

    public static Table New(Schema schema, string name, IEnumerable<TableColumn> columns) =>
        new(schema, name, columns) { IsTemporary = name.StartsWith('#') };

    public static bool CreateIndex(Frame frame, CreateIndexStatement statement)
    {
        Table table = TargetTable.Find(new BindingContext(frame), statement.OnName);
        Access.DemandAlter(frame.Session, table);
        new TableBuilder(frame, table).AddIndex(statement, frame.Session.Log);
        return true;
    }

    public static bool DropIndex(Frame frame, DropIndexStatement statement)
    {
        foreach (DropIndexClauseBase item in statement.DropIndexClauses)
        {
            if (item is not DropIndexClause clause)
            {
                throw NotSupported.Feature(item, RefusedFeatures.OldDropIndex);
            }

            Table table = TargetTable.Find(new BindingContext(frame), clause.Object);
            Access.DemandAlter(frame.Session, table);
            UniqueKey? key = table.Keys.FirstOrDefault(k => !k.IsConstraint && k.Name.Equals(clause.Index.Value, StringComparison.OrdinalIgnoreCase));
            if (key is not null)
            {
                table.RemoveKey(key, frame.Session.Log);
            }
            else if (!statement.IsIfExists)
            {
                throw EngineErrors.CannotDrop("index", $"{ObjectNames.Display(clause.Object)}.{clause.Index.Value}");
            }
        }

        return true;
    }
}
