namespace SqlClrHost.Catalog;

/// <summary>A user or a role of the database.</summary>
/// <param name="Id">principal_id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsRole">A role, not a user.</param>
/// <param name="IsFixed">One of those that every database has.</param>
/// <param name="Owner">The owner of a role; null for a user.</param>
/// <param name="Login">The login of a user; null for a role and for a user without login.</param>
internal sealed record Principal(int Id, string Name, bool IsRole, bool IsFixed, string? Owner, string? Login)
{
    /// <summary>What SUSER_SNAME gives under this user: its login, or the SID that SQL Server makes up for a user without one.</summary>
    public string LoginName => Login ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"S-1-9-3-{Id}-1109522337-2543182734-{Id * 7919L}");
}

/// <summary>The users, roles and role memberships of a database.</summary>
internal sealed class Principals
{
    public const int DboId = 1;
    public const string DboName = "dbo";
    public const string PublicName = "public";
    private const int FirstUserId = 5;
    private const int FirstFixedRoleId = 16384;

    // The number that is left out belongs to no role on SQL Server either.
    private static readonly string[] FixedRoleNames =
        ["db_owner", "db_accessadmin", "db_securityadmin", "db_ddladmin", "", "db_backupoperator", "db_datareader", "db_datawriter", "db_denydatareader", "db_denydatawriter"];

    private readonly Dictionary<string, Principal> _all = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Role, string Member)> _members = [];
    private int _nextId = FirstUserId;

    public Principals()
    {
        Fixed(0, PublicName, isRole: true);
        Fixed(DboId, DboName, isRole: false);
        Fixed(2, "guest", isRole: false);
        Fixed(3, "INFORMATION_SCHEMA", isRole: false);
        Fixed(4, "sys", isRole: false);
        for (int i = 0; i < FixedRoleNames.Length; i++)
        {
            if (FixedRoleNames[i].Length > 0)
            {
                Fixed(FirstFixedRoleId + i, FixedRoleNames[i], isRole: true);
            }
        }
    }

    public IEnumerable<Principal> All => _all.Values;

    public IReadOnlyList<(string Role, string Member)> Members => _members;

    public PermissionList Permissions { get; } = new();

    public Principal? Find(string name) => _all.GetValueOrDefault(name);

    public Principal? FindByLogin(string login) => _all.Values.FirstOrDefault(p => Same(p.Login, login));

    public Principal Create(string name, bool isRole, string? owner, string? login)
    {
        var principal = new Principal(_nextId++, name, isRole, IsFixed: false, owner, login);
        _all.Add(name, principal);
        return principal;
    }

    public void Restore(Principal principal) => _all.Add(principal.Name, principal);

    public void Remove(Principal principal) => _all.Remove(principal.Name);

    public void Replace(Principal principal) => _all[principal.Name] = principal;

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

    /// <summary>Whether the principal is in the role, itself or through another role.</summary>
    public bool IsInRole(string role, string principal) => !Same(role, principal) && IdentitiesOf(principal).Contains(role);

    /// <summary>The principal, public, and all roles that it is in, itself or through others.</summary>
    public HashSet<string> IdentitiesOf(string principal)
    {
        var identities = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { principal, PublicName };
        if (Same(principal, DboName))
        {
            identities.Add("db_owner");
        }

        int known;
        do
        {
            known = identities.Count;
            identities.UnionWith(_members.Where(m => identities.Contains(m.Member)).Select(m => m.Role).ToList());
        }
        while (identities.Count > known);

        return identities;
    }

    private static bool Same(string? a, string b) => b.Equals(a, StringComparison.OrdinalIgnoreCase);

    private bool HasMember(string role, string member) => _members.Exists(m => Same(m.Role, role) && Same(m.Member, member));

    private void Fixed(int id, string name, bool isRole) =>
        _all.Add(name, new Principal(id, name, isRole, IsFixed: true, isRole ? DboName : null, id == DboId ? Logins.AdministratorName : null));
}
