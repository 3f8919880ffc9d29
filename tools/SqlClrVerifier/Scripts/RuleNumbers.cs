namespace SqlClrVerifier.Scripts;

/// <summary>The rules over scripts; 1 to 10 are those over assemblies.</summary>
internal static class RuleNumbers
{
    /// <summary>The DDL agrees with the assemblies' metadata.</summary>
    public const int Bindings = 11;

    /// <summary>The bytes and hashes in the scripts are those of the assemblies.</summary>
    public const int AssemblyBytes = 12;

    /// <summary>The scripts parse as SQL Server 2017 and keep the project's rules for T-SQL.</summary>
    public const int Scripts = 13;

    /// <summary>API keys in clear stay out of queries, messages and tables.</summary>
    public const int Secrets = 14;
}
