namespace StripeClr.Catalog.Templates;

/// <summary>The tables of README that show what there is.</summary>
public static class CoverageTables
{
    public static string Of(IReadOnlyCollection<Resource> resources, IReadOnlyCollection<HandWritten> general, IEnumerable<CoveredAction> actions)
    {
        var pages = Pages(resources, general);
        return $"""
            | resource | list | one | from JSON | write |
            | --- | --- | --- | --- | --- |
            {string.Join("\n", resources.Select(Row))}

            | actions of the usual Stripe connectors | in T-SQL |
            | --- | --- |
            {string.Join("\n", actions.Select(action => $"| {action.Action} | {string.Join(", ", action.Objects.Select(name => Link(pages, name)))} |"))}
            """;
    }

    private static string Row(Resource resource)
    {
        string[] lists = [$"dbo.Stripe{resource.Plural}", $"stripe.List{resource.Plural}", .. Functions(resource).Where(name => name.EndsWith('s'))];
        string[] singles = [.. resource.IdName == null ? Array.Empty<string>() : [$"dbo.Stripe{resource.Name}"], .. Functions(resource).Where(name => !name.EndsWith('s'))];
        var actions = resource.Actions.Select(action => "stripe." + action.Name);
        return $"| [{ReferencePages.Title(resource)}](docs/reference/{resource.Plural}.md) | {Codes(lists)} | {Codes(singles)} | `dbo.Stripe{resource.Name}FromJson` | {Codes(actions)} |";
    }

    private static IEnumerable<string> Functions(Resource resource) =>
        resource.HandWritten.Select(handWritten => handWritten.Name).Where(name => name.StartsWith("dbo.", StringComparison.Ordinal));

    private static string Codes(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    // Every public object with the page that describes it. A name that is in none of them is a mistake in the table of actions.
    private static Dictionary<string, string> Pages(IEnumerable<Resource> resources, IEnumerable<HandWritten> general)
    {
        var pages = general.ToDictionary(handWritten => handWritten.Name, _ => "Requests");
        foreach (var resource in resources)
        {
            string[] names =
            [
                $"dbo.Stripe{resource.Plural}", $"stripe.List{resource.Plural}", $"dbo.Stripe{resource.Name}",
                .. resource.Actions.Select(action => "stripe." + action.Name), .. resource.HandWritten.Select(handWritten => handWritten.Name),
            ];
            foreach (var name in names)
            {
                pages.Add(name, resource.Plural);
            }
        }

        return pages;
    }

    private static string Link(Dictionary<string, string> pages, string name) => pages.TryGetValue(name, out var page)
        ? $"[`{name}`](docs/reference/{page}.md#{name.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant()})"
        : throw new InvalidOperationException($"The table of actions names {name}, which the catalogue does not declare.");
}
