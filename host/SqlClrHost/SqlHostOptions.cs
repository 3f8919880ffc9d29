namespace SqlClrHost;

/// <summary>What a development server is made with.</summary>
public sealed class SqlHostOptions
{
    /// <summary>The name that @@SERVERNAME and SERVERPROPERTY('ServerName') give.</summary>
    public string ServerName { get; init; } = "SQLCLRHOST";

    /// <summary>The one user database.</summary>
    public string DatabaseName { get; init; } = "Development";

    /// <summary>
    /// Whether joins read their inner side anew for each outer row, as the worst plan of SQL Server's optimizer would: a test can show
    /// what that costs. Outer joins that keep the inner side's rows read it once all the same.
    /// </summary>
    public bool ReopensInnerSides { get; init; }

    /// <summary>The clock of GETDATE and its relatives.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
