namespace SqlClrHost.Types;

/// <content>Syntax, names and arguments.</content>
public static partial class SqlErrors
{
    public static SqlError IncorrectSyntax(string near) => Syntax(102, $"Incorrect syntax near '{near}'.");

    /// <summary>130: an aggregate over what is itself an aggregate or a subquery.</summary>
    public static SqlError NestedAggregate() => new(130, "Cannot perform an aggregate function on an expression containing an aggregate or a subquery.");

    public static SqlError UndeclaredVariable(string name) => Syntax(137, $"Must declare the scalar variable \"{name}\".", 2);

    public static SqlError VariableAssignmentMixed() =>
        Syntax(141, "A SELECT statement that assigns a value to a variable must not be combined with data-retrieval operations.");

    /// <summary>155: a datepart that does not exist.</summary>
    public static SqlError UnknownDatePart(string part, string function) => Syntax(155, $"'{part}' is not a recognized {function} option.");

    public static SqlError WrongArgumentCount(string function, int count) => Syntax(174, Text($"The {function} function requires {count} argument(s)."));

    public static SqlError WrongArgumentCount(string function, int least, int most) => Syntax(189, Text($"The {function} function requires {least} to {most} arguments."));

    public static SqlError UnknownFunction(string name) => Syntax(195, $"'{name}' is not a recognized built-in function name.", 10);

    public static SqlError MissingParameter(string procedure, string parameter) =>
        new(201, $"Procedure or function '{procedure}' expects parameter '{parameter}', which was not supplied.", 4);

    public static SqlError UnequalSetOperation() =>
        new(205, "All queries combined using a UNION, INTERSECT or EXCEPT operator must have an equal number of expressions in their target lists.");

    public static SqlError InvalidColumnName(string name) => new(207, $"Invalid column name '{name}'.");

    public static SqlError InvalidObjectName(string name) => new(208, $"Invalid object name '{name}'.");

    public static SqlError AmbiguousColumnName(string name) => new(209, $"Ambiguous column name '{name}'.");

    public static SqlError ColumnCountMismatch() => new(213, "Column name or number of supplied values does not match table definition.");

    public static SqlError TooFewArguments(string routine) => new(313, $"An insufficient number of arguments were supplied for the procedure or function {routine}.", 3);

    public static SqlError InvalidCollation(string name) => new(448, $"Invalid collation '{name}'.");

    /// <summary>451: columns of two collations make a column of a result.</summary>
    public static SqlError CollationConflictInColumn(string left, string right, string operation, int column) =>
        new(451, Text($"Cannot resolve collation conflict between \"{left}\" and \"{right}\" in {operation} operator occurring in SELECT statement column {column}."));

    /// <summary>457: columns of two collations make a text that is to be kept.</summary>
    public static SqlError CollationUnresolved(SqlType from, SqlType to, string left, string right, string operation) =>
        new(457, $"Implicit conversion of {from.Name} value to {to.Name} cannot be performed because the collation of the value is unresolved due to a collation conflict between \"{left}\" and \"{right}\" in {operation} operator.");

    public static SqlError CollationConflict(string left, string right, string operation) =>
        new(468, $"Cannot resolve the collation conflict between \"{left}\" and \"{right}\" in the {operation} operation.", 9);

    public static SqlError SubqueryMoreThanOneValue() =>
        new(512, "Subquery returned more than 1 value. This is not permitted when the subquery follows =, !=, <, <= , >, >= or when the subquery is used as an expression.");

    public static SqlError CannotInsertNull(string column, string table, string statement) =>
        new(515, $"Cannot insert the value NULL into column '{column}', table '{table}'; column does not allow nulls. {statement} fails.", 2);

    /// <summary>1023: a datepart argument that is no datepart name.</summary>
    public static SqlError InvalidDatePartParameter(int position, string function) => Syntax(1023, Text($"Invalid parameter {position} specified for {function}."));

    public static SqlError MultiPartIdentifierNotBound(string name) => new(4104, $"The multi-part identifier \"{name}\" could not be bound.");

    public static SqlError OnlyNullConstants(string function) => new(4127, $"At least one of the arguments to {function} must be an expression that is not the NULL constant.");

    public static SqlError NotGrouped(string column) =>
        new(8120, $"Column '{column}' is invalid in the select list because it is not contained in either an aggregate function or the GROUP BY clause.");

    public static SqlError TooManyArguments(string routine) => new(8144, $"Procedure or function {routine} has too many arguments specified.", 2);

    public static SqlError UnknownParameter(string parameter, string procedure) => new(8145, $"{parameter} is not a parameter for procedure {procedure}.", 2);

    /// <summary>8116 of the literal NULL, whose type nothing tells.</summary>
    public static SqlError NullArgument(int position, string function) =>
        new(8116, Text($"Argument data type NULL is invalid for argument {position} of {function} function."));

    /// <summary>8116: an argument of a type that the function does not take.</summary>
    public static SqlError InvalidArgumentType(SqlType type, int position, string function) =>
        new(8116, Text($"Argument data type {type.Name} is invalid for argument {position} of {function} function."));
}
