using SqlClrHost.Catalog;
using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <content>Tables, modules and assemblies.</content>
internal static partial class EngineErrors
{
    public static SqlError IdentityInsertOff(string table) =>
        new(544, $"Cannot insert explicit value for identity column in table '{table}' when IDENTITY_INSERT is set to OFF.");

    public static SqlError CheckViolation(string statement, CheckConstraint check, string database, string table) =>
        ConstraintConflict(statement, "CHECK", check.Name, database, table, check.Column);

    /// <summary>A CHECK, FOREIGN KEY or REFERENCE constraint; the column is named when the constraint has only one.</summary>
    public static SqlError ConstraintConflict(string statement, string kind, string constraint, string database, string table, string? column) =>
        new(547, $"The {statement} statement conflicted with the {kind} constraint \"{constraint}\". The conflict occurred in database \"{database}\", table \"{table}\"{(column is null ? "" : $", column '{column}'")}.", 0);

    public static SqlError ComputedColumnChanged(string column) =>
        new(271, $"The column \"{column}\" cannot be modified because it is either a computed column or is the result of a UNION operator.");

    public static SqlError ComputedFromComputed(string column, string table) =>
        new(1759, $"Computed column '{column}' in table '{table}' is not allowed to be used in another computed-column definition.", 0);

    public static SqlError UnknownReferencedTable(string key, string table) =>
        new(1767, $"Foreign key '{key}' references invalid table '{table}'.", 0);

    public static SqlError UnknownReferencingColumn(string key, string column, string table) =>
        new(1769, $"Foreign key '{key}' references invalid column '{column}' in referencing table '{table}'.");

    public static SqlError UnknownReferencedColumn(string key, string column, string table) =>
        new(1770, $"Foreign key '{key}' references invalid column '{column}' in referenced table '{table}'.", 0);

    public static SqlError NoReferencedKey(string table, string key) =>
        new(1776, $"There are no primary or candidate keys in the referenced table '{table}' that match the referencing column list in the foreign key '{key}'.", 0);

    public static SqlError ReferencedTypeDiffers(string parent, string column, string key) =>
        new(1778, $"Column '{parent}' is not the same data type as referencing column '{column}' in foreign key '{key}'.", 0);

    public static SqlError CascadeCycle(string key, string table) =>
        new(1785, $"Introducing FOREIGN KEY constraint '{key}' on table '{table}' may cause cycles or multiple cascade paths. Specify ON DELETE NO ACTION or ON UPDATE NO ACTION, or modify other FOREIGN KEY constraints.", 0);

    public static SqlError KeyReferenced(string constraint, string table, string key) =>
        new(3725, $"The constraint '{constraint}' is being referenced by table '{table}', foreign key constraint '{key}'.", 0);

    public static SqlError TableReferenced(string table) =>
        new(3726, $"Could not drop object '{table}' because it is referenced by a FOREIGN KEY constraint.");

    public static SqlError TruncateReferenced(string table) =>
        new(4712, $"Cannot truncate table '{table}' because it is being referenced by a FOREIGN KEY constraint.");

    public static SqlError InvalidSynonym(string name) => new(5313, $"Synonym '{name}' refers to an invalid object.");

    public static SqlError UnknownDatabase(string name) => new(911, $"Database '{name}' does not exist. Make sure that the name is entered correctly.");

    public static SqlError UnknownKeyColumn(string column, string table) =>
        new(1911, $"Column name '{column}' does not exist in the target table or view '{table}'.");

    public static SqlError IndexExists(string index, string table) =>
        new(1913, $"The operation failed because an index or statistics with name '{index}' already exists on table '{table}'.");

    public static SqlError NullableComputedKey(string column, string table) =>
        new(1711, $"Cannot define PRIMARY KEY constraint on column '{column}' in table '{table}'. The computed column has to be persisted and not nullable.");

    /// <summary>What follows every error of a constraint or an index that could not be made.</summary>
    public static SqlError ConstraintNotCreated() => new(1750, "Could not create constraint or index. See previous errors.", 0);

    public static SqlError NoKeyColumnType(string column, string table) =>
        new(1919, $"Column '{column}' in table '{table}' is of a type that is invalid for use as a key column in an index.");

    public static SqlError SecondIdentity(string table) =>
        new(2744, $"Multiple identity columns specified for table '{table}'. Only one identity column per table is allowed.", 2);

    public static SqlError IdentityType(string column) =>
        new(2749, $"Identity column '{column}' must be of data type int, bigint, smallint, tinyint, or decimal or numeric with a scale of 0, unencrypted, and constrained to be nonnullable.", 2);

    public static SqlError KeyNotDropped() => new(3727, "Could not drop constraint. See previous errors.", 0);

    public static SqlError IdentityNeedsColumnList(string table) =>
        new(8101, $"An explicit value for the identity column in table '{table}' can only be specified when a column list is used and IDENTITY_INSERT is ON.");

    public static SqlError TwoPrimaryKeys(string table) => new(8110, $"Cannot add multiple PRIMARY KEY constraints to table '{table}'.", 0);

    public static SqlError NullableKey(string table) => new(8111, $"Cannot define PRIMARY KEY constraint on nullable column in table '{table}'.");

    public static SqlError NullableIdentity(string column, string table) =>
        new(8147, $"Could not create IDENTITY attribute on nullable column '{column}', table '{table}'.");

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
        new(3701, $"Cannot drop the {kind} '{name}', because it does not exist or you do not have permission.", 5, 11);

    public static SqlError NotAConstraint(string name) => new(3728, $"'{name}' is not a constraint.");

    public static SqlError SchemaInUse(string schema, string item) =>
        new(3729, $"Cannot drop schema '{schema}' because it is being referenced by object '{item}'.");

    public static SqlError NotNullColumnNeedsDefault(string column, string table) =>
        new(4901, $"ALTER TABLE only allows columns to be added that can contain nulls, or have a DEFAULT definition specified, or the column being added is an identity or timestamp column, or alternatively if none of the previous conditions are satisfied the table must be empty to allow addition of this column. Column '{column}' cannot be added to non-empty table '{table}' because it does not satisfy these conditions.");

    public static SqlError Dependent(string item, string column) => new(5074, $"The object '{item}' is dependent on column '{column}'.");

    public static SqlError ColumnInUse(string action, string column) =>
        new(4922, $"ALTER TABLE {action} COLUMN {column} failed because one or more objects access this column.", 9);

    public static SqlError NoSuchTableColumn(string column, string table) =>
        new(4924, $"ALTER TABLE failed because column '{column}' does not exist in table '{table}'.");

    public static SqlError IdentityUpdate(string column) => new(8102, $"Cannot update identity column '{column}'.");

    public static SqlError NoIdentity(string table) =>
        new(8106, $"Table '{table}' does not have the identity property. Cannot perform SET operation.");

    public static SqlError CertificateNeedsSubject() => Syntax(15297, "The certificate, asymmetric key, or private key data is invalid: CREATE CERTIFICATE needs WITH SUBJECT.");
}
