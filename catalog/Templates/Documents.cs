namespace StripeClr.Catalog.Templates;

/// <summary>The pages and tables of the documentation that follow from the catalogue.</summary>
public static class Documents
{
    public static string Reference(Resource resource) => $"""
        <!-- Generated from catalog/Resources/{resource.Plural}.cs by ./build.sh generate. Do not edit. -->
        # {resource.Plural}

        {resource.Note} Stripe's own page: <{resource.Link}>.

        | object | what it gives |
        | --- | --- |
        | `dbo.Stripe{resource.Plural}({string.Join(", ", resource.Filters.Select(filter => "@" + filter.Name))}, @Extra, @Account)` | the list, page by page as rows are read |
        | `dbo.Stripe{resource.Name}(@Id, @Account)` | one object; no row when there is none |
        | `dbo.Stripe{resource.Name}FromJson(@Json)` | the row of an object that you have as JSON, without a request |
        {string.Join("\n", resource.Actions.Select(action => $"| `stripe.{action.Name}` | {action.Note} |"))}

        ## Arguments of dbo.Stripe{resource.Plural}

        `DEFAULT`: not filtered. NULL matches nothing and makes no request. Stripe filters by these; `WHERE` filters after download.

        | argument | sent as | matches |
        | --- | --- | --- |
        {string.Join("\n", resource.Filters.Select(filter => $"| `@{filter.Name}` | `{filter.Wire}` | {filter.Note} |"))}
        | `@Extra` | | A JSON object of further parameters of Stripe's, such as `N'{Braces("\"limit\":10")}'` (rows a request). |
        | `@Account` | | The stored account; DEFAULT is the default one. `N'name/acct_…'` acts on a connected account. |

        ## Columns

        | column | type | from | holds |
        | --- | --- | --- | --- |
        {string.Join("\n", resource.Columns.Select(column => $"| `{column.Name}` | {TypeNames.Column(column.Type)} | `{column.Paths.Replace("|", "` or `", StringComparison.Ordinal)}` | {column.Note} |"))}
        {string.Concat(resource.Actions.Select(Procedure))}
        """;

    /// <summary>The coverage table of README.</summary>
    public static string Coverage(IEnumerable<Resource> resources) => $"""
        | resource | list | one | from JSON | write |
        | --- | --- | --- | --- | --- |
        {string.Join("\n", resources.Select(resource => $"| [{resource.Plural}](docs/reference/{resource.Plural}.md) | `dbo.Stripe{resource.Plural}` | `dbo.Stripe{resource.Name}` | `dbo.Stripe{resource.Name}FromJson` | {string.Join(", ", resource.Actions.Select(action => $"`stripe.{action.Name}`"))} |"))}
        """;

    private static string Procedure(StripeAction action) => $"""

        ## stripe.{action.Name}

        `{action.Method} {action.Path}`: {action.Note}

        ```sql
        EXEC stripe.{action.Name} {action.Example};
        ```

        | parameter | type | sent as | |
        | --- | --- | --- | --- |
        {string.Join("\n", action.Parameters.Select(parameter => $"| `@{parameter.Name}` | {TypeNames.Parameter(parameter.Type)} | `{parameter.Wire}` | {(parameter.Required ? "Required. " : "")}{parameter.Note}{Removal(parameter)} |"))}

        """;

    private static string Removal(Parameter parameter) => parameter.RemovedIn == null ? "" : $" Not taken from API version {parameter.RemovedIn} on. {parameter.Instead}";

    private static string Braces(string text) => "{" + text + "}";
}
