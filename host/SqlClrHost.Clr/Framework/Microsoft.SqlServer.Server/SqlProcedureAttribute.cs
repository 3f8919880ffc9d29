namespace Microsoft.SqlServer.Server;

/// <summary>Marks a method as a stored procedure; only tools that write DDL read it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlProcedureAttribute : Attribute
{
    public string? Name { get; set; }
}
