using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>What a permission is on: class and id as sys.database_permissions shows them.</summary>
internal sealed record Securable(byte Class, string ClassName, int Id)
{
    public const byte ObjectClass = 1;

    public static Securable Find(Frame frame, SecurityTargetObject? target)
    {
        Database database = frame.Session.Host.Database;
        if (target is null)
        {
            return new Securable(0, "DATABASE", 0);
        }

        IList<Identifier> parts = target.ObjectName.MultiPartIdentifier.Identifiers;
        string name = parts[^1].Value;
        string display = string.Join('.', parts.Select(p => p.Value));
        return target.ObjectKind switch
        {
            SecurityObjectKind.NotSpecified or SecurityObjectKind.Object =>
                new Securable(ObjectClass, "OBJECT_OR_COLUMN", Required(database.Find(parts.Count > 1 ? parts[^2].Value : null, name)?.Id, "object", display)),
            SecurityObjectKind.Schema => new Securable(3, "SCHEMA", Required(database.FindSchema(name)?.Id, "schema", name)),
            SecurityObjectKind.Role => new Securable(4, "DATABASE_PRINCIPAL", Required(database.Principals.Find(name)?.Id, "role", name)),
            SecurityObjectKind.User => new Securable(4, "DATABASE_PRINCIPAL", Required(database.Principals.Find(name)?.Id, "user", name)),
            SecurityObjectKind.Assembly => new Securable(5, "ASSEMBLY", Required(database.FindAssembly(name)?.Id, "assembly", name)),
            SecurityObjectKind.Certificate => new Securable(25, "CERTIFICATE", Required(database.Certificates.CertificateId(name), "certificate", name)),
            SecurityObjectKind.Database => new Securable(0, "DATABASE", 0),
            _ => throw NotSupported.Feature(target, $"permission on {target.ObjectKind}"),
        };
    }

    private static int Required(int? id, string kind, string name) => id ?? throw EngineErrors.DoesNotExist("find", kind, name);
}
