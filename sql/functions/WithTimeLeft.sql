SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.WithTimeLeft: the connection with the time that a procedure of more than one call has left, when it began at @Since (UTC):
-- the account's total time for all of them together, but never less than 5 seconds for one, so that it can succeed. NULL as @Since: as it is.
CREATE OR ALTER FUNCTION stripe_internal.WithTimeLeft (@Connection nvarchar(max), @Since datetime2(3))
RETURNS nvarchar(max)
AS
BEGIN
    -- 25: what the assembly gives a write when the account says nothing.
    DECLARE @Total int = COALESCE(CONVERT(int, JSON_VALUE(@Connection, N'$.TotalTimeoutSeconds')), 25);
    DECLARE @Left int = @Total - DATEDIFF_BIG(MILLISECOND, @Since, SYSUTCDATETIME()) / 1000;

    RETURN CASE
        WHEN @Since IS NULL OR @Left >= @Total THEN @Connection
        ELSE JSON_MODIFY(@Connection, N'$.TotalTimeoutSeconds', CASE WHEN @Left >= 5 THEN @Left WHEN @Total < 5 THEN @Total ELSE 5 END)
    END;
END;
GO
