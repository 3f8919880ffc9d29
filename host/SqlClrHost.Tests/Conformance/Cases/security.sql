-- source: https://learn.microsoft.com/sql/t-sql/statements/create-role-transact-sql
CREATE ROLE desk AUTHORIZATION dbo; SELECT name, type, type_desc, is_fixed_role FROM sys.database_principals WHERE name = N'desk'; DROP ROLE desk; SELECT DATABASE_PRINCIPAL_ID(N'desk')
--> (desk, R, DATABASE_ROLE, 0); (NULL);

-- source: https://learn.microsoft.com/sql/t-sql/statements/alter-role-transact-sql and drop-role-transact-sql (a role with members cannot be dropped, Msg 15144)
CREATE ROLE desk; CREATE USER anna WITHOUT LOGIN; ALTER ROLE desk ADD MEMBER anna;
SELECT r.name, m.name FROM sys.database_role_members AS x JOIN sys.database_principals AS r ON r.principal_id = x.role_principal_id JOIN sys.database_principals AS m ON m.principal_id = x.member_principal_id WHERE r.name = N'desk'; DROP ROLE desk
--> (desk, anna); !15144

-- source: https://learn.microsoft.com/sql/t-sql/statements/drop-user-transact-sql
CREATE USER anna WITHOUT LOGIN; DROP USER anna; SELECT USER_ID(N'anna'); DROP USER anna
--> (NULL); !15151

-- source: https://learn.microsoft.com/sql/t-sql/statements/execute-as-transact-sql and revert-transact-sql
CREATE USER anna WITHOUT LOGIN; EXECUTE AS USER = N'anna'; SELECT USER_NAME(); REVERT; SELECT USER_NAME()
--> (anna); (dbo);

-- source: https://learn.microsoft.com/sql/t-sql/functions/original-login-transact-sql (it does not change with the context)
CREATE USER anna WITHOUT LOGIN; DECLARE @login sysname = ORIGINAL_LOGIN(); EXECUTE AS USER = N'anna'; SELECT CASE WHEN ORIGINAL_LOGIN() = @login THEN 1 ELSE 0 END
--> (1);

-- source: https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-database-permissions-transact-sql
CREATE TABLE dbo.T (n int); CREATE USER anna WITHOUT LOGIN; GRANT SELECT ON dbo.T TO anna; DENY INSERT ON dbo.T TO anna;
SELECT permission_name, state, state_desc, class_desc FROM sys.database_permissions WHERE grantee_principal_id = DATABASE_PRINCIPAL_ID(N'anna') AND major_id = OBJECT_ID(N'dbo.T') ORDER BY permission_name
--> (INSERT, D, DENY, OBJECT_OR_COLUMN)(SELECT, G, GRANT, OBJECT_OR_COLUMN);

-- source: https://learn.microsoft.com/sql/t-sql/statements/deny-transact-sql (Msg 229)
CREATE TABLE dbo.T (n int); CREATE USER anna WITHOUT LOGIN; GRANT SELECT ON dbo.T TO anna; DENY INSERT ON dbo.T TO anna; EXECUTE AS USER = N'anna'; SELECT COUNT(*) FROM dbo.T; INSERT dbo.T VALUES (1)
--> (0); !229

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-certificate-transact-sql (without a master key: Msg 15581)
CREATE CERTIFICATE c WITH SUBJECT = N's'
--> !15581

-- source: https://learn.microsoft.com/sql/t-sql/functions/decryptbycert-transact-sql, sys.certificates, sys.symmetric_keys
CREATE MASTER KEY ENCRYPTION BY PASSWORD = N'A case needs a password 1!'; CREATE CERTIFICATE c WITH SUBJECT = N's';
SELECT name, pvt_key_encryption_type, pvt_key_encryption_type_desc FROM sys.certificates; SELECT name FROM sys.symmetric_keys;
SELECT CONVERT(nvarchar(20), DECRYPTBYCERT(CERT_ID(N'c'), ENCRYPTBYCERT(CERT_ID(N'c'), N'secret'))), CERT_ID(N'nope')
--> (c, MK, ENCRYPTED_BY_MASTER_KEY); (##MS_DatabaseMasterKey##); (secret, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/statements/alter-master-key-transact-sql (a key that the server cannot open must be opened with its password)
CREATE MASTER KEY ENCRYPTION BY PASSWORD = N'A case needs a password 1!'; ALTER MASTER KEY DROP ENCRYPTION BY SERVICE MASTER KEY;
SELECT is_master_key_encrypted_by_server FROM sys.databases WHERE name = DB_NAME()
--> (0);
