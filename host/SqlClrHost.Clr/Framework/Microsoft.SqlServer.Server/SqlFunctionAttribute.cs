namespace Microsoft.SqlServer.Server;

/// <summary>Marks a method as a user-defined function, as System.Data of .NET Framework has it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlFunctionAttribute : Attribute
{
    public DataAccessKind DataAccess { get; set; }

    public string? FillRowMethodName { get; set; }

    public bool IsDeterministic { get; set; }

    public bool IsPrecise { get; set; }

    public string? Name { get; set; }

    public SystemDataAccessKind SystemDataAccess { get; set; }

    public string? TableDefinition { get; set; }
}
