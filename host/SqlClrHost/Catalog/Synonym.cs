using SqlClrHost.Errors;

namespace SqlClrHost.Catalog;

/// <summary>Another name for an object. What it stands for is looked up each time it is used, and need not exist before.</summary>
internal sealed class Synonym(Schema schema, string name, string baseSchema, string baseName, string baseText) : DatabaseObject(schema, name)
{
    /// <summary>The name it stands for, as sys.synonyms shows it.</summary>
    public string BaseText { get; } = baseText;

    public override string TypeCode => "SN";

    public override string TypeDescription => "SYNONYM";

    /// <summary>The object behind a synonym; anything else stands for itself.</summary>
    /// <exception cref="Types.SqlError">There is no such object, or it is a synonym too (5313).</exception>
    public static DatabaseObject? Resolve(Database database, DatabaseObject? found)
    {
        if (found is not Synonym synonym)
        {
            return found;
        }

        return database.Find(synonym.BaseSchema, synonym.BaseName) is { } item and not Synonym
            ? item
            : throw EngineErrors.InvalidSynonym($"{synonym.Schema.Name}.{synonym.Name}");
    }

    private string BaseSchema { get; } = baseSchema;

    private string BaseName { get; } = baseName;
}
