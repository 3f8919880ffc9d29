using System.Reflection;
using Microsoft.SqlServer.Server;
using SqlClrHost.Clr.Routines;
using SqlClrHost.Types;

namespace SqlClrHost.Clr;

/// <summary>A scalar function bound to a CLR method.</summary>
public sealed class ClrScalarFunction
{
    private readonly string _routine;
    private readonly byte _errorState;
    private readonly Func<object?[], object?> _call;

    internal ClrScalarFunction(string routine, MethodInfo method, IReadOnlyList<ClrParameter> parameters, SqlType returns)
    {
        _routine = routine;
        _errorState = FunctionErrorState.Of(method, parameters);
        _call = CallCompiler.Scalar(routine, method, returns);
        IsDeterministic = method.GetCustomAttribute<SqlFunctionAttribute>()?.IsDeterministic ?? false;
    }

    /// <summary>Whether the method says that equal arguments give equal results.</summary>
    public bool IsDeterministic { get; }

    /// <summary>Calls the function with values of the declared types.</summary>
    /// <exception cref="SqlError">6522: the method failed, or returned a value that its declared type cannot hold.</exception>
    public object? Invoke(object?[] arguments)
    {
        using HostCulture culture = HostCulture.Enter();
        try
        {
            return _call(arguments);
        }
        catch (Exception e)
        {
            throw RoutineErrors.FromCall(_routine, e, _errorState);
        }
    }
}
