using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Clr;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>Finds what GRANT, DENY, REVOKE and ALTER AUTHORIZATION name behind ON.</summary>
internal static class SecurableNames
{
    private static readonly Dictionary<SecurityObjectKind, string> Words = new()
    {
        [SecurityObjectKind.NotSpecified] = "object",
        [SecurityObjectKind.Object] = "object",
        [SecurityObjectKind.Schema] = "schema",
        [SecurityObjectKind.Role] = "role",
        [SecurityObjectKind.User] = "user",
        [SecurityObjectKind.Assembly] = "assembly",
        [SecurityObjectKind.Certificate] = "certificate",
        [SecurityObjectKind.Database] = "database",
    };

    /// <summary>The securable, and the object when it is one.</summary>
    /// <exception cref="Types.SqlError">There is no such thing (15151).</exception>
    public static (Securable Securable, DatabaseObject? Item) Find(Frame frame, SecurityTargetObject? target)
    {
        Database database = frame.Session.Host.Database;
        if (target is null)
        {
            return (Securable.Of(database), null);
        }

        if (target.Columns.Count > 0)
        {
            throw NotSupported.Feature(target, RefusedFeatures.ColumnPermission);
        }

        if (!Words.TryGetValue(target.ObjectKind, out string? word))
        {
            throw NotSupported.Feature(target, RefusedFeatures.SecurableKind, target.ObjectKind.ToString());
        }

        IList<Identifier> parts = target.ObjectName.MultiPartIdentifier.Identifiers;
        string display = string.Join('.', parts.Select(p => p.Value));
        DatabaseObject? item = word == "object" ? database.Find(parts.Count > 1 ? parts[^2].Value : null, parts[^1].Value) : null;
        Securable? found = item is not null ? Securable.Of(database, item) : Find(database, word, parts[^1].Value);
        return (found ?? throw EngineErrors.DoesNotExist("find", word, display), item);
    }

    private static Securable? Find(Database database, string word, string name) => word switch
    {
        "schema" => database.FindSchema(name) is { } schema ? Securable.Of(database, schema) : null,
        "role" or "user" => database.Principals.Find(name) is { } principal && principal.IsRole == (word == "role") ? Securable.Of(database, principal) : null,
        "assembly" => database.FindAssembly(name) is { } assembly ? Securable.Of(database, assembly) : null,
        "certificate" => database.Certificates.Find(name) is DatabaseCertificate certificate ? Securable.Of(database, certificate) : null,
        "database" => name.Equals(database.Name, StringComparison.OrdinalIgnoreCase) ? Securable.Of(database) : null,
        _ => null,
    };
}
