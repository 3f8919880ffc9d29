using System.Collections;

namespace SqlClrHost.Clr.Routines;

/// <summary>The rows of one call of a table function: MoveNext, Current and FillRow, one row at a time; Reset is never called.</summary>
internal sealed class TableRows(IEnumerator source, Func<object?, object?[]> fillRow) : IEnumerator<object?[]>
{
    private bool _disposed;

    public object?[] Current { get; private set; } = [];

    object IEnumerator.Current => Current;

    public bool MoveNext()
    {
        if (_disposed)
            return false;
        using HostCulture culture = HostCulture.Enter();
        try
        {
            if (source.MoveNext())
            {
                Current = fillRow(source.Current);
                return true;
            }

            Dispose();
            return false;
        }
        catch (Exception e)
        {
            DisposeAfter(e);
            throw RoutineErrors.FromRow(e);
        }
    }

    public void Reset() => throw new NotSupportedException();

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        (source as IDisposable)?.Dispose();
    }

    /// <summary>The error that ended the rows is the one to report, whatever Dispose says after it.</summary>
    private void DisposeAfter(Exception error)
    {
        try
        {
            Dispose();
        }
        catch (Exception e) when (!ReferenceEquals(e, error))
        {
            error.Data["DisposeError"] = e;
        }
    }
}
