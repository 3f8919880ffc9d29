using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace SqlClrHost.Types;

/// <summary>HASHBYTES and CRYPT_GEN_RANDOM.</summary>
internal static class HashFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("HASHBYTES", 2, BindHashBytes),
        new("CRYPT_GEN_RANDOM", 1, c => c.Strict(SqlType.VarBinary(SqlType.MaxBytes), [SqlType.Int], v =>
            (int)v[0] is > 0 and <= SqlType.MaxBytes and int length ? RandomNumberGenerator.GetBytes(length) : null, deterministic: false)),
    ];

    private static BoundFunction BindHashBytes(FunctionCall call)
    {
        SqlType type = call.TypeOf(1);
        if (!type.IsCharacter && !type.IsBinary && !call.Arguments[1].IsNullLiteral)
        {
            throw SqlErrors.InvalidArgumentType(type, 2, call.Name);
        }

        return call.Strict(SqlType.VarBinary(SqlType.MaxBytes), [SqlType.VarCharMax, type], v =>
        {
            byte[] input = v[1] switch
            {
                byte[] bytes => bytes,
                string text => type.IsUnicode ? Encoding.Unicode.GetBytes(text) : CodePage.Encode(text),
                _ => throw new InvalidOperationException("HASHBYTES takes text or bytes."),
            };
            return Hash(((string)v[0]).ToUpperInvariant(), input);
        });
    }

    /// <summary>An algorithm that does not exist gives NULL.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "SQL Server offers SHA1; which algorithm is used is the script's choice.")]
    [SuppressMessage("Security", "CA5351", Justification = "SQL Server offers MD5; which algorithm is used is the script's choice.")]
    private static byte[]? Hash(string algorithm, byte[] input) => algorithm switch
    {
        "MD5" => MD5.HashData(input),
        "SHA" or "SHA1" => SHA1.HashData(input),
        "SHA2_256" => SHA256.HashData(input),
        "SHA2_512" => SHA512.HashData(input),
        "MD2" or "MD4" => throw SqlErrors.NotSupported($"HASHBYTES with {algorithm}"),
        _ => null,
    };
}
