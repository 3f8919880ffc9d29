namespace StripeClr.Build;

/// <summary>Holds the single-file installer against <c>sql/install.sql</c>: both make the same objects.</summary>
public static class InstallerTest
{
    // Every object with its columns and parameters, and who may use it.
    private const string Surface = """
        SELECT s.name AS SchemaName, o.name AS ObjectName, o.type, c.name AS ColumnName, p.name AS ParameterName, g.permission_name
        FROM sys.objects AS o
        JOIN sys.schemas AS s ON s.schema_id = o.schema_id
        LEFT JOIN sys.columns AS c ON c.object_id = o.object_id
        LEFT JOIN sys.parameters AS p ON p.object_id = o.object_id
        LEFT JOIN sys.database_permissions AS g ON g.major_id = o.object_id
        WHERE s.name IN (N'dbo', N'stripe', N'stripe_internal')
        ORDER BY s.name, o.name, c.name, p.name, g.permission_name;
        """;

    public static Tally Run(Repository repository)
    {
        Installer.Pack(repository);
        var packed = repository.Path("artifacts/StripeClr-install.sql");
        var withPassword = repository.Path("artifacts/StripeClr-install.test.sql");
        File.WriteAllText(withPassword, File.ReadAllText(packed).Replace("@value = N'';", "@value = N'A test needs a password 1!';", StringComparison.Ordinal));
        var bySingleFile = SurfaceOf(repository, "--no-install", "-i", withPassword);
        var byScript = SurfaceOf(repository);
        var (_, codeWithoutPassword) = Steps.StripeSqlOutput(repository, ["--no-install", "-i", packed]);
        return Check("the single file and sql/install.sql make the same objects", bySingleFile != null && bySingleFile == byScript)
            + Check("the single file stops where it fails", codeWithoutPassword != 0);
    }

    private static Tally Check(string what, bool holds)
    {
        if (!holds)
        {
            Console.Error.WriteLine("Does not hold: " + what + ".");
        }

        return holds ? new Tally(1, 0, 0) : new Tally(0, 1, 0);
    }

    private static string? SurfaceOf(Repository repository, params string[] arguments)
    {
        var query = repository.Path("artifacts/surface.sql");
        File.WriteAllText(query, Surface);
        var (text, code) = Steps.StripeSqlOutput(repository, [.. arguments, "--format", "csv", "-i", query]);
        return code == 0 ? text : null;
    }
}
