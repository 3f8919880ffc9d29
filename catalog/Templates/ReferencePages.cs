namespace StripeClr.Catalog.Templates;

/// <summary>The reference pages: one for each resource, and one for what belongs to none.</summary>
public static class ReferencePages
{
    public static string Of(Resource resource) => $"""
        <!-- Generated from catalog/Resources/{resource.Plural}.cs by ./build.sh generate. Do not edit. -->
        # {Title(resource)}

        {resource.Note} Stripe's own page: <{resource.Link}>.

        | object | what it gives |
        | --- | --- |
        {string.Join("\n", Contents(resource).Select(row => $"| `{row.Object}` | {row.Gives} |"))}

        ## dbo.Stripe{resource.Plural}

        ```sql
        {SqlLists.Call(resource)};
        ```

        {(resource.Parent == null ? "`DEFAULT`: not filtered. NULL matches nothing and makes no request" + SqlLists.BitNote(resource) + ". Stripe filters by these; `WHERE` filters after download." : "An id that is NULL gives no rows and makes no request.")}

        | argument | sent as | {(resource.Parent == null ? "matches" : "")} |
        | --- | --- | --- |
        {string.Join("\n", Arguments(resource))}
        {ListProcedure(resource)}{Single(resource)}
        ## dbo.Stripe{resource.Name}FromJson

        The row of {SqlFunctions.Article(resource.Noun)} that you have as JSON: {(resource.Actions.Length > 0 ? "a procedure's `@ResultJson`, " : "")}`RawJson`, or a webhook's event around it. No request is made. No row for NULL and for another type of object.

        ```sql
        {FromJsonCall(resource)};
        ```

        ## Columns

        | column | type | from | holds |
        | --- | --- | --- | --- |
        {string.Join("\n", resource.Columns.Select(column => $"| `{column.Name}` | {TypeNames.Column(column.Type)} | `{column.Paths.Replace("|", "` or `", StringComparison.Ordinal)}` | {column.Note} |"))}
        {Procedures(resource)}{string.Concat(resource.HandWritten.Select(HandWritten))}
        """;

    /// <summary>The page of what belongs to no resource.</summary>
    public static string OfGeneral(IEnumerable<HandWritten> objects) => $"""
        <!-- Generated from catalog/Catalogue.cs by ./build.sh generate. Do not edit. -->
        # Requests of your own, and the connection

        What has no function or procedure of its own is a request away. Stripe's own page: <https://docs.stripe.com/api>.
        {string.Concat(objects.Select(HandWritten))}
        """;

    /// <summary>The resource in a heading.</summary>
    public static string Title(Resource resource) => char.ToUpperInvariant(resource.Noun[0]) + resource.Noun[1..] + "s";

    private static IEnumerable<(string Object, string Gives)> Contents(Resource resource)
    {
        yield return ($"dbo.Stripe{resource.Plural}({string.Join(", ", SqlLists.Arguments(resource).Select(argument => "@" + argument.Name))})", "the list, page by page as rows are read");
        yield return ($"stripe.List{resource.Plural}", "the same rows, with named parameters");
        if (resource.IdName != null)
        {
            yield return ($"dbo.Stripe{resource.Name}(@Id, @Account)", "one object; no row when there is none");
        }

        yield return ($"dbo.Stripe{resource.Name}FromJson(@Json)", "the row of an object that you have as JSON, without a request");
        foreach (var action in resource.Actions)
        {
            yield return ("stripe." + action.Name, action.Note);
        }

        foreach (var handWritten in resource.HandWritten)
        {
            yield return (handWritten.Name, handWritten.Note);
        }
    }

