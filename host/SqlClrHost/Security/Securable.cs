using SqlClrHost.Catalog;
using SqlClrHost.Clr;

namespace SqlClrHost.Security;

/// <summary>The kinds of things that permissions are on.</summary>
internal enum SecurableKind
{
    Database,
    Schema,

    /// <summary>What stands in FROM: a table, a view, a table-valued function.</summary>
    Rowset,

    /// <summary>What is executed: a procedure, a scalar function.</summary>
    Routine,
    User,
    Role,
    Assembly,
    Certificate,
}

/// <summary>What a permission is on, with all that it stands in: an object in its schema, that in its database.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">sys.database_permissions.major_id.</param>
/// <param name="Name">Its name as messages show it.</param>
/// <param name="Owner">The user or role that owns it; null when such a thing has no owner.</param>
/// <param name="Parent">What it stands in; null for the database.</param>
internal sealed record Securable(SecurableKind Kind, int Id, string Name, string? Owner, Securable? Parent)
{
    /// <summary>sys.database_permissions.class.</summary>
    public byte Class => Kind switch
    {
        SecurableKind.Database => 0,
        SecurableKind.Rowset or SecurableKind.Routine => 1,
        SecurableKind.Schema => 3,
        SecurableKind.User or SecurableKind.Role => 4,
        SecurableKind.Assembly => 5,
        _ => 25,
    };

    /// <summary>sys.database_permissions.class_desc.</summary>
    public string ClassName => Kind switch
    {
        SecurableKind.Database => "DATABASE",
        SecurableKind.Rowset or SecurableKind.Routine => "OBJECT_OR_COLUMN",
        SecurableKind.Schema => "SCHEMA",
        SecurableKind.User or SecurableKind.Role => "DATABASE_PRINCIPAL",
        SecurableKind.Assembly => "ASSEMBLY",
        _ => "CERTIFICATE",
    };

    /// <summary>The word for it in messages.</summary>
    public string Word => Kind switch
    {
        SecurableKind.Rowset or SecurableKind.Routine => "object",
        _ => Kind.ToString().ToLowerInvariant(),
    };

    public static Securable Of(Database database) => new(SecurableKind.Database, 0, database.Name, Principals.DboName, null);

    public static Securable Of(Database database, Schema schema) =>
        new(SecurableKind.Schema, schema.Id, schema.Name, schema.Owner, Of(database));

    public static Securable Of(Database database, DatabaseObject item) =>
        new(KindOf(item), item.Id, item.Name, item.Owner, Of(database, item.Schema));

    public static Securable Of(Database database, Principal principal) =>
        new(principal.IsRole ? SecurableKind.Role : SecurableKind.User, principal.Id, principal.Name, principal.Owner, Of(database));

    public static Securable Of(Database database, AssemblyEntry assembly) =>
        new(SecurableKind.Assembly, assembly.Id, assembly.Name, assembly.Owner, Of(database));

    public static Securable Of(Database database, DatabaseCertificate certificate) =>
        new(SecurableKind.Certificate, certificate.Id, certificate.Name, certificate.Owner, Of(database));

    private static SecurableKind KindOf(DatabaseObject item) => item is Routine and not TableFunction ? SecurableKind.Routine : SecurableKind.Rowset;
}
