using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <content>Statements, variables and procedure calls.</content>
internal static partial class EngineErrors
{
    public static SqlError PositionalAfterNamed(int position) =>
        Syntax(119, $"Must pass parameter number {Number(position)} and subsequent parameters as '@name = value'. After the form '@name = value' has been used, all subsequent parameters must be passed in the form '@name = value'.");

    public static SqlError DuplicateVariable(string name) =>
        Syntax(134, $"The variable name '{name}' has already been declared. Variable names must be unique within a query batch or stored procedure.", 2);

    public static SqlError InvalidTime(string? text) => Syntax(148, $"Incorrect time syntax in time string '{text}' used with WAITFOR.");

    public static SqlError UnicodeExpected(string parameter) => new(214, $"Procedure expects parameter '{parameter}' of type 'ntext/nchar/nvarchar'.", 2);

    public static SqlError NestingTooDeep() =>
        new(217, "Maximum stored procedure, function, trigger, or view nesting level exceeded (limit 32).");

    public static SqlError SideEffectInFunction(string operation) =>
        new(443, $"Invalid use of a side-effecting operator '{operation}' within a function.", 14);

    public static SqlError SelectInFunction() => new(444, "Select statements included within a function cannot return data to a client.", 2);

    public static SqlError LastStatementMustReturn() => new(455, "The last statement included within a function must be a return statement.", 2);

    public static SqlError UndeclaredTableVariable(string name) => Syntax(1087, $"Must declare the table variable \"{name}\".", 2);

    public static SqlError RaiseErrorLevel() => new(2754, "Error severity levels greater than 18 can only be specified by members of the sysadmin role, using the WITH LOG option.");

    public static SqlError InvalidFormat(string format) => new(2787, $"Invalid format specification: '{format}'.");

    public static SqlError InvalidFormatArgument(int position) =>
        new(2786, $"The data type of substitution parameter {Number(position)} does not match the expected type of the format specification.");

    public static SqlError MessageArgumentType(string type, int position) =>
        new(2748, $"Cannot specify {type} data type (parameter {Number(position)}) as a substitution parameter.");

    public static SqlError ProcedureInFunction() => new(557, "Only functions and some extended stored procedures can be executed from within a function.", 2);

    public static SqlError TempTableInFunction() => new(2772, "Cannot access temporary tables from within a function.");

    public static SqlError NoParameters(string procedure) => new(8146, $"Procedure {procedure} has no parameters and arguments were supplied.", 2);

    public static SqlError UnknownProcedure(string name) => new(2812, $"Could not find stored procedure '{name}'.", 62);

    public static SqlError NotAProcedure(string name) => new(2809, $"The request for procedure '{name}' failed because '{name}' is not a procedure object.");

    public static SqlError ParameterConversion(string from, string to) => new(8114, $"Error converting data type {from} to {to}.", 5);

    public static SqlError ParameterTwice(string name) => new(8143, $"Parameter '{name}' was supplied multiple times.");

    public static SqlError NotAnOutputParameter(string name) =>
        new(8162, $"The formal parameter \"{name}\" was not declared as an OUTPUT parameter, but the actual parameter passed in requested output.", 2);

    public static SqlError ParameterOfQuery(string query, string parameter) =>
        new(8178, $"The parameterized query '{query}' expects the parameter '{parameter}', which was not supplied.");

    public static SqlError NestedInsertExec() => new(8164, "An INSERT EXEC statement cannot be nested.");

    public static SqlError ThrowOutsideCatch() =>
        Syntax(10704, "To rethrow an error, a THROW statement must be used inside a CATCH block. Insert the THROW statement inside a CATCH block, or add error parameters to the THROW statement.");

    public static SqlError UnexpectedResultSet() =>
        new(11535, "EXECUTE statement failed because its WITH RESULT SETS clause specified 0 result set(s), and the statement tried to send more result sets than this.");

    public static SqlError UnknownMessage(int number, int level) =>
        new(18054, $"Error {Number(number)}, severity {Number(level)}, state 1 was raised, but no message with that error number was found in sys.messages. If error is larger than 50000, make sure the user-defined message is added using sp_addmessage.");

    public static SqlError ThrowNumber(int number) =>
        new(35100, $"Error number {Number(number)} in the THROW statement is outside the valid range. Specify an error number in the valid range of 50000 to 2147483647.", 10);

    public static SqlError CursorExists(string name) => new(16915, $"A cursor with the name '{name}' already exists.");

    public static SqlError UnknownCursor(string name) => new(16916, $"A cursor with the name '{name}' does not exist.");

    public static SqlError CursorNotOpen() => new(16917, "Cursor is not open.");

    public static SqlError CursorIsOpen() => new(16905, "The cursor is already open.");

    public static SqlError FetchColumnCount() =>
        new(16924, "Cursorfetch: The number of variables declared in the INTO list must match that of selected columns.");

    public static SqlError SessionContextKey() => new(15666, "Cannot set key in the session context. The key is NULL or empty.");

    public static SqlError SessionContextReadOnly(string key) =>
        new(15664, $"Cannot set key '{key}' in the session context. The key has been set as read_only for this session.");

    public static SqlError UnknownConfiguration(string name) =>
        new(15123, $"The configuration option '{name}' does not exist, or it may be an advanced option.");

    public static SqlError ConfigurationValue(int value, string name) => new(15129, $"'{Number(value)}' is not a valid value for configuration option '{name}'.");

    public static SqlError QuotedIdentifierOff(string statement) =>
        new(1934, $"{statement} failed because the following SET options have incorrect settings: 'QUOTED_IDENTIFIER'. Verify that SET options are correct for use with indexed views and/or indexes on computed columns and/or filtered indexes and/or query notifications and/or XML data type methods and/or spatial index operations.");

    public static SqlError OnlySourceColumns(string name) =>
        new(5333, $"The identifier '{name}' cannot be bound. Only source columns and columns in the clause scope are allowed in the 'WHEN NOT MATCHED' clause of a MERGE statement.", 2);

    public static SqlError OnlyTargetColumns(string name) =>
        new(5334, $"The identifier '{name}' cannot be bound. Only target columns and columns in the clause scope are allowed in the 'WHEN NOT MATCHED BY SOURCE' clause of a MERGE statement.", 2);

    public static SqlError MergeClauseNeverReached(string clause, bool hasCondition) =>
        new(5324, $"In a MERGE statement, a '{clause}' clause with{(hasCondition ? "" : "out")} a search condition cannot appear after a '{clause}' clause with no search condition.");

    public static SqlError MergedTwice() =>
        new(8672, "The MERGE statement attempted to UPDATE or DELETE the same row more than once. This happens when a target row matches more than one source row. A MERGE statement cannot UPDATE/DELETE the same row of the target table multiple times. Refine the ON clause to ensure a target row matches at most one source row, or use the GROUP BY clause to group the source rows.");

    public static SqlError MergeActionTwice(string clause, string action) =>
        Syntax(10714, $"An action of type '{clause}' cannot appear more than once in a '{action}' clause of a MERGE statement.");
}
