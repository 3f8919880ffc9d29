using System.Security.Cryptography;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Clr;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>CREATE and DROP ASSEMBLY.</summary>
internal static class AssemblyStatements
{
    public static bool Create(Frame frame, CreateAssemblyStatement statement)
    {
        Database database = frame.Session.Host.Database;
        string name = statement.Name.Value;
        string owner = Authorization.Owner(frame.Session, statement.Owner);
        Access.DemandOnDatabase(frame.Session, "CREATE ASSEMBLY");
        if (database.FindAssembly(name) is not null)
        {
            throw EngineErrors.AssemblyExists(name, database.Name);
        }

        byte[] bytes = Bytes(frame, statement);
        string permissionSet = PermissionSet(statement);
        CheckTrust(frame.Session.Host, name, bytes, permissionSet);
        AssemblyVerification.Check(database, name, bytes, permissionSet);
        ClrAssembly clr = ClrAssembly.Load(name, bytes, reference => Find(database, reference));
        if (database.Assemblies.FirstOrDefault(a => a.Clr.Mvid == clr.Mvid) is { } same)
        {
            clr.Dispose();
            throw EngineErrors.SameMvid(same.Name);
        }

        int id = Math.Max(AssemblyEntry.FirstId, database.Assemblies.Select(a => a.Id + 1).DefaultIfEmpty().Max());
        database.AddAssembly(new AssemblyEntry(id, name, owner, permissionSet, bytes, clr, database.Clock.GetUtcNow().UtcDateTime), frame.Session.Log);
        return true;
    }

    public static bool Drop(Frame frame, DropAssemblyStatement statement)
    {
        Database database = frame.Session.Host.Database;
        foreach (SchemaObjectName item in statement.Objects)
        {
            string name = item.BaseIdentifier.Value;
            if (database.FindAssembly(name) is { } assembly)
            {
                Access.DemandOn(frame.Session, Securable.Of(database, assembly), "CONTROL", () => EngineErrors.DoesNotExist("drop", "assembly", name));
                CheckUnused(database, assembly);
                Remove(frame, database, assembly, withDependents: !statement.WithNoDependents);
            }
            else if (!statement.IsIfExists)
            {
                throw EngineErrors.DoesNotExist("drop", "assembly", name);
            }
        }

        return true;
    }

    private static void Remove(Frame frame, Database database, AssemblyEntry assembly, bool withDependents)
    {
        database.RemoveAssembly(assembly, frame.Session.Log);
        frame.Session.Log.Record(database.Principals.Permissions.RemoveOn(Securable.Of(database, assembly)));
        if (!withDependents)
        {
            return;
        }

        foreach (AssemblyEntry reference in database.Assemblies.Where(a => assembly.Clr.References.Contains(a.Clr)).ToList())
        {
            if (UserOf(database, reference) is null)
            {
                Remove(frame, database, reference, withDependents: true);
            }
        }
    }

    private static void CheckUnused(Database database, AssemblyEntry assembly)
    {
        if (UserOf(database, assembly) is { } user)
        {
            throw EngineErrors.AssemblyInUse(assembly.Name, user);
        }
    }

    /// <summary>A routine or assembly that needs the assembly; null when nothing does.</summary>
    private static string? UserOf(Database database, AssemblyEntry assembly) =>
        database.Objects.OfType<Routine>().FirstOrDefault(r => r.External?.Assembly.Equals(assembly.Name, StringComparison.OrdinalIgnoreCase) ?? false)?.Name
        ?? database.Assemblies.FirstOrDefault(a => a != assembly && a.Clr.References.Contains(assembly.Clr))?.Name;

    private static ClrAssembly? Find(Database database, string simpleName) =>
        database.Assemblies.FirstOrDefault(a => a.Clr.SimpleName.Equals(simpleName, StringComparison.OrdinalIgnoreCase))?.Clr;

    private static byte[] Bytes(Frame frame, CreateAssemblyStatement statement)
    {
        if (statement.Parameters.Count != 1)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.AssemblyFiles);
        }

        Binding.BoundExpression source = Expressions.Bind(frame, statement.Parameters[0]);
        if (!source.Type.IsBinary)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.AssemblyFile);
        }

        return (byte[]?)source.Evaluate(new Binding.Evaluation(frame)) ?? [];
    }

    private static string PermissionSet(CreateAssemblyStatement statement) =>
        statement.Options.OfType<PermissionSetAssemblyOption>().FirstOrDefault()?.PermissionSetOption switch
        {
            PermissionSetOption.ExternalAccess => "EXTERNAL_ACCESS",
            PermissionSetOption.Unsafe => "UNSAFE_ACCESS",
            _ => "SAFE_ACCESS",
        };

    private static void CheckTrust(SqlHost host, string name, byte[] bytes, string permissionSet)
    {
        if (host.Configuration.IsClrStrict && host.FindTrusted(SHA512.HashData(bytes)) is null)
        {
            throw permissionSet == "UNSAFE_ACCESS" ? EngineErrors.UnsafeNotTrusted(name) : EngineErrors.NotTrusted(name);
        }
    }
}
