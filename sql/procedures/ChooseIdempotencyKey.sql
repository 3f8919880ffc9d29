SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.ChooseIdempotencyKey: the caller's key, checked (54001), or a new one. POST has one, and DELETE under /v2: elsewhere Stripe ignores it.
-- A procedure of more than one call appends to the key: @Reserved is how many characters that takes at most.
CREATE OR ALTER PROCEDURE stripe_internal.ChooseIdempotencyKey
    @Procedure sysname,
    @Method nvarchar(10),
    @Path nvarchar(max),
    @Reserved int = 0,
    @IdempotencyKey nvarchar(4000) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Problem nvarchar(max) = CASE
        WHEN DATALENGTH(@IdempotencyKey) > 2 * (255 - @Reserved)
            THEN CONCAT(N'has ', DATALENGTH(@IdempotencyKey) / 2, N' characters, and Stripe takes 255',
                CASE WHEN @Reserved > 0 THEN CONCAT(N', of which the further requests of this call need ', @Reserved) END, N'. Shorten it.')
        WHEN @IdempotencyKey NOT LIKE N'%[^ ]%'
            THEN N'is empty. Give a key of your own, such as N''order-4711-pay'', or leave the parameter out.'
        WHEN @IdempotencyKey COLLATE Latin1_General_100_BIN2 LIKE N'%[^ -~]%'
            THEN N'has a character that a HTTP header cannot hold. Use letters, digits and punctuation of ASCII.'
        WHEN @IdempotencyKey LIKE N' %' OR @IdempotencyKey LIKE N'% '
            THEN N'begins or ends with a blank, which a HTTP header loses. Leave it out: to Stripe it would be another key.'
        -- The key goes into the call log and into error texts.
        WHEN N' ' + @IdempotencyKey COLLATE Latin1_General_100_BIN2 LIKE N'%[^A-Za-z0-9_][rs]k[_]_%'
            OR N' ' + @IdempotencyKey COLLATE Latin1_General_100_BIN2 LIKE N'%[^A-Za-z0-9_]whsec[_]_%'
            OR @IdempotencyKey COLLATE Latin1_General_100_BIN2 LIKE N'%[_]secret[_]_%'
            THEN N'looks like a secret of Stripe''s (sk_..., rk_..., whsec_..., ..._secret_...). Give a key of your own, such as N''order-4711-pay''.'
    END;
    DECLARE @Sentence nvarchar(max);

    IF @Problem IS NOT NULL
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: ', @Procedure, N': @IdempotencyKey ', @Problem);
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;

    SET @IdempotencyKey = CASE WHEN @Method = N'POST' OR (@Method = N'DELETE' AND N'/' + @Path LIKE N'%/v2/%') THEN COALESCE(@IdempotencyKey, LOWER(CONVERT(nvarchar(36), NEWID()))) END;
END;
GO
