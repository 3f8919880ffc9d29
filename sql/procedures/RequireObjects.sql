SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RequireObjects: refuses (54001) what is no JSON array of objects, or an empty one. NULL passes.
-- EXEC stripe_internal.RequireObjects @Procedure = N'stripe.AddInvoiceLines', @Parameter = N'@LinesJson', @Value = @LinesJson;
CREATE OR ALTER PROCEDURE stripe_internal.RequireObjects
    @Procedure sysname,
    @Parameter sysname,
    @Value nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Json nvarchar(max) = CASE WHEN ISJSON(@Value) = 1 THEN @Value END;
    DECLARE @Sentence nvarchar(max);

    IF @Value IS NOT NULL AND (JSON_QUERY(@Json, N'$[0]') IS NULL OR EXISTS (SELECT 1 FROM OPENJSON(@Json) AS item WHERE item.[type] <> 5))
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: ', @Procedure, N': ', @Parameter, N' is no JSON array of objects. ',
            N'Pass one such as N''[{"amount":4999,"description":"Set-up"}]''; nothing was sent.');
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;
END;
GO
