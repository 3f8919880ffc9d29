SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE PROCEDURE stripe_internal.ThrowsItself
AS
BEGIN
    BEGIN TRY
        RAISERROR (N'x', 16, 1); -- expect 13: stripe_internal.ThrowsItself raises an error itself
    END TRY
    BEGIN CATCH
        THROW; -- expect 13: stripe_internal.ThrowsItself raises an error itself
    END CATCH;
END;
GO
BEGIN TRANSACTION;
-- expect below(2) 13: THROW is read as a name here
ROLLBACK TRANSACTION
THROW;
GO
GOTO Finish; -- expect 13: GOTO: GOTO is not used
Finish:
DECLARE Rows CURSOR FOR SELECT 1 AS One; -- expect 13: CURSOR: cursors are not used
GO
