using System.Reflection;

namespace SqlClrHost.Errors;

/// <summary>Something that SQL Server can do and the host refuses.</summary>
/// <param name="Topic">Where it stands in the list of docs/limits.md.</param>
/// <param name="Name">What the refusal calls it.</param>
public sealed record RefusedFeature(string Topic, string Name);

/// <summary>Every feature that the host knows of and refuses: there is no refusal by another name. docs/limits.md lists them.</summary>
public static class RefusedFeatures
{
    private const string Queries = "Queries";
    private const string Changes = "Changes";
    private const string Tables = "Tables";
    private const string Modules = "Modules and EXECUTE";
    private const string Security = "Security";
    private const string Sessions = "Sessions, transactions and cursors";
    private const string Names = "Names";
    private const string Assemblies = "Assemblies";

    public static RefusedFeature Compute { get; } = new(Queries, "COMPUTE");

    public static RefusedFeature ForXml { get; } = new(Queries, "FOR XML");

    public static RefusedFeature ForBrowse { get; } = new(Queries, "FOR BROWSE");

    public static RefusedFeature ForJsonAuto { get; } = new(Queries, "FOR JSON AUTO");

    public static RefusedFeature TableSample { get; } = new(Queries, "TABLESAMPLE");

    public static RefusedFeature SystemTime { get; } = new(Queries, "FOR SYSTEM_TIME");

    public static RefusedFeature Operator { get; } = new(Queries, "operator");

    public static RefusedFeature Comparison { get; } = new(Queries, "comparison");

    public static RefusedFeature TableFunction { get; } = new(Queries, "table function");

    public static RefusedFeature OpenJsonPath { get; } = new(Queries, "OPENJSON path that is not a literal");

    public static RefusedFeature KeywordFunction { get; } = new(Queries, "function without parentheses");

    public static RefusedFeature MethodCall { get; } = new(Queries, "method call");

    public static RefusedFeature WindowClause { get; } = new(Queries, "WINDOW clause");

    public static RefusedFeature FrameExpression { get; } = new(Queries, "window frame whose size is no literal");

    public static RefusedFeature WindowFunction { get; } = new(Queries, "window function");

    public static RefusedFeature GroupingSets { get; } = new(Queries, "GROUP BY ALL, CUBE, ROLLUP or GROUPING SETS");

    public static RefusedFeature Pivot { get; } = new(Queries, "PIVOT");

    public static RefusedFeature Unpivot { get; } = new(Queries, "UNPIVOT");

    public static RefusedFeature PseudoColumn { get; } = new(Queries, "pseudo column");

    public static RefusedFeature RecursivePart { get; } = new(Queries, "recursive part of a CTE that is no single SELECT");

    public static RefusedFeature MergeTop { get; } = new(Changes, "MERGE TOP");

    public static RefusedFeature SetMethod { get; } = new(Changes, "SET of a method or property in UPDATE");

    public static RefusedFeature WhereCurrentOf { get; } = new(Changes, "WHERE CURRENT OF");

    public static RefusedFeature ChangeTarget { get; } = new(Changes, "target of a change that is no table");

    public static RefusedFeature ChangeThroughQuery { get; } = new(Changes, "change through a CTE or derived table");

    public static RefusedFeature ChangeThroughView { get; } = new(Changes, "change through a view");

    public static RefusedFeature TwoOutputs { get; } = new(Changes, "OUTPUT twice in a statement");

    public static RefusedFeature TruncatePartitions { get; } = new(Changes, "TRUNCATE TABLE … WITH PARTITIONS");

    public static RefusedFeature SpecialTable { get; } = new(Tables, "CREATE TABLE AS NODE, EDGE, FILETABLE or SELECT");

    public static RefusedFeature OldDropIndex { get; } = new(Tables, "DROP INDEX table.index");

    public static RefusedFeature TemporalTable { get; } = new(Tables, "PERIOD FOR SYSTEM_TIME");

    public static RefusedFeature AlterColumnOption { get; } = new(Tables, "ALTER COLUMN … ADD or DROP");

    public static RefusedFeature AlterBesideComputed { get; } = new(Tables, "ALTER COLUMN beside computed columns");

    public static RefusedFeature DropBeside { get; } = new(Tables, "DROP COLUMN before a column of a key or beside computed columns");

    public static RefusedFeature GeneratedAlways { get; } = new(Tables, "GENERATED ALWAYS");

    public static RefusedFeature Encrypted { get; } = new(Tables, "ENCRYPTED WITH");

    public static RefusedFeature Masked { get; } = new(Tables, "MASKED WITH");

    public static RefusedFeature RowGuidCol { get; } = new(Tables, "ROWGUIDCOL");

    public static RefusedFeature Sparse { get; } = new(Tables, "SPARSE or FILESTREAM");

