using System.Collections;
using System.Reflection;
using SqlClrHost.Clr.Routines;
using SqlClrHost.Types;

namespace SqlClrHost.Clr;

/// <summary>A streaming table-valued function bound to a CLR method.</summary>
public sealed class ClrTableFunction
{
    private readonly string _routine;
    private readonly byte _errorState;
    private readonly Func<object?[], object?> _init;
    private readonly Func<object?, object?[]> _fillRow;

    internal ClrTableFunction(
        string routine,
        MethodInfo init,
        MethodInfo fillRow,
        IReadOnlyList<ClrParameter> parameters,
        IReadOnlyList<(string Name, SqlType Type)> columns)
    {
        _routine = routine;
        _errorState = FunctionErrorState.Of(init, parameters);
        _init = CallCompiler.Init(routine, init);
        _fillRow = CallCompiler.FillRow(fillRow, [.. columns.Select(column => column.Type)]);
    }

    /// <summary>Calls the init method now; each row is then made when it is asked for.</summary>
    /// <returns>The rows, to be disposed by the caller however many of them it reads.</returns>
    /// <exception cref="SqlError">6522 from here; 6260 from reading the rows.</exception>
    public IEnumerator<object?[]> Open(object?[] arguments)
    {
        using HostCulture culture = HostCulture.Enter();
        try
        {
            // A null collection means no rows.
            return _init(arguments) switch
            {
                IEnumerable rows => new TableRows(rows.GetEnumerator(), _fillRow),
                IEnumerator rows => new TableRows(rows, _fillRow),
                _ => new TableRows(Array.Empty<object>().GetEnumerator(), _fillRow),
            };
        }
        catch (Exception e)
        {
            throw RoutineErrors.FromCall(_routine, e, _errorState);
        }
    }
}
