namespace SqlClrHost.Catalog;

/// <summary>A user or a role of the database.</summary>
internal sealed record Principal(int Id, string Name, bool IsRole, bool IsFixed, string? Owner, bool HasLogin);

/// <summary>A GRANT or DENY as it was given.</summary>
internal sealed record PermissionEntry(
    string State, string Permission, byte Class, string ClassName, int MajorId, string? ColumnName, string Grantee, string Grantor);

/// <summary>The users, roles and permissions of a database. They are kept and listed; nothing is refused because of them yet.</summary>
internal sealed class Principals
{
    private const int FirstUserId = 5;
    private readonly Dictionary<string, Principal> _all = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Role, string Member)> _members = [];
    private readonly List<PermissionEntry> _permissions = [];
    private int _nextId = FirstUserId;

    public Principals()
    {
        Fixed(0, "public", isRole: true);
        Fixed(1, "dbo", isRole: false);
        Fixed(2, "guest", isRole: false);
        Fixed(3, "INFORMATION_SCHEMA", isRole: false);
        Fixed(4, "sys", isRole: false);
        string[] roles = ["db_owner", "db_accessadmin", "db_securityadmin", "db_ddladmin", "", "db_backupoperator", "db_datareader", "db_datawriter", "db_denydatareader", "db_denydatawriter"];
        for (int i = 0; i < roles.Length; i++)
        {
            if (roles[i].Length > 0)
            {
                Fixed(16384 + i, roles[i], isRole: true);
            }
        }
    }

    public IEnumerable<Principal> All => _all.Values;

    public IReadOnlyList<(string Role, string Member)> Members => _members;

    public IReadOnlyList<PermissionEntry> Permissions => _permissions;

    public Principal? Find(string name) => _all.GetValueOrDefault(name);

    public Principal Create(string name, bool isRole, string? owner, bool hasLogin)
    {
        var principal = new Principal(_nextId++, name, isRole, IsFixed: false, owner, hasLogin);
        _all.Add(name, principal);
        return principal;
    }

    public void Restore(Principal principal) => _all.Add(principal.Name, principal);

    public void Remove(Principal principal) => _all.Remove(principal.Name);

    public bool AddMember(string role, string member)
    {
        if (HasMember(role, member))
        {
            return false;
        }

        _members.Add((role, member));
        return true;
    }

    public bool RemoveMember(string role, string member) => _members.RemoveAll(m => Same(m.Role, role) && Same(m.Member, member)) > 0;

    public bool HasMember(string role, string member) => _members.Exists(m => Same(m.Role, role) && Same(m.Member, member));

    /// <summary>Whether the principal is in the role, itself or through another role.</summary>
    public bool IsInRole(string role, string principal) =>
        Same(role, "public") || _members.Any(m => Same(m.Member, principal) && (Same(m.Role, role) || IsInRole(role, m.Role)));

    /// <summary>Writes a permission down in the place of an earlier one on the same securable; gives back the earlier list for an undo.</summary>
    public IReadOnlyList<PermissionEntry> Set(PermissionEntry entry, bool isRevoke)
    {
        PermissionEntry[] before = [.. _permissions];
        _permissions.RemoveAll(p => p.Permission == entry.Permission && p.Class == entry.Class && p.MajorId == entry.MajorId
            && p.ColumnName == entry.ColumnName && Same(p.Grantee, entry.Grantee));
        if (!isRevoke)
        {
            _permissions.Add(entry);
        }

        return before;
    }

    /// <summary>Forgets the permissions on an object that is dropped.</summary>
    public IReadOnlyList<PermissionEntry> RemoveFor(byte securableClass, int majorId)
    {
        PermissionEntry[] before = [.. _permissions];
        _permissions.RemoveAll(p => p.Class == securableClass && p.MajorId == majorId);
        return before;
    }

    public void RestorePermissions(IEnumerable<PermissionEntry> entries)
    {
        _permissions.Clear();
        _permissions.AddRange(entries);
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private void Fixed(int id, string name, bool isRole) =>
        _all.Add(name, new Principal(id, name, isRole, IsFixed: true, isRole ? "dbo" : null, HasLogin: name == "dbo"));
}
