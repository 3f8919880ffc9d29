SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE OR ALTER PROCEDURE stripe_internal.Raise
    @Number int,
    @Sentence nvarchar(2048)
AS
BEGIN
    SET NOCOUNT ON;
    THROW @Number, @Sentence, 1;
END;
GO
