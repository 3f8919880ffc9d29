using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrVerifier.Scripts.Reading;

/// <summary>What the rules ask of nodes of the syntax tree.</summary>
internal static class FragmentExtensions
{
    /// <summary>The node itself and all below it that are of a kind.</summary>
    public static IReadOnlyList<T> All<T>(this TSqlFragment fragment)
        where T : TSqlFragment
    {
        var collector = new Collector<T>();
        fragment.Accept(collector);
        return collector.Found;
    }

    /// <summary>The name as <c>schema.object</c>, or only the object when no schema is written.</summary>
    public static string Text(this SchemaObjectName name) =>
        name.SchemaIdentifier is { } schema ? $"{schema.Value}.{name.BaseIdentifier.Value}" : name.BaseIdentifier.Value;

    /// <summary>The name of the procedure that EXEC calls; <see langword="null"/> when it stands in a variable.</summary>
    public static SchemaObjectName? Name(this ExecutableProcedureReference call) => call.ProcedureReference?.ProcedureReference?.Name;

    /// <summary>Whether the procedure is one of the server's own; some of them take their arguments by position only.</summary>
    public static bool IsSystemProcedure(this SchemaObjectName name) => name.BaseIdentifier.Value.StartsWith("sp_", StringComparison.OrdinalIgnoreCase);

    public static bool IsCalled(this FunctionCall call, string name) =>
        call.CallTarget is null && call.FunctionName.Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    private sealed class Collector<T> : TSqlFragmentVisitor
        where T : TSqlFragment
    {
        public List<T> Found { get; } = [];

        public override void Visit(TSqlFragment fragment)
        {
            if (fragment is T found)
                Found.Add(found);
        }
    }
}
