using System.Security.Cryptography;
using Mono.Cecil;

namespace SqlClrVerifier.Scripts.Clr;

/// <summary>An assembly that the scripts install.</summary>
internal sealed class ClrAssembly
{
    private readonly ModuleDefinition _module;

    public ClrAssembly(byte[] image)
    {
        Image = image;
        Hash = SHA512.HashData(image);
        _module = ModuleDefinition.ReadModule(new MemoryStream(image, writable: false));
    }

    public byte[] Image { get; }

    /// <summary>What the server's list of trusted assemblies holds.</summary>
    public byte[] Hash { get; }

    public Guid Mvid => _module.Mvid;

    public string Name => _module.Assembly.Name.Name;

    /// <summary>What T-SQL is meant to call: methods with SQL Server's attributes, or that take only SQL Server's types.</summary>
    public IEnumerable<MethodDefinition> EntryPoints =>
        from type in _module.Types
        where type.IsPublic
        from method in type.Methods
        where method is { IsPublic: true, IsStatic: true, IsSpecialName: false } && (HasSqlAttribute(method) || TakesOnlySqlTypes(method))
        select method;

    public TypeDefinition? FindType(string fullName) => _module.GetType(fullName);

    private static bool HasSqlAttribute(MethodDefinition method) =>
        method.CustomAttributes.Any(attribute =>
            attribute.AttributeType.FullName is "Microsoft.SqlServer.Server.SqlFunctionAttribute" or "Microsoft.SqlServer.Server.SqlProcedureAttribute");

    private static bool TakesOnlySqlTypes(MethodDefinition method) =>
        method.HasParameters && method.Parameters.All(parameter => parameter.ParameterType.GetElementType().Namespace == "System.Data.SqlTypes");
}
