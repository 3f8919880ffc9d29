namespace Microsoft.SqlServer.Server;

/// <summary>Says more about a type in the DDL that tools write; SQL Server goes by the DDL alone.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class SqlFacetAttribute : Attribute
{
    public bool IsFixedLength { get; set; }

    public bool IsNullable { get; set; }

    public int MaxSize { get; set; }

    public int Precision { get; set; }

    public int Scale { get; set; }
}
