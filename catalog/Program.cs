using StripeClr.Catalog;
using StripeClr.Catalog.Templates;

// catalog ROOT          writes everything that follows from the catalogue
// catalog ROOT --check  changes nothing; exit code 1 when a committed file differs, with its name
var root = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? throw new ArgumentException("Usage: catalog ROOT [--check]");
var isCheck = args.Contains("--check");
var differing = 0;

foreach (var (path, text) in Files())
{
    var target = Path.Combine(root, path);
    if (File.Exists(target) && File.ReadAllText(target) == text)
    {
        continue;
    }

    differing++;
    Console.WriteLine((isCheck ? "differs from the catalogue: " : "written: ") + path);
    if (!isCheck)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }
}

foreach (var path in Strays())
{
    differing++;
    Console.WriteLine((isCheck ? "generated, but no longer in the catalogue: " : "deleted: ") + path);
    if (!isCheck)
    {
        File.Delete(Path.Combine(root, path));
    }
}

return isCheck && differing > 0 ? 1 : 0;

IEnumerable<(string Path, string Text)> Files() => ResourceFiles().Concat(
[
    ("src/StripeClr/Requests/WriteActions.g.cs", WriteActions.CSharpOf(Catalogue.Resources)),
    ("docs/reference/Requests.md", ReferencePages.OfGeneral(Catalogue.General)),
    ("README.md", MarkedBlock.Replace(root, "README.md", "coverage", CoverageTables.Of(Catalogue.Resources, Catalogue.General, Coverage.Actions))),
    ("sql/install.sql", MarkedBlock.Replace(root, "sql/install.sql", ("functions", Includes("functions")), ("procedures", Includes("procedures")))),
]);

static IEnumerable<(string Path, string Text)> ResourceFiles()
{
    foreach (var resource in Catalogue.Resources)
    {
        yield return ($"src/StripeClr/Functions/{resource.Plural}.g.cs", CSharp.Function(resource));
        yield return ($"sql/functions/Stripe{resource.Plural}.sql", SqlLists.List(resource));
        if (resource.IdName != null)
        {
            yield return ($"sql/functions/Stripe{resource.Name}.sql", SqlFunctions.Single(resource));
        }

        yield return ($"sql/functions/Stripe{resource.Name}FromJson.sql", SqlFunctions.FromJson(resource));
        yield return ($"sql/procedures/List{resource.Plural}.sql", SqlListProcedures.List(resource));
        yield return ($"docs/reference/{resource.Plural}.md", ReferencePages.Of(resource));
        foreach (var action in resource.Actions)
        {
            yield return ($"sql/procedures/{action.Name}.sql", SqlProcedures.Action(resource, action));
        }
    }
}

static string Includes(string folder) => string.Join("\n", ResourceFiles()
    .Where(file => file.Path.StartsWith("sql/" + folder, StringComparison.Ordinal))
    .Select(file => ":r $(Root)/" + file.Path["sql/".Length..]));

IEnumerable<string> Strays()
{
    var expected = Files().Select(file => file.Path).ToHashSet();
    string[] folders = ["src/StripeClr", "sql/functions", "sql/procedures", "docs/reference"];
    return folders
        .Where(folder => Directory.Exists(Path.Combine(root, folder)))
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !expected.Contains(file)
            && File.ReadLines(Path.Combine(root, file)).FirstOrDefault()?.Contains("Generated from catalog/", StringComparison.Ordinal) == true);
}
