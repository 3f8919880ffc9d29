SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
PRINT N'one' -- expect 13: PRINT does not end with a semicolon
PRINT N'two'; PRINT N'three' -- expect 13: PRINT does not end with a semicolon
GO
IF 1 = 1
BEGIN
    PRINT N'four';
END -- expect 13: IF does not end with a semicolon -- expect 13: BEGIN does not end with a semicolon
BEGIN TRY
    PRINT N'five';
END TRY
BEGIN CATCH
    PRINT N'six';
END CATCH -- expect 13: BEGIN does not end with a semicolon
GO
CREATE FUNCTION stripe_internal.Inline ()
RETURNS TABLE
AS RETURN (SELECT 1 AS One) -- expect 13: CREATE does not end with a semicolon
GO
CREATE FUNCTION stripe_internal.Scalar ()
RETURNS int
AS
BEGIN
    DECLARE @One int = 1 -- expect 13: DECLARE does not end with a semicolon
    RETURN @One; 
END -- expect 13: CREATE does not end with a semicolon -- expect 13: BEGIN does not end with a semicolon
GO
GRANT EXECUTE ON stripe_internal.Scalar TO stripe_reader -- expect 13: GRANT does not end with a semicolon
GO
