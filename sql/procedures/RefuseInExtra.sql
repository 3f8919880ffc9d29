SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RefuseInExtra: refuses (54001) a field in @Extra whose own parameter has a default, so that it is sent even by a caller who
-- does not name the parameter.
-- EXEC stripe_internal.RefuseInExtra @Procedure = N'stripe.CreateInvoice', @Extra = @Extra, @Field = N'pending_invoice_items_behavior',
--     @Parameter = N'@PendingInvoiceItemsBehavior', @Default = N'N''include''';
CREATE OR ALTER PROCEDURE stripe_internal.RefuseInExtra
    @Procedure sysname,
    @Extra nvarchar(max),
    @Field nvarchar(255),
    @Parameter sysname,
    @Default nvarchar(255)
AS
BEGIN
    SET NOCOUNT ON;

    -- What is no JSON is refused with everything else that @Extra may not be.
    DECLARE @Json nvarchar(max) = CASE WHEN ISJSON(@Extra) = 1 THEN @Extra END;
    DECLARE @Sentence nvarchar(max);

    IF EXISTS (SELECT 1 FROM OPENJSON(@Json) AS given WHERE given.[key] COLLATE DATABASE_DEFAULT = @Field)
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: ', @Procedure, N': @Extra names "', @Field, N'", which is the argument ', @Parameter,
            N', ', @Default, N' unless you give it. Give ', @Parameter, N' instead; nothing was sent.');
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;
END;
GO
