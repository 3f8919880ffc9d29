using SqlClrHost.Clr;

namespace SqlClrHost.Catalog;

/// <summary>An assembly of the database, as sys.assemblies lists it.</summary>
internal sealed record AssemblyEntry(int Id, string Name, string Owner, string PermissionSet, byte[] Bytes, ClrAssembly Clr, DateTime Created)
{
    /// <summary>The first id of user assemblies on SQL Server.</summary>
    public const int FirstId = 65536;
}
