SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE OR ALTER PROCEDURE stripe_internal.Send
    @Connection nvarchar(max),
    @DryRun bit,
    @ResultJson nvarchar(max) OUTPUT,
    @Attempts int OUTPUT
AS EXTERNAL NAME CleanRoutines.[CleanRoutines.Calls].Send;
GO
