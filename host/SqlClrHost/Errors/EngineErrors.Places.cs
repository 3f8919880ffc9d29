using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <content>What stands where SQL Server takes no such thing.</content>
internal static partial class EngineErrors
{
    public static SqlError BreakOutsideLoop() => Syntax(135, "Cannot use a BREAK statement outside the scope of a WHILE statement.");

    public static SqlError ContinueOutsideLoop() => Syntax(136, "Cannot use a CONTINUE statement outside the scope of a WHILE statement.");

    public static SqlError UseInModule() => Syntax(154, "a USE database statement is not allowed in a procedure, function or trigger.");

    public static SqlError CteTwice(string name) => new(239, $"Duplicate common table expression name '{name}' was specified.");

    public static SqlError OrderByConstant(int position) => new(408, $"A constant expression was encountered in the ORDER BY list, position {Number(position)}.");

    public static SqlError OrderByVariable(int position) =>
        new(1008, $"The SELECT item identified by the ORDER BY number {Number(position)} contains a variable as part of the expression identifying a column position. Variables are only allowed when ordering by an expression referencing a column name.");

    public static SqlError UncommittedTarget() =>
        Syntax(1065, "The NOLOCK and READUNCOMMITTED lock hints are not allowed for target tables of INSERT, UPDATE, DELETE or MERGE statements.");

    public static SqlError KeyEntryTooLong(string index, int length, int limit, string kind) =>
        new(1946, $"Operation failed. The index entry of length {Number(length)} bytes for the index '{index}' exceeds the maximum length of {Number(limit)} bytes for {kind} indexes.", 3);

    public static SqlError MessageState(int state) => new(2756, $"Invalid value {Number(state)} for state. Valid range is from 0 to 255.");

    public static SqlError DropOfOtherKind(string wanted, string name, string kind, string statement) =>
        new(3705, $"Cannot use DROP {wanted} with '{name}' because '{name}' is a {kind}. Use DROP {statement}.");

    public static SqlError ViewOfTempTable() =>
        new(4508, "Views or functions are not allowed on temporary tables. Table names that begin with '#' denote temporary tables.");

    public static SqlError IdentityInsertElsewhere(string holder, string table) =>
        new(8107, $"IDENTITY_INSERT is already ON for table '{holder}'. Cannot perform SET operation for table '{table}'.");

    public static SqlError AmbiguousTarget(string name) => new(8154, $"The table '{name}' is ambiguous.");

    public static SqlError NegativeLag() => new(8730, "Offset parameter for Lag and Lead functions cannot be a negative value.");

    public static SqlError ForJsonInSelectInto() => new(13602, "The FOR JSON clause is not allowed in a SELECT INTO statement.");
}
