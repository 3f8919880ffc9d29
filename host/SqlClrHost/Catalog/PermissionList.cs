using System.Collections;
using SqlClrHost.Security;

namespace SqlClrHost.Catalog;

/// <summary>A GRANT or DENY as it was given.</summary>
/// <param name="State">GRANT, GRANT_WITH_GRANT_OPTION or DENY.</param>
/// <param name="Permission">Its name in capitals.</param>
/// <param name="On">What it is on.</param>
/// <param name="Grantee">The user or role that has it.</param>
/// <param name="Grantor">The user or role that gave it.</param>
internal sealed record PermissionEntry(string State, string Permission, Securable On, string Grantee, string Grantor)
{
    public const string Granted = "GRANT";
    public const string Grantable = "GRANT_WITH_GRANT_OPTION";
    public const string Denied = "DENY";

    public bool IsDeny => State == Denied;

    public bool IsGrantable => State == Grantable;

    public bool IsOn(Securable securable) => On.Id == securable.Id && On.Class == securable.Class;

    /// <summary>Whether both are about the same permission on the same thing.</summary>
    public bool Concerns(PermissionEntry other) => Permission == other.Permission && IsOn(other.On);

    public bool IsTo(string grantee) => Grantee.Equals(grantee, StringComparison.OrdinalIgnoreCase);

    public bool IsBy(string grantor) => Grantor.Equals(grantor, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The permissions of a database as they were granted and denied.</summary>
internal sealed class PermissionList : IReadOnlyList<PermissionEntry>
{
    private List<PermissionEntry> _entries = [];

    public int Count => _entries.Count;

    public PermissionEntry this[int index] => _entries[index];

    /// <summary>Takes away what <paramref name="isGone"/> says and adds an entry, if there is one; gives back how to undo both.</summary>
    public Action Change(Predicate<PermissionEntry> isGone, PermissionEntry? added = null)
    {
        List<PermissionEntry> before = _entries;
        _entries = before.FindAll(e => !isGone(e));
        if (added is not null)
        {
            _entries.Add(added);
        }

        return () => _entries = before;
    }

    /// <summary>Forgets the permissions on something that is dropped or gets another owner.</summary>
    public Action RemoveOn(Securable securable) => Change(e => e.IsOn(securable));

    public IEnumerator<PermissionEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
