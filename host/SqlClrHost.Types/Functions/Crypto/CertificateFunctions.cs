using System.Text;

namespace SqlClrHost.Types;

/// <summary>CERT_ID, ENCRYPTBYCERT, DECRYPTBYCERT.</summary>
internal static class CertificateFunctions
{
    private static readonly SqlType Bytes = SqlType.VarBinary(SqlType.MaxBytes);

    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("CERT_ID", 1, c => c.Strict(SqlType.Int, [SqlType.SysName], (s, v) => s.Certificates.CertificateId(NameOf((string)v[0])), deterministic: false)),
        new("ENCRYPTBYCERT", 2, BindEncrypt),
        new("DECRYPTBYCERT", 2, 3, BindDecrypt),
    ];

    /// <summary>CERT_ID takes the name with or without brackets.</summary>
    private static string NameOf(string name) => name.Length > 1 && name[0] == '[' && name[^1] == ']' ? name[1..^1].Replace("]]", "]", StringComparison.Ordinal) : name;

    private static BoundFunction BindEncrypt(FunctionCall call)
    {
        SqlType type = call.TypeOf(1);
        if (!type.IsCharacter && !type.IsBinary && !call.Arguments[1].IsNullLiteral)
        {
            throw SqlErrors.InvalidArgumentType(type, 2, call.Name);
        }

        return call.Lenient(Bytes, [SqlType.Int, type], (session, v) => session.Certificates.Encrypt((int?)v[0], v[1] switch
        {
            byte[] bytes => bytes,
            string text => type.IsUnicode ? Encoding.Unicode.GetBytes(text) : CodePage.Encode(text),
            _ => null,
        }), deterministic: false);
    }

    private static BoundFunction BindDecrypt(FunctionCall call)
    {
        if (call.Count == 3)
        {
            throw SqlErrors.NotSupported("DECRYPTBYCERT with the password of a private key");
        }

        return call.Lenient(Bytes, [SqlType.Int, SqlType.VarBinaryMax], (session, v) => session.Certificates.Decrypt((int?)v[0], (byte[]?)v[1]), deterministic: false);
    }
}
