CREATE PROCEDURE stripe_internal.BeforeOptions -- expect 13: SET ANSI_NULLS, QUOTED_IDENTIFIER ON; must stand in a batch before
AS
BEGIN
    SET NOCOUNT ON;
END;
GO
SET ANSI_NULLS ON;
GO
CREATE VIEW stripe_internal.HalfTheOptions AS SELECT 1 AS One; -- expect 13: must stand in a batch before stripe_internal.HalfTheOptions
GO
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
PRINT N'not alone';
CREATE SCHEMA extra; -- expect 13: cannot parse this: Incorrect syntax near 'CREATE' -- expect 13: cannot parse this: Incorrect syntax near 'SCHEMA'
GO
CREATE SCHEMA extra AUTHORIZATION dbo;
PRINT N'not alone'; -- expect 13: cannot parse this: Incorrect syntax near 'PRINT'
GO
CREATE VIEW stripe_internal.One AS SELECT 1 AS One;
PRINT N'not alone'; -- expect 13: cannot parse this: Incorrect syntax near 'PRINT'
GO
CREATE FUNCTION stripe_internal.ReturnsOne () RETURNS int
AS
BEGIN
    RETURN 1;
END;
PRINT N'not alone'; -- expect 13: cannot parse this: Incorrect syntax near 'PRINT'
GO
CREATE PROCEDURE stripe_internal.Swallows -- expect 13: the body of stripe_internal.Swallows is not one BEGIN ... END block
AS
BEGIN
    SET NOCOUNT ON;
END;
GRANT EXECUTE ON stripe_internal.Swallows TO stripe_reader;
GO
CREATE PROCEDURE stripe.NotGranted -- expect 13: stripe.NotGranted is public, but its file does not GRANT it
AS
BEGIN
    SET XACT_ABORT, NOCOUNT ON; -- expect 13: turns XACT_ABORT on
END;
GO
