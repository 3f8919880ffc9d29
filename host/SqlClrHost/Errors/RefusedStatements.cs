using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrHost.Errors;

/// <summary>Kinds of statements that the host does not run. Others that it does not know either are refused by the parser's name for them.</summary>
internal static class RefusedStatements
{
    private const string Topic = "Statements";

    private static readonly Dictionary<Type, RefusedFeature> ByType = new()
    {
        [typeof(CreateTriggerStatement)] = new(Topic, "CREATE TRIGGER"),
        [typeof(AlterTriggerStatement)] = new(Topic, "ALTER TRIGGER"),
        [typeof(CreateOrAlterTriggerStatement)] = new(Topic, "CREATE OR ALTER TRIGGER"),
        [typeof(EnableDisableTriggerStatement)] = new(Topic, "ENABLE or DISABLE TRIGGER"),
        [typeof(CreateSequenceStatement)] = new(Topic, "CREATE SEQUENCE"),
        [typeof(CreateTypeTableStatement)] = new(Topic, "CREATE TYPE … AS TABLE"),
        [typeof(CreateTypeUddtStatement)] = new(Topic, "CREATE TYPE … FROM"),
        [typeof(CreateTypeUdtStatement)] = new(Topic, "CREATE TYPE … EXTERNAL NAME"),
        [typeof(CreateAggregateStatement)] = new(Topic, "CREATE AGGREGATE"),
        [typeof(AlterAssemblyStatement)] = new(Topic, "ALTER ASSEMBLY"),
        [typeof(CreateStatisticsStatement)] = new(Topic, "CREATE STATISTICS"),
        [typeof(UpdateStatisticsStatement)] = new(Topic, "UPDATE STATISTICS"),
        [typeof(AlterIndexStatement)] = new(Topic, "ALTER INDEX"),
        [typeof(CreateColumnStoreIndexStatement)] = new(Topic, "CREATE COLUMNSTORE INDEX"),
        [typeof(AlterTableConstraintModificationStatement)] = new(Topic, "ALTER TABLE … CHECK or NOCHECK CONSTRAINT"),
        [typeof(AlterTableTriggerModificationStatement)] = new(Topic, "ALTER TABLE … ENABLE or DISABLE TRIGGER"),
        [typeof(AlterTableSetStatement)] = new(Topic, "ALTER TABLE … SET"),
        [typeof(AlterTableRebuildStatement)] = new(Topic, "ALTER TABLE … REBUILD"),
        [typeof(AlterTableSwitchStatement)] = new(Topic, "ALTER TABLE … SWITCH"),
        [typeof(AlterSchemaStatement)] = new(Topic, "ALTER SCHEMA … TRANSFER"),
        [typeof(AlterUserStatement)] = new(Topic, "ALTER USER"),
        [typeof(AlterLoginOptionsStatement)] = new(Topic, "ALTER LOGIN"),
        [typeof(CreateApplicationRoleStatement)] = new(Topic, "CREATE APPLICATION ROLE"),
        [typeof(CreateSymmetricKeyStatement)] = new(Topic, "CREATE SYMMETRIC KEY"),
        [typeof(CreateAsymmetricKeyStatement)] = new(Topic, "CREATE ASYMMETRIC KEY"),
        [typeof(BackupCertificateStatement)] = new(Topic, "BACKUP CERTIFICATE"),
        [typeof(AddSignatureStatement)] = new(Topic, "ADD SIGNATURE"),
        [typeof(BackupDatabaseStatement)] = new(Topic, "BACKUP DATABASE"),
        [typeof(RestoreStatement)] = new(Topic, "RESTORE"),
        [typeof(CreateDatabaseStatement)] = new(Topic, "CREATE DATABASE"),
        [typeof(AlterDatabaseSetStatement)] = new(Topic, "ALTER DATABASE … SET"),
        [typeof(DropDatabaseStatement)] = new(Topic, "DROP DATABASE"),
        [typeof(BulkInsertStatement)] = new(Topic, "BULK INSERT"),
        [typeof(DbccStatement)] = new(Topic, "DBCC"),
        [typeof(CheckpointStatement)] = new(Topic, "CHECKPOINT"),
        [typeof(KillStatement)] = new(Topic, "KILL"),
        [typeof(ShutdownStatement)] = new(Topic, "SHUTDOWN"),
        [typeof(CreateQueueStatement)] = new(Topic, "CREATE QUEUE"),
        [typeof(SendStatement)] = new(Topic, "SEND ON CONVERSATION"),
        [typeof(ReceiveStatement)] = new(Topic, "RECEIVE"),
        [typeof(CreatePartitionFunctionStatement)] = new(Topic, "CREATE PARTITION FUNCTION"),
        [typeof(CreateFullTextIndexStatement)] = new(Topic, "CREATE FULLTEXT INDEX"),
        [typeof(CreateXmlSchemaCollectionStatement)] = new(Topic, "CREATE XML SCHEMA COLLECTION"),
        [typeof(CreateSecurityPolicyStatement)] = new(Topic, "CREATE SECURITY POLICY"),
        [typeof(ReadTextStatement)] = new(Topic, "READTEXT"),
        [typeof(AlterServerConfigurationStatement)] = new(Topic, "ALTER SERVER CONFIGURATION"),
        [typeof(SetUserStatement)] = new(Topic, "SETUSER"),
    };

    public static IEnumerable<RefusedFeature> All => ByType.Values;

    public static RefusedFeature? Find(TSqlFragment fragment) => ByType.GetValueOrDefault(fragment.GetType());
}
