using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <content>Assemblies.</content>
internal static partial class EngineErrors
{
    public static SqlError AssemblyExists(string name, string database) => new(6246, $"Assembly \"{name}\" already exists in database \"{database}\".");

    public static SqlError ClrDisabled() =>
        new(6263, "Execution of user code in the .NET Framework is disabled. Enable \"clr enabled\" configuration option.");

    public static SqlError SameMvid(string name) =>
        new(6285, $"CREATE ASSEMBLY failed because the source assembly is, according to MVID, identical to an assembly that is already registered under the name \"{name}\".");

    public static SqlError ClrColumnOptions(string column) =>
        new(6526, $"CREATE FUNCTION failed because column '{column}' of a CLR table-valued function has a constraint, a default, an identity or a collation, which are not allowed there.");

    public static SqlError UnknownAssembly(string name) =>
        new(6528, $"Assembly '{name}' was not found in the SQL catalog of the current database.");

    public static SqlError AssemblyInUse(string name, string user) => new(6590, $"DROP ASSEMBLY failed because '{name}' is referenced by object '{user}'.");

    public static SqlError ClrMaxDefault(string parameter) =>
        new(6583, $"Parameter '{parameter}': default parameter values for CLR types, nvarchar(max), varbinary(max), and xml are not supported.");

    public static SqlError UnsafeNotTrusted(string name) =>
        new(10327, $"CREATE ASSEMBLY for assembly '{name}' failed because assembly '{name}' is not trusted. The assembly is trusted when either of the following is true: the assembly is signed with a certificate or an asymmetric key that has a corresponding login with UNSAFE ASSEMBLY permission, or the assembly is trusted using sp_add_trusted_assembly.");

    public static SqlError NotTrusted(string name) =>
        new(10343, $"CREATE or ALTER ASSEMBLY for assembly '{name}' with the SAFE or EXTERNAL_ACCESS option failed because the 'clr strict security' option of sp_configure is set to 1. Microsoft recommends that you sign the assembly with a certificate or asymmetric key that has a corresponding login with UNSAFE ASSEMBLY permission. Alternatively, you can trust the assembly using sp_add_trusted_assembly.");

    public static SqlError AlreadyTrusted(byte[] hash) =>
        new(10345, $"The assembly hash '0x{Convert.ToHexString(hash)}' is already trusted.");

    public static SqlError NotInTrustedList(byte[] hash) =>
        new(10346, $"The assembly hash '0x{Convert.ToHexString(hash)}' is not in the list of trusted assemblies.");

    public static SqlError InvalidHash() => new(10344, "Internal table access error: failed to access the Trusted Assemblies internal table. The hash must be a SHA2_512 value of 64 bytes.");

    public static SqlError StaticField(string assembly, string set, string type, string field) =>
        new(6211, $"CREATE ASSEMBLY failed because type '{type}' in {set} assembly '{assembly}' has a static field '{field}'. Attributes of static fields in {set} assemblies must be marked readonly in Visual C#, ReadOnly in Visual Basic, or initonly in Visual C++ and intermediate language.");

    public static SqlError StaticStore(string assembly, string set, string type, string method) =>
        new(6212, $"CREATE ASSEMBLY failed because method '{method}' on type '{type}' in {set} assembly '{assembly}' is storing to a static field. Storing to a static field is not allowed in {set} assemblies.");

    public static SqlError VerificationFailed(string assembly, IEnumerable<string> violations) =>
        new(6218, $"CREATE ASSEMBLY for assembly '{assembly}' failed because assembly '{assembly}' failed verification. Check if the referenced assemblies are up-to-date and trusted (for external_access or unsafe) to execute in the database. CLR Verifier error messages if any will follow this message\n{string.Join('\n', violations)}");
}
