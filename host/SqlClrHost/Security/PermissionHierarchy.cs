using System.Collections.Frozen;

namespace SqlClrHost.Security;

/// <summary>Which permission covers which: the part of sys.fn_builtin_permissions() that the host's securables have.</summary>
internal static class PermissionHierarchy
{
    // A line reads: permission < permission on the same that covers it | permission on what it stands in that covers it.
    private const string OfDatabase = """
        CONTROL
        ALTER < CONTROL
        ALTER ANY ASSEMBLY < ALTER
        ALTER ANY CERTIFICATE < ALTER
        ALTER ANY ROLE < ALTER
        ALTER ANY SCHEMA < ALTER
        ALTER ANY USER < ALTER
        CONNECT < CONTROL
        CREATE ASSEMBLY < ALTER ANY ASSEMBLY
        CREATE CERTIFICATE < ALTER ANY CERTIFICATE
        CREATE FUNCTION < ALTER
        CREATE PROCEDURE < ALTER
        CREATE ROLE < ALTER ANY ROLE
        CREATE SCHEMA < ALTER ANY SCHEMA
        CREATE TABLE < ALTER
        CREATE VIEW < ALTER
        DELETE < CONTROL
        EXECUTE < CONTROL
        INSERT < CONTROL
        REFERENCES < CONTROL
        SELECT < CONTROL
        TAKE OWNERSHIP < CONTROL
        UPDATE < CONTROL
        VIEW DATABASE STATE < CONTROL
        VIEW DEFINITION < CONTROL
        """;

    private const string OfSchema = """
        CONTROL | CONTROL
        ALTER < CONTROL | ALTER ANY SCHEMA
        DELETE < CONTROL | DELETE
        EXECUTE < CONTROL | EXECUTE
        INSERT < CONTROL | INSERT
        REFERENCES < CONTROL | REFERENCES
        SELECT < CONTROL | SELECT
        TAKE OWNERSHIP < CONTROL | CONTROL
        UPDATE < CONTROL | UPDATE
        VIEW DEFINITION < CONTROL | VIEW DEFINITION
        """;

    private const string OfRoutine = """
        CONTROL | CONTROL
        ALTER < CONTROL | ALTER
        EXECUTE < CONTROL | EXECUTE
        REFERENCES < CONTROL | REFERENCES
        TAKE OWNERSHIP < CONTROL | CONTROL
        VIEW DEFINITION < CONTROL | VIEW DEFINITION
        """;

    private const string OfRowset = """
        CONTROL | CONTROL
        ALTER < CONTROL | ALTER
        DELETE < CONTROL | DELETE
        INSERT < CONTROL | INSERT
        REFERENCES < CONTROL | REFERENCES
        SELECT < CONTROL | SELECT
        TAKE OWNERSHIP < CONTROL | CONTROL
        UPDATE < CONTROL | UPDATE
        VIEW DEFINITION < CONTROL | VIEW DEFINITION
        """;

    private const string OfUser = """
        CONTROL | CONTROL
        ALTER < CONTROL | ALTER ANY USER
        IMPERSONATE < CONTROL | CONTROL
        VIEW DEFINITION < CONTROL | VIEW DEFINITION
        """;

    private const string OfRole = """
        CONTROL | CONTROL
        ALTER < CONTROL | ALTER ANY ROLE
        TAKE OWNERSHIP < CONTROL | CONTROL
        VIEW DEFINITION < CONTROL | VIEW DEFINITION
        """;

    private const string OfAssembly = """
        CONTROL | CONTROL
        ALTER < CONTROL | ALTER ANY ASSEMBLY
        REFERENCES < CONTROL | REFERENCES
        TAKE OWNERSHIP < CONTROL | CONTROL
        VIEW DEFINITION < CONTROL | VIEW DEFINITION
        """;

    private const string OfCertificate = """
        CONTROL | CONTROL
        ALTER < CONTROL | ALTER ANY CERTIFICATE
        REFERENCES < CONTROL | REFERENCES
        TAKE OWNERSHIP < CONTROL | CONTROL
        VIEW DEFINITION < CONTROL | VIEW DEFINITION
        """;

    private static readonly FrozenDictionary<SecurableKind, FrozenDictionary<string, Cover>> Covers = new Dictionary<SecurableKind, FrozenDictionary<string, Cover>>
    {
        [SecurableKind.Database] = Read(OfDatabase),
        [SecurableKind.Schema] = Read(OfSchema),
        [SecurableKind.Rowset] = Read(OfRowset),
        [SecurableKind.Routine] = Read(OfRoutine),
        [SecurableKind.User] = Read(OfUser),
        [SecurableKind.Role] = Read(OfRole),
        [SecurableKind.Assembly] = Read(OfAssembly),
        [SecurableKind.Certificate] = Read(OfCertificate),
    }.ToFrozenDictionary();

    private sealed record Cover(string? OnSame, string? OnParent);

    /// <summary>The permissions that a kind of securable has.</summary>
    public static IEnumerable<string> PermissionsOn(SecurableKind kind) => Covers[kind].Keys;

    public static bool Knows(SecurableKind kind, string permission) => Covers[kind].ContainsKey(permission);

    /// <summary>The permission itself and each that covers it, on the securable and on all that it stands in.</summary>
    public static IEnumerable<(Securable Securable, string Permission)> Covering(Securable securable, string permission)
    {
        yield return (securable, permission);
        Cover cover = Covers[securable.Kind][permission];
        if (cover.OnSame is { } same)
        {
            foreach ((Securable, string) further in Covering(securable, same))
            {
                yield return further;
            }
        }

        if (cover.OnParent is { } above && securable.Parent is { } parent)
        {
            foreach ((Securable, string) further in Covering(parent, above))
            {
                yield return further;
            }
        }
    }

    private static FrozenDictionary<string, Cover> Read(string table)
    {
        var covers = new Dictionary<string, Cover>();
        foreach (string line in table.Split('\n', StringSplitOptions.TrimEntries))
        {
            string[] halves = line.Split('|', StringSplitOptions.TrimEntries);
            string[] names = halves[0].Split('<', StringSplitOptions.TrimEntries);
            covers.Add(names[0], new Cover(names.ElementAtOrDefault(1), halves.ElementAtOrDefault(1)));
        }

        return covers.ToFrozenDictionary();
    }
}