    private static IEnumerable<string> Arguments(Resource resource) => resource.Parent is { } parent
        ?
        [
            $"| `@{parent.Name}Id` | `{parent.IdWire}` | The {parent.ObjectName}. It has no default. |",
            $"| `@{parent.Name}Json` | | Its JSON (`RawJson` of dbo.Stripe{parent.Name}s, or `@ResultJson`): the rows come from it, and only what it lacks is asked for. |",
            AccountArgument,
        ]
        :
        [
            .. resource.Filters.Select(filter => $"| `@{filter.Name}` | `{filter.Wire}` | {filter.Note} |"),
            $"| `@Extra` | | A JSON object of further parameters of Stripe's, such as `N'{Braces("\"limit\":10")}'` (rows a request). |",
            AccountArgument,
        ];

    private const string AccountArgument = "| `@Account` | | The stored account; DEFAULT is the default one. `N'name/acct_…'` acts on a connected account. |";

    private static string ListProcedure(Resource resource) => $"""

        ## stripe.List{resource.Plural}

        The same arguments by name{(resource.Filters.Any(filter => filter.Type == Sql.Range) ? ", each range as four comparisons: " + string.Join("; ", resource.Filters.Where(filter => filter.Type == Sql.Range).Select(Comparisons)) + ". Each takes a day, a word such as `monthstart-1m`, or an instant" : "")}.

        ```sql
        {SqlListProcedures.Call(resource)};
        ```

        """;

    private static string Comparisons(Filter filter) =>
        string.Join(", ", SqlListProcedures.Comparisons.Select(comparison => $"`@{filter.Name}{comparison}`"));

    private static string Single(Resource resource) => resource.IdName == null ? "" : $"""

        ## dbo.Stripe{resource.Name}

        `GET {SqlFunctions.SinglePath(resource)}`. No row when the id is NULL or Stripe has no such object.

        ```sql
        {SqlFunctions.SingleCall(resource)};
        ```

        """;

    // From the objects of a real list, so that the call runs as it stands.
    private static string FromJsonCall(Resource resource)
    {
        var source = resource.IdName != null
            ? $"dbo.Stripe{resource.Name}({resource.ExampleId}, DEFAULT)"
            : $"dbo.Stripe{resource.Plural}({string.Join(", ", SqlLists.Arguments(resource).Select(argument => argument.Example))})";
        return $"""
            SELECT j.*
            FROM {source} AS s
            CROSS APPLY dbo.Stripe{resource.Name}FromJson(s.RawJson) AS j
            """;
    }

    private static string Procedures(Resource resource) => resource.Actions.Length == 0 ? "" : $"""

        ## The procedures

        They act at once, and `ROLLBACK` does not undo it. Each gives the object as one row with the columns above, and takes these parameters beside its own:

        | parameter | type | |
        | --- | --- | --- |
        | `@Extra` | nvarchar(max) = NULL | A JSON object of further parameters of Stripe's. |
        | `@IdempotencyKey` | nvarchar(4000) = NULL | A key of your own: a call that is repeated within 24 hours with the same key acts once; after that Stripe may have forgotten the key. NULL makes a new one. {DeleteNote(resource)}|
        | `@DryRun` | bit = 0 | 1: prints the request and puts it into `@ResultJson`; nothing is sent. |
        | `@ReturnRow` | bit = 1 | 0: no row. |
        | `@ResultJson` | nvarchar(max) = NULL OUTPUT | The object as JSON. |
        | `@Account` | sysname = NULL | The stored account; NULL is the default one. `N'name/acct_…'` acts on a connected account. |
        {string.Concat(resource.Actions.Select(action => Procedure(resource, action)))}
        """;

    private static string DeleteNote(Resource resource) => resource.Actions.Any(action => action.Method == "DELETE")
        ? "The `Delete` procedure refuses one: Stripe has no keys for DELETE, which may be repeated as it is. "
        : "";

    private static string Procedure(Resource resource, StripeAction action) => $"""

        ## stripe.{action.Name}

        `{action.Method} {action.Path}`: {action.Note}

        ```sql
        {SqlProcedures.Call(action)};
        ```

        | parameter | type | sent as | |
        | --- | --- | --- | --- |
        {string.Join("\n", action.Parameters.Select(parameter => $"| `@{parameter.Name}` | {TypeNames.Parameter(parameter.Type)} | {SentAs(parameter)} | {Note(parameter)} |"))}
        {(action.Creates ? $"| `@{resource.Name}Id` | nvarchar(255) | | OUTPUT: the id of the new object. |\n" : "")}
        """;

    private static string SentAs(Parameter parameter) => parameter switch
    {
        { FurtherCall: { } call } => $"`{call}`",
        { Rule: { Kind: RuleKind.Renamed } rule } => $"`{parameter.Wire}`, before {rule.Version} `{rule.Text}`",
        _ => $"`{parameter.Wire}`",
    };

    private static string Note(Parameter parameter)
    {
        var rule = parameter.Rule switch
        {
            { Kind: RuleKind.Removed } removed => $" Not taken from API version {removed.Version} on. {removed.Text}",
            { Kind: RuleKind.Added } added => $" Taken from API version {added.Version} on. {added.Text}",
            { Kind: RuleKind.Never } never => $" No API version takes it. {never.Text}",
            _ => "",
        };
        return (parameter.Required ? "Required. " : "") + parameter.Note
            + (parameter.Excludes == null ? "" : $" Not with `@{parameter.Excludes}`.")
            + (parameter.Needs == null ? "" : $" Goes with `@{parameter.Needs}`.")
            + (parameter.EmptyClears == null ? "" : $" Empty text clears `{parameter.EmptyClears}` as a whole.")
            + (parameter.EmptyRefused == null ? "" : $" Empty text is refused. {parameter.EmptyRefused}")
            + (parameter.Default == "NULL" ? "" : $" Default: `{parameter.Default}`.")
            + rule;
    }

    private static string HandWritten(HandWritten handWritten) => $"""

        ## {handWritten.Name}

        `{handWritten.Endpoint}`: {handWritten.Note}

        ```sql
        {handWritten.Example};
        ```

        | argument | type | |
        | --- | --- | --- |
        {string.Join("\n", handWritten.Arguments.Select(argument => $"| `@{argument.Name}` | {argument.Type} | {argument.Note} |"))}

        """;

    private static string Braces(string text) => "{" + text + "}";
}
