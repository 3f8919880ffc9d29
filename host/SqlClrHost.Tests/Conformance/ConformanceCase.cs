namespace SqlClrHost.Tests.Conformance;

/// <summary>A text, what SQL Server answers to it, and the page or finding that says so.</summary>
internal sealed record ConformanceCase(string File, int Line, string Source, string Sql, string Expected)
{
    public override string ToString() => $"{File}({Line})";
}
