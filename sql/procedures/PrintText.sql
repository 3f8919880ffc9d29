SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.PrintText: prints a text of any length, in the pieces of 4,000 characters that PRINT can show.
CREATE OR ALTER PROCEDURE stripe_internal.PrintText
    @Text nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Start int = 1;
    DECLARE @Piece nvarchar(4000);

    WHILE @Start <= DATALENGTH(@Text) / 2
    BEGIN
        SET @Piece = SUBSTRING(@Text, @Start, 4000);
        PRINT @Piece;
        SET @Start = @Start + 4000;
    END;
END;
GO
