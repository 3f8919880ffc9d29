SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The roles. Each public object grants itself to its role, at the end of its own file.
--   stripe_reader  reads from Stripe: functions and reading procedures
--   stripe_writer  changes things in Stripe; a member of stripe_reader, because who pays an invoice has to look at it first
--   stripe_admin   sets accounts and reads the call log; sees no data of Stripe's unless a member of the others too
-- ALTER ROLE stripe_reader ADD MEMBER [CONTOSO\Accounting];
SET NOCOUNT ON;

IF NOT EXISTS (SELECT 1 FROM sys.database_principals AS p WHERE p.name = N'stripe_reader')
BEGIN
    CREATE ROLE stripe_reader AUTHORIZATION dbo;
END;

IF NOT EXISTS (SELECT 1 FROM sys.database_principals AS p WHERE p.name = N'stripe_writer')
BEGIN
    CREATE ROLE stripe_writer AUTHORIZATION dbo;
END;

IF NOT EXISTS (SELECT 1 FROM sys.database_principals AS p WHERE p.name = N'stripe_admin')
BEGIN
    CREATE ROLE stripe_admin AUTHORIZATION dbo;
END;

ALTER ROLE stripe_reader ADD MEMBER stripe_writer;

-- Denied, not just not granted: a database-wide GRANT EXECUTE or db_datareader would reach the keys otherwise.
-- Ownership chaining is looked at before DENY, so the public objects still reach what they need.
DENY SELECT, INSERT, UPDATE, DELETE, EXECUTE ON SCHEMA::stripe_internal TO public;
GO
