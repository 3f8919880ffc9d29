SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The schemas. stripe is for users, stripe_internal for StripeClr alone; the list functions stand in dbo.
-- All belong to dbo, so that ownership chaining leads from a public object to what it needs.
SET NOCOUNT ON;

IF SCHEMA_ID(N'stripe') IS NULL
BEGIN
    EXEC sys.sp_executesql @stmt = N'CREATE SCHEMA stripe AUTHORIZATION dbo;';
END;

IF SCHEMA_ID(N'stripe_internal') IS NULL
BEGIN
    EXEC sys.sp_executesql @stmt = N'CREATE SCHEMA stripe_internal AUTHORIZATION dbo;';
END;
GO
