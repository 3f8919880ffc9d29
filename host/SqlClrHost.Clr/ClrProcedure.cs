using System.Reflection;
using SqlClrHost.Clr.Routines;
using SqlClrHost.Types;

namespace SqlClrHost.Clr;

/// <summary>A stored procedure bound to a CLR method.</summary>
public sealed class ClrProcedure
{
    private readonly string _routine;
    private readonly Func<object?[], int> _call;

    internal ClrProcedure(string routine, MethodInfo method, IReadOnlyList<ClrParameter> parameters)
    {
        _routine = routine;
        _call = CallCompiler.Procedure(routine, method, parameters);
    }

    /// <summary>Calls the procedure with values of the declared types.</summary>
    /// <param name="arguments">One value a parameter; OUTPUT values are written back only when the procedure returns normally.</param>
    /// <returns>The return code.</returns>
    /// <exception cref="SqlError">6522: the method failed, or set an OUTPUT value that its declared type cannot hold.</exception>
    public int Invoke(object?[] arguments)
    {
        using HostCulture culture = HostCulture.Enter();
        try
        {
            return _call(arguments);
        }
        catch (Exception e)
        {
            throw RoutineErrors.FromCall(_routine, e, state: 1);
        }
    }
}
