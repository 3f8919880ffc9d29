namespace StripeClr.Surface.Tests.Database;

/// <summary>What the database knows of a function or procedure.</summary>
internal static class Routine
{
    /// <summary>The names of its parameters in order; empty when there is no such object.</summary>
    public static IReadOnlyList<string> Parameters(InstalledDatabase database, string name) =>
    [
        .. database.Query($"SELECT p.name FROM sys.parameters AS p WHERE p.object_id = OBJECT_ID(N'{name}') AND p.parameter_id > 0 ORDER BY p.parameter_id;")
            .Set.Texts("name").Select(text => text!),
    ];
}
