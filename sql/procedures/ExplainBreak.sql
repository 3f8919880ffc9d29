SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.ExplainBreak: the error to raise when stripe_internal.Send did not come to an end of its own: the server raised
-- @ServerError and @ServerMessage, or (both NULL) the outputs stayed empty.
-- 54014 where it is certain that nothing was sent, else 54011: an AppDomain can be unloaded while Stripe is already paying.
CREATE OR ALTER PROCEDURE stripe_internal.ExplainBreak
    @Procedure sysname,
    @IdempotencyKey nvarchar(255),
    @DryRun bit,
    @ServerError int,
    @ServerMessage nvarchar(4000),
    @Number int OUTPUT,
    @Sentence nvarchar(max) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    -- 2812: the binding is missing, as during an upgrade. 6263: CLR is off. 10314: the assembly cannot be loaded. All come before our code runs.
    IF @DryRun = 1 OR @ServerError IN (2812, 6263, 10314)
    BEGIN
        SET @Number = 54014;
        SET @Sentence = CONCAT(N'StripeClr 54014 not_sent: ', @Procedure, N' could not run on this server, so nothing was sent. ',
            N'Remove the cause (install.sql puts the assemblies, their trust and "clr enabled" right), then call again. SQL Server says: ',
            @ServerMessage);
        RETURN;
    END;

    SET @Number = 54011;
    SET @Sentence = CONCAT(N'StripeClr 54011 outcome_unknown: ', @Procedure, N' may or may not have taken effect: the call broke off inside this server. ',
        CASE
            WHEN @IdempotencyKey IS NULL THEN N'Read the object to see. '
            ELSE N'Repeat it with the same @IdempotencyKey: Stripe acts once. '
        END,
        N'SQL Server says: ' + @ServerMessage);
END;
GO
