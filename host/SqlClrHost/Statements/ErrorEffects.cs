using System.Collections.Frozen;

namespace SqlClrHost.Statements;

/// <summary>What an error ends.</summary>
internal enum ErrorEffect
{
    /// <summary>The statement; the next one runs.</summary>
    Statement,

    /// <summary>The procedure or batch; the caller goes on.</summary>
    Scope,

    /// <summary>The batch with all its callers; the transaction is rolled back.</summary>
    Batch,
}

/// <summary>Which error ends what. SQL Server keeps this by number and documents it nowhere in one place.</summary>
internal static class ErrorEffects
{
    /// <summary>Names that could not be resolved when the statement was compiled.</summary>
    private static readonly FrozenSet<int> Names = new[] { 207, 208, 209, 4104, 4121, 1087, 137 }.ToFrozenSet();

    /// <summary>Names that may come to exist later: a module that uses them can be created (deferred name resolution).</summary>
    private static readonly FrozenSet<int> Deferred = new[] { 208, 4121, 2812 }.ToFrozenSet();

    /// <summary>Conversion errors and the like, which also doom the transaction inside TRY.</summary>
    private static readonly FrozenSet<int> BatchEnding =
        new[] { 217, 235, 236, 241, 242, 244, 245, 248, 293, 295, 296, 529, 3915, 3930, 8114, 8169, 9803 }.ToFrozenSet();

    public static ErrorEffect Of(int number) =>
        Names.Contains(number) ? ErrorEffect.Scope : BatchEnding.Contains(number) ? ErrorEffect.Batch : ErrorEffect.Statement;

    public static bool IsDeferred(int number) => Deferred.Contains(number);
}
