SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE FUNCTION stripe_internal.SideEffects ()
RETURNS int
AS
BEGIN
    DECLARE @Found TABLE (Id int);
    INSERT INTO @Found (Id) VALUES (1);
    INSERT INTO stripe_internal.T (Id) VALUES (1); -- expect 13: stripe_internal.SideEffects is a function, and this statement has a side effect (Msg 443)
    PRINT N'x'; -- expect 13: this statement has a side effect
    BEGIN TRY -- expect 13: this statement has a side effect
        EXEC sys.sp_who; -- expect 13: this statement has a side effect
    END TRY
    BEGIN CATCH
        RETURN 0;
    END CATCH;
    RETURN 1;
END;
GO
