using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <content>Queries.</content>
internal static partial class EngineErrors
{
    public static SqlError OrderByNotInUnion() => new(104, "ORDER BY items must appear in the select list if the statement contains a UNION, INTERSECT or EXCEPT operator.");

    public static SqlError UnknownPrefix(string prefix) =>
        Syntax(107, $"The column prefix '{prefix}' does not match with a table name or alias name used in the query.");

    public static SqlError OrderByPosition(int position) =>
        new(108, $"The ORDER BY position number {Number(position)} is out of range of the number of items in the select list.");

    public static SqlError MoreColumnsThanValues() =>
        Syntax(109, "There are more columns in the INSERT statement than values specified in the VALUES clause. The number of values in the VALUES clause must match the number of columns specified in the INSERT statement.");

    public static SqlError FewerColumnsThanValues() =>
        Syntax(110, "There are fewer columns in the INSERT statement than values specified in the VALUES clause. The number of values in the VALUES clause must match the number of columns specified in the INSERT statement.");

    public static SqlError SubqueryColumns() =>
        new(116, "Only one expression can be specified in the select list when the subquery is not introduced with EXISTS.");

    public static SqlError SelectListTooShort() =>
        Syntax(120, "The select list for the INSERT statement contains fewer items than the insert list. The number of SELECT values must match the number of INSERT columns.");

    public static SqlError SelectListTooLong() =>
        Syntax(121, "The select list for the INSERT statement contains more items than the insert list. The number of SELECT values must match the number of INSERT columns.");

    public static SqlError OrderByNotInDistinct() => Syntax(145, "ORDER BY items must appear in the select list if SELECT DISTINCT is specified.");

    public static SqlError RecursiveTypes(string column, string name) =>
        new(240, $"Types don't match between the anchor and the recursive part in column \"{column}\" of recursive query \"{name}\".");

    public static SqlError NoAnchor(string name) => new(246, $"No anchor member was specified for recursive query \"{name}\".");

    public static SqlError AnchorAfterRecursion(string name) => new(247, $"An anchor member was found in the recursive query part of recursive query \"{name}\".");

    public static SqlError NoUnionAll(string name) =>
        new(252, $"Recursive common table expression '{name}' does not contain a top-level UNION ALL operator.");

    public static SqlError SeveralRecursiveReferences(string name) =>
        new(253, $"Recursive member of a common table expression '{name}' has multiple recursive references.");

    public static SqlError NotInRecursion(int number, string what, string name) =>
        new(number, $"{what} allowed in the recursive part of a recursive common table expression '{name}'.");

    public static SqlError RecursionInSubquery() => new(465, "Recursive references are not allowed in subqueries.");

    public static SqlError RecursionExhausted(int limit) =>
        new(530, $"The statement terminated. The maximum recursion {Number(limit)} has been exhausted before statement completion.");

    public static SqlError InvalidPercent() => new(1031, "Percent values must be between 0 and 100.", 1, SyntaxLevel);

    public static SqlError AggregateNotAllowed() =>
        Syntax(147, "An aggregate may not appear in the WHERE clause unless it is in a subquery contained in a HAVING clause or a select list, and the column being aggregated is an outer reference.");

    public static SqlError GroupByConstant() =>
        Syntax(164, "Each GROUP BY expression must contain at least one column that is not an outer reference.");

    public static SqlError StarWithoutFrom() => Syntax(263, "Must specify table to select from.");

    public static SqlError ColumnTwice(string name) =>
        new(264, $"The column name '{name}' is specified more than once in the SET clause or column list of an INSERT. A column cannot be assigned more than one value in the same clause. Modify the clause to make sure that a column is updated only once. If this statement updates or inserts columns into a view, column aliasing can conceal the duplication in your code.");

    public static SqlError CollateNotCharacter(string type) => new(447, $"Expression type {type} is invalid for COLLATE clause.");

    public static SqlError InvalidTop() => new(1060, "The number of rows provided for a TOP or FETCH clauses row count parameter must be an integer.");

    public static SqlError NegativeTop() => Syntax(127, "A TOP N or FETCH rowcount value may not be negative.");

    public static SqlError NothingToFetch() => new(10744, "The number of rows provided for a FETCH clause must be greater then zero.");

    public static SqlError AggregateInGroupBy() =>
        Syntax(144, "Cannot use an aggregate or a subquery in an expression used for the group by list of a GROUP BY clause.");

    public static SqlError NegativeOffset() => new(10742, "The offset specified in a OFFSET clause may not be negative.");

    public static SqlError InvalidDatepart() => Syntax(1023, "Invalid parameter 1 specified for datepart.");

    public static SqlError OrderByInView() =>
        Syntax(1033, "The ORDER BY clause is invalid in views, inline functions, derived tables, subqueries, and common table expressions, unless TOP, OFFSET or FOR XML is also specified.");

