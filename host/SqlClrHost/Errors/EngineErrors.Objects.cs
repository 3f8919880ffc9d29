using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <content>Tables, modules and assemblies.</content>
internal static partial class EngineErrors
{
    public static SqlError IdentityInsertOff(string table) =>
        new(544, $"Cannot insert explicit value for identity column in table '{table}' when IDENTITY_INSERT is set to OFF.");

    public static SqlError CheckViolation(string statement, string constraint, string database, string table) =>
        new(547, $"The {statement} statement conflicted with the CHECK constraint \"{constraint}\". The conflict occurred in database \"{database}\", table \"{table}\".", 0);

    public static SqlError UnknownDatabase(string name) => new(911, $"Database '{name}' does not exist. Make sure that the name is entered correctly.");

    public static SqlError UnknownKeyColumn(string column, string table) =>
        new(1911, $"Column name '{column}' does not exist in the target table or view '{table}'.");

    public static SqlError IndexExists(string index, string table) =>
        new(1913, $"The operation failed because an index or statistics with name '{index}' already exists on table '{table}'.");

    public static SqlError SecondDefault() => new(1781, "Column already has a DEFAULT bound to it.");

    public static SqlError SecondPrimaryKey(string table) => new(1779, $"Table '{table}' already has a primary key defined on it.", 0);

    public static SqlError IncompatibleAlter(string name) =>
        new(2010, $"Cannot perform alter on '{name}' because it is an incompatible object type.");

    public static SqlError DuplicateKeyRow(string table, string index, string values) =>
        new(2601, $"Cannot insert duplicate key row in object '{table}' with unique index '{index}'. The duplicate key value is ({values}).", level: 14);

    public static SqlError ConstraintViolation(string kind, string constraint, string table, string values) =>
        new(2627, $"Violation of {kind} constraint '{constraint}'. Cannot insert duplicate key in object '{table}'. The duplicate key value is ({values}).", level: 14);

    public static SqlError ColumnNameTwice(string column, string table) =>
        new(2705, $"Column names in each table must be unique. Column name '{column}' in table '{table}' is specified more than once.", 4);

    public static SqlError ObjectExists(string name) => new(2714, $"There is already an object named '{name}' in the database.", 6);

    public static SqlError UnknownSchema(string name) =>
        new(2760, $"The specified schema name \"{name}\" either does not exist or you do not have permission to use it.");

    public static SqlError CannotDrop(string kind, string name) =>
        new(3701, $"Cannot drop the {kind} '{name}', because it does not exist or you do not have permission.", 5);

    public static SqlError NotAConstraint(string name) => new(3728, $"'{name}' is not a constraint.");

    public static SqlError SchemaInUse(string schema, string item) =>
        new(3729, $"Cannot drop schema '{schema}' because it is being referenced by object '{item}'.");

    public static SqlError NotNullColumnNeedsDefault(string column, string table) =>
        new(4901, $"ALTER TABLE only allows columns to be added that can contain nulls, or have a DEFAULT definition specified, or the column being added is an identity or timestamp column, or alternatively if none of the previous conditions are satisfied the table must be empty to allow addition of this column. Column '{column}' cannot be added to non-empty table '{table}' because it does not satisfy these conditions.");

    public static SqlError ColumnInUse(string column) => new(4922, $"ALTER TABLE DROP COLUMN {column} failed because one or more objects access this column.", 9);

    public static SqlError NoSuchTableColumn(string column, string table) =>
        new(4924, $"ALTER TABLE failed because column '{column}' does not exist in table '{table}'.");

    public static SqlError IdentityUpdate(string column) => new(8102, $"Cannot update identity column '{column}'.");

    public static SqlError NoIdentity(string table) =>
        new(8106, $"Table '{table}' does not have the identity property. Cannot perform SET operation.");

    public static SqlError CertificateNeedsSubject() => Syntax(15297, "The certificate, asymmetric key, or private key data is invalid: CREATE CERTIFICATE needs WITH SUBJECT.");
}
