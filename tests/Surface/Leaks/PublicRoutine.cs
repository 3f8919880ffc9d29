using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests.Leaks;

/// <summary>A function or procedure that a role has a right on, as the database knows it.</summary>
/// <param name="Name">With its schema.</param>
/// <param name="Type">P, IF or FN.</param>
/// <param name="Parameters">In order.</param>
internal sealed record PublicRoutine(string Name, string Type, IReadOnlyList<PublicRoutine.Parameter> Parameters)
{
    private const string Routines =
        """
        SELECT CONCAT(s.name, N'.', o.name) AS Name, RTRIM(o.type) AS Type, p.name AS Parameter, TYPE_NAME(p.user_type_id) AS TypeName, p.is_output AS IsOutput
        FROM sys.objects AS o
        JOIN sys.schemas AS s ON s.schema_id = o.schema_id
        LEFT JOIN sys.parameters AS p ON p.object_id = o.object_id AND p.parameter_id > 0
        WHERE o.type IN ('P', 'PC', 'FN', 'IF', 'TF', 'FS', 'FT')
            AND EXISTS (SELECT 1 FROM sys.database_permissions AS g WHERE g.class = 1 AND g.major_id = o.object_id AND g.state = 'G')
        ORDER BY Name, p.parameter_id;
        """;

    internal sealed record Parameter(string Name, string Type, bool IsOutput)
    {
        public bool IsText => Type is "nvarchar" or "sysname" && !IsOutput;
    }

    public bool IsProcedure => Type == "P";

    /// <summary>Whether its arguments have a place for a request that is only shown.</summary>
    public bool HasDryRun => Parameters.Any(parameter => parameter.Name == "@DryRun");

    public static IReadOnlyList<PublicRoutine> All(InstalledDatabase database)
    {
        var set = database.Query(Routines).Set;
        return
        [
            .. Enumerable.Range(0, set.Rows.Count).GroupBy(row => ((string)set.Value(row, "Name")!, (string)set.Value(row, "Type")!)).Select(rows =>
                new PublicRoutine(rows.Key.Item1, rows.Key.Item2, [.. rows.Where(row => set.Value(row, "Parameter") is not null).Select(row => ParameterAt(set, row))])),
        ];
    }

    /// <summary>A batch that calls it and then selects everything in which the call may have left something.</summary>
    /// <param name="arguments">T-SQL literals by parameter; the others keep their defaults.</param>
    public string Batch(IReadOnlyDictionary<string, string> arguments)
    {
        var outputs = IsProcedure ? Parameters.Where(parameter => parameter.IsOutput).Select(parameter => parameter.Name).ToList() : [];
        var declared = outputs.Count == 0 ? "" : $"DECLARE {string.Join(", ", outputs.Select(name => $"{name} nvarchar(max)"))};";
        var selected = outputs.Count == 0 ? "" : $"SELECT {string.Join(", ", outputs.Select(name => $"{name} AS [{name}]"))};";
        return
            $"""
            {declared}
            DECLARE @CallsBefore bigint = (SELECT COALESCE(MAX(l.CallId), 0) FROM stripe.CallLog AS l);
            BEGIN TRY
                {Call(arguments, outputs)}
            END TRY
            BEGIN CATCH
                SELECT ERROR_NUMBER() AS Number, ERROR_MESSAGE() AS Message, ERROR_PROCEDURE() AS ProcedureName;
            END CATCH;
            {selected}
            SELECT CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall')) AS LastCall;
            SELECT l.* FROM stripe.CallLog AS l WHERE l.CallId > @CallsBefore;
            SELECT a.* FROM stripe.Accounts AS a;
            """;
    }

    public override string ToString() => Name;

    private string Call(IReadOnlyDictionary<string, string> arguments, List<string> outputs)
    {
        if (IsProcedure)
        {
            var given = arguments.Where(argument => !outputs.Contains(argument.Key)).Select(argument => $"{argument.Key} = {argument.Value}");
            return $"EXEC {Name} {string.Join(", ", given.Concat(outputs.Select(name => $"{name} = {name} OUTPUT")))};";
        }

        var values = string.Join(", ", Parameters.Select(parameter => arguments.GetValueOrDefault(parameter.Name, "DEFAULT")));
        return Type is "FN" or "FS" ? $"SELECT {Name}({values}) AS Value;" : $"SELECT * FROM {Name}({values}) AS r;";
    }

    private static Parameter ParameterAt(ResultSet set, int row) =>
        new((string)set.Value(row, "Parameter")!, (string)set.Value(row, "TypeName")!, (bool)set.Value(row, "IsOutput")!);
}