    public static SqlError CoalesceAllNull() => new(4127, "At least one of the arguments to COALESCE must be an expression that is not the NULL constant.");

    public static SqlError WindowNotAllowed() => Syntax(4108, "Windowed functions can only appear in the SELECT or ORDER BY clauses.");

    public static SqlError WindowNeedsOrder(string function) => Syntax(4112, $"The function '{function}' must have an OVER clause with ORDER BY.");

    public static SqlError DuplicateTableName(string name) =>
        new(1011, $"The correlation name '{name}' is specified multiple times in a FROM clause.");

    public static SqlError SameExposedNames(string name) =>
        new(1013, $"The objects \"{name}\" and \"{name}\" in the FROM clause have the same exposed names. Use correlation names to distinguish them.");

    public static SqlError UnknownUserFunction(string schema, string name) =>
        new(4121, $"Cannot find either column \"{schema}\" or the user-defined function or aggregate \"{schema}.{name}\", or the name is ambiguous.");

    public static SqlError CaseAllNull() =>
        new(8133, "At least one of the result expressions in a CASE specification must be an expression other than the NULL constant.");

    public static SqlError UnnamedColumnInSelectInto() =>
        Syntax(1038, "An object or column name is missing or empty. For SELECT INTO statements, verify each column has a name. For other statements, look for empty alias names. Aliases defined as \"\" or [] are not allowed. Change the alias to a valid name.", 5);

    public static SqlError DuplicateModuleColumn(string column, string module) =>
        new(4506, $"Column names in each view or function must be unique. Column name '{column}' in view or function '{module}' is specified more than once.");

    public static SqlError UnnamedFunctionColumn(int position) =>
        new(4514, $"CREATE FUNCTION failed because a column name is not specified for column {Number(position)}.");

    public static SqlError UnnamedViewColumn(int position) =>
        new(4511, $"Create View or Function failed because no column name was specified for column {Number(position)}.");

    public static SqlError UnnamedColumn(int position, string owner) => new(8155, $"No column name was specified for column {Number(position)} of '{owner}'.", 2);

    public static SqlError DuplicateColumn(string name, string owner) => new(8156, $"The column '{name}' was specified multiple times for '{owner}'.");

    public static SqlError TooManyColumnNames(string owner) => new(8159, $"'{owner}' has fewer columns than were specified in the column list.");

    public static SqlError TooFewColumnNames(string owner) => new(8158, $"'{owner}' has more columns than were specified in the column list.");

    public static SqlError NotGrouped(string column, string clause) => clause switch
    {
        "select list" => SqlErrors.NotGrouped(column),
        "HAVING clause" => new(8121, $"Column '{column}' is invalid in the HAVING clause because it is not contained in either an aggregate function or the GROUP BY clause."),
        _ => new(8127, $"Column \"{column}\" is invalid in the ORDER BY clause because it is not contained in either an aggregate function or the GROUP BY clause."),
    };

    public static SqlError UnequalValueLists() =>
        Syntax(10709, "The number of columns for each row in a table value constructor must be the same.");

    public static SqlError ForJsonInAssignment() => new(13602, "The FOR JSON clause is not allowed in a ASSIGNMENT statement.");

    public static SqlError InvalidSeparator() => new(214, "Procedure expects parameter 'separator' of type 'nchar(1)/nvarchar(1)'.", 11);

    public static SqlError ViewColumnCount(string view) =>
        new(4502, $"View or function '{view}' has more column names specified than columns defined.");

    public static SqlError TiesWithoutOrder() =>
        Syntax(1062, "The TOP N WITH TIES clause is not allowed without a corresponding ORDER BY clause.");

    public static SqlError SubqueryNotAllowed() =>
        Syntax(1046, "Subqueries are not allowed in this context. Only scalar expressions are allowed.");

    public static SqlError NoWindowFunction(string function) =>
        Syntax(4113, $"The function '{function}' is not a valid windowing function, and cannot be used with the OVER clause.");

    public static SqlError WindowOrderByIndex() =>
        new(5308, "Windowed functions, aggregates and NEXT VALUE FOR functions do not support integer indices as ORDER BY clause expressions.");

    public static SqlError WindowOrderByConstant() =>
        new(5309, "Windowed functions, aggregates and NEXT VALUE FOR functions do not support constants as ORDER BY clause expressions.");

    public static SqlError OrdersDiffer() => new(8711, "Multiple ordered aggregate functions in the same scope have mutually incompatible orderings.");

    public static SqlError TopWithOffset() => Syntax(10741, "A TOP can not be used in the same query or sub-query as a OFFSET.", 2);

    public static SqlError FrameNotAllowed(string function) => new(10752, $"The function '{function}' may not have a window frame.");

    public static SqlError InvalidNtile() => new(4116, "The function 'ntile' takes only a positive int or bigint expression as its input.");
}
