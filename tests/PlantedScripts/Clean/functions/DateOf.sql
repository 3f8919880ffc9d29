SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE OR ALTER FUNCTION stripe_internal.DateOf (@Expression nvarchar(4000))
RETURNS datetime2(0)
AS EXTERNAL NAME CleanRoutines.[CleanRoutines.Calls].DateOf;
GO