    public static RefusedFeature ResultSets { get; } = new(Modules, "WITH RESULT SETS (…)");

    public static RefusedFeature ExecuteAt { get; } = new(Modules, "EXECUTE … AT linked server");

    public static RefusedFeature ExecuteFunction { get; } = new(Modules, "EXECUTE of a function");

    public static RefusedFeature ModuleExecuteAs { get; } = new(Modules, "WITH EXECUTE AS of that kind");

    public static RefusedFeature TableParameter { get; } = new(Modules, "table-valued parameter");

    public static RefusedFeature CursorParameter { get; } = new(Modules, "cursor parameter");

    public static RefusedFeature FunctionOption { get; } = new(Modules, "function option");

    public static RefusedFeature ProcedureOption { get; } = new(Modules, "procedure option");

    public static RefusedFeature NumberedProcedure { get; } = new(Modules, "FOR REPLICATION or a numbered procedure");

    public static RefusedFeature CheckOption { get; } = new(Modules, "WITH CHECK OPTION");

    public static RefusedFeature SchemaElements { get; } = new(Modules, "CREATE SCHEMA with objects in it");

    public static RefusedFeature ImpersonationOption { get; } = new(Security, "EXECUTE AS … WITH NO REVERT or COOKIE");

    public static RefusedFeature RevertCookie { get; } = new(Security, "REVERT WITH COOKIE");

    public static RefusedFeature ImpersonationKind { get; } = new(Security, "EXECUTE AS of that kind");

    public static RefusedFeature AlterMasterKey { get; } = new(Security, "ALTER MASTER KEY of that kind");

    public static RefusedFeature CertificateSource { get; } = new(Security, "CREATE CERTIFICATE from a file or with a password of its own");

    public static RefusedFeature UserOption { get; } = new(Security, "CREATE USER … WITH (the default schema is dbo)");

    public static RefusedFeature UserKind { get; } = new(Security, "CREATE USER of that kind");

    public static RefusedFeature RenameRole { get; } = new(Security, "ALTER ROLE … WITH NAME");

    public static RefusedFeature GrantAs { get; } = new(Security, "GRANT, DENY or REVOKE … AS");

    public static RefusedFeature ColumnPermission { get; } = new(Security, "permission on columns");

    public static RefusedFeature Permission { get; } = new(Security, "permission that is not enforced");

    public static RefusedFeature SecurableKind { get; } = new(Security, "permission on things of that kind");

    public static RefusedFeature AuthorizationKind { get; } = new(Security, "ALTER AUTHORIZATION of that kind");

    public static RefusedFeature LoginSource { get; } = new(Security, "CREATE LOGIN from a certificate, a key or an external provider");

    public static RefusedFeature ServerRole { get; } = new(Security, "server role");

    public static RefusedFeature RenameServerRole { get; } = new(Security, "ALTER SERVER ROLE … WITH NAME");

    public static RefusedFeature SetOption { get; } = new(Sessions, "SET option or value");

    public static RefusedFeature WaitForEvent { get; } = new(Sessions, "WAITFOR a message or event");

    public static RefusedFeature GoTo { get; } = new(Sessions, "GOTO");

    public static RefusedFeature DistributedTransaction { get; } = new(Sessions, "BEGIN DISTRIBUTED TRANSACTION or WITH MARK");

    public static RefusedFeature CursorVariable { get; } = new(Sessions, "cursor variable");

    public static RefusedFeature CursorOption { get; } = new(Sessions, "cursor option");

    public static RefusedFeature FetchOrientation { get; } = new(Sessions, "FETCH other than NEXT");

    public static RefusedFeature FetchToClient { get; } = new(Sessions, "FETCH without INTO");

    public static RefusedFeature LinkedServer { get; } = new(Names, "linked server");

    public static RefusedFeature OtherDatabase { get; } = new(Names, "another database");

    public static RefusedFeature SystemView { get; } = new(Names, "system view");

    public static RefusedFeature SystemColumn { get; } = new(Names, "column of a system view");

    public static RefusedFeature SystemRoutine { get; } = new(Names, "system procedure or function");

    public static RefusedFeature AssemblyFiles { get; } = new(Assemblies, "CREATE ASSEMBLY from several files");

    public static RefusedFeature AssemblyFile { get; } = new(Assemblies, "CREATE ASSEMBLY from a file (give the bytes: FROM 0x…)");

    public static RefusedFeature FunctionOrder { get; } = new(Assemblies, "ORDER clause of a CLR function");

    /// <summary>All of them, statements included, in the order in which they are declared.</summary>
    public static IReadOnlyList<RefusedFeature> All { get; } =
    [
        .. typeof(RefusedFeatures).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(RefusedFeature))
            .Select(p => (RefusedFeature)p.GetValue(null)!),
        .. RefusedStatements.All,
    ];
}
