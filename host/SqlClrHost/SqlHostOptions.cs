namespace SqlClrHost;

/// <summary>What a development server is made with.</summary>
public sealed class SqlHostOptions
{
    /// <summary>The name that @@SERVERNAME and SERVERPROPERTY('ServerName') give.</summary>
    public string ServerName { get; init; } = "SQLCLRHOST";

    /// <summary>The one user database.</summary>
    public string DatabaseName { get; init; } = "Development";

    /// <summary>The clock of GETDATE and its relatives.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
