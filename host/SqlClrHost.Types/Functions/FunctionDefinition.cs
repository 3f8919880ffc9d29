namespace SqlClrHost.Types;

/// <summary>A built-in function: how many arguments it takes and how it is bound to them.</summary>
internal sealed record FunctionDefinition(string Name, int Least, int Most, Func<FunctionCall, BoundFunction> Bind)
{
    /// <summary>No function takes more.</summary>
    public const int Unlimited = 254;

    public FunctionDefinition(string name, int count, Func<FunctionCall, BoundFunction> bind)
        : this(name, count, count, bind)
    {
    }
}
