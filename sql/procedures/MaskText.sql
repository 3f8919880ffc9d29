SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.MaskText: stripe_internal.Mask in a module of its own, so that a TRY of the caller's catches a function that is missing, too,
-- as during an upgrade.
-- EXEC stripe_internal.MaskText @Text = @Sentence OUTPUT;
CREATE OR ALTER PROCEDURE stripe_internal.MaskText
    @Text nvarchar(max) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    SET @Text = stripe_internal.Mask(@Text);
END;
GO
