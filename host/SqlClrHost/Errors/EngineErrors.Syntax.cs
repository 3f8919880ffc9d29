using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <content>What is wrong with a text before any name in it is looked up.</content>
internal static partial class EngineErrors
{
    public static SqlError IdentifierTooLong(string start) => Syntax(103, $"The identifier that starts with '{start}' is too long. Maximum length is 128.", 4);

    public static SqlError UnclosedQuotation(string text) => Syntax(105, $"Unclosed quotation mark after the character string '{text}'.");

    public static SqlError MustBeFirst(string statement) => Syntax(111, $"'{statement}' must be the first statement in a query batch.");

    public static SqlError UnclosedComment() => Syntax(113, "Missing end comment mark '*/'.");

    public static SqlError NameNotPermitted(string name) =>
        Syntax(128, $"The name \"{name}\" is not permitted in this context. Valid expressions are constants, constant expressions, and (in some contexts) variables. Column names are not permitted.");

    public static SqlError AggregateInSet() => Syntax(157, "An aggregate may not appear in the set list of an UPDATE statement.");

    public static SqlError IncorrectKeyword(string keyword) => Syntax(156, $"Incorrect syntax near the keyword '{keyword}'.");

    public static SqlError ReturnWithValue() => Syntax(178, "A RETURN statement with a return value cannot be used in this context.");

    public static SqlError OutputOfConstant() => Syntax(179, "Cannot use the OUTPUT option when passing a constant to a stored procedure.");

    public static SqlError WithNeedsSemicolon() =>
        Syntax(319, "Incorrect syntax near the keyword 'with'. If this statement is a common table expression, an xmlnamespaces clause or a change tracking context clause, the previous statement must be terminated with a semicolon.");

    public static SqlError UnknownTableHint(string hint) =>
        Syntax(321, $"\"{hint}\" is not a recognized table hints option. If it is intended as a parameter to a table-valued function or to the CHANGETABLE function, ensure that your database compatibility mode is set to 90.");

    public static SqlError TemporaryView(string name) => Syntax(4103, $"\"{name}\": Temporary views are not allowed.");

    public static SqlError NotACondition(string near) =>
        Syntax(4145, $"An expression of non-boolean type specified in a context where a condition is expected, near '{near}'.");

    public static SqlError RangeFrame() => Syntax(4194, "RANGE is only supported with UNBOUNDED and CURRENT ROW window frame delimiters.");

    public static SqlError NotWhenNotMatched(string action) =>
        Syntax(10710, $"An action of type '{action}' is not allowed in the 'WHEN NOT MATCHED' clause of a MERGE statement.");

    public static SqlError InsertWhenMatched(string clause) =>
        Syntax(10711, $"An action of type 'INSERT' is not allowed in the '{clause}' clause of a MERGE statement.");

    public static SqlError MergeNotTerminated() => Syntax(10713, "A MERGE statement must be terminated by a semi-colon (;).");

    public static SqlError DistinctOver() => Syntax(10759, "Use of DISTINCT is not allowed with the OVER clause.");
}
