namespace SqlClrHost.Types;

/// <summary>The running state of an aggregate over one group.</summary>
public interface IAccumulator
{
    /// <summary>Takes one row's arguments; NULLs are skipped where the aggregate skips them.</summary>
    void Add(object?[] arguments);

    object? Result { get; }
}
