using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <content>What is wrong with the definition of a table, a constraint or an index.</content>
internal static partial class EngineErrors
{
    public static SqlError DuplicateInNewKey(string table, string index, string values) =>
        new(1505, $"The CREATE UNIQUE INDEX statement terminated because a duplicate key was found for the object name '{table}' and the index name '{index}'. The duplicate key value is ({values}).");

    public static SqlError DefaultOnIdentity(string table, string column) =>
        new(1754, $"Defaults cannot be created on columns with an IDENTITY attribute. Table '{table}', column '{column}'.", 0);

    public static SqlError NoReferencedPrimaryKey(string key, string table) =>
        new(1773, $"Foreign key '{key}' has implicit reference to object '{table}' which does not have a primary key defined on it.", 0);

    public static SqlError SecondClusteredIndex(string table, string index) =>
        new(1902, $"Cannot create more than one clustered index on table '{table}'. Drop the existing clustered index '{index}' before creating another.", 3);

    public static SqlError IndexColumnTwice(string column) =>
        new(1909, $"Cannot use duplicate column names in index. Column name '{column}' listed more than once.");

    public static SqlError KeyTooLong(string index, int length, int limit) =>
        new(1944, $"Index '{index}' was not created. This index has a key length of at least {Number(length)} bytes. The maximum permissible key length is {Number(limit)} bytes.");

    public static SqlError ConstraintExists(string name) => new(2714, $"There is already an object named '{name}' in the database.", 5);

    public static SqlError IdentityIncrement(string column) => new(2753, $"Identity column '{column}' contains invalid INCREMENT.", 2);

    public static SqlError LastColumn(string column, string table) =>
        new(4923, $"ALTER TABLE DROP COLUMN failed because '{column}' is the only data column in table '{table}'. A table must have at least one data column.");

    public static SqlError TwoClusteredKeys(string table) => new(8112, $"Cannot add more than one clustered index for constraints on table '{table}'.");

    public static SqlError ReferenceColumnCount(string table) =>
        new(8139, $"Number of referencing columns in foreign key differs from number of referenced columns, table '{table}'.", 0);

    public static SqlError ColumnCheckOfOtherColumn(string column, string table) =>
        new(8141, $"Column CHECK constraint for column '{column}' references another column, table '{table}'.", 0);
}
