namespace SqlClrVerifier.Scripts.Secrets;

/// <summary>What holds an API key in clear by its name, whatever is assigned to it.</summary>
internal static class SecretNames
{
    /// <summary>Variables and parameters.</summary>
    public static readonly IReadOnlySet<string> Variables = Names("@ApiKey", "@SecretKey", "@Connection", "@ConnectionString");

    /// <summary>Columns: a table, a view or a result that has one shows a key.</summary>
    public static readonly IReadOnlySet<string> Columns = Names("ApiKey", "SecretKey", "Connection", "ConnectionString");

    /// <summary>Functions of the server that give the clear text of what was encrypted.</summary>
    public static readonly IReadOnlySet<string> DecryptingFunctions = Names(
        "DECRYPTBYCERT", "DECRYPTBYASYMKEY", "DECRYPTBYKEY", "DECRYPTBYKEYAUTOCERT", "DECRYPTBYKEYAUTOASYMKEY", "DECRYPTBYPASSPHRASE");

    /// <summary>Functions whose result says nothing of the secret they are given: its cipher, its length, whether something stands in it.</summary>
    public static readonly IReadOnlySet<string> ConcealingFunctions = Names(
        "ENCRYPTBYCERT", "ENCRYPTBYASYMKEY", "ENCRYPTBYKEY", "ENCRYPTBYPASSPHRASE",
        "HASHBYTES", "LEN", "DATALENGTH", "ISJSON", "CHARINDEX", "PATINDEX");

    /// <summary>The one function whose result may be handed to another function inside a query, because there it is no parameter that a plan keeps.</summary>
    public const string ConnectionFunction = "stripe_internal.ConnectionString";

    /// <summary>The property of a connection string that is the key. All others may be shown.</summary>
    public const string KeyProperty = "ApiKey";

    /// <summary>How many of its last characters a key may be recognised by.</summary>
    public const int HintLength = 4;

    private static HashSet<string> Names(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
