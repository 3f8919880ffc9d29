SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.ChooseIdempotencyKey: the caller's key, or a new one. POST has one, and DELETE under /v2.
-- Refused here (54001) is what would be cut and what an error text could not show; what else no key may be, and that others take none, the
-- assembly knows, and stripe_internal.CheckRequest asks it.
-- @HasParts = 1: a procedure of more than one call, which appends /lines, /attach or /tax-id to the key.
CREATE OR ALTER PROCEDURE stripe_internal.ChooseIdempotencyKey
    @Procedure sysname,
    @Method nvarchar(10),
    @Path nvarchar(max),
    @HasParts bit = 0,
    @IdempotencyKey nvarchar(4000) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    -- Of a whole address, what stands behind its host.
    DECLARE @Relative nvarchar(max) = LEFT(@Path, CHARINDEX(N'?', @Path + N'?') - 1);
    SET @Relative = CASE WHEN @Relative LIKE N'http%://%' THEN SUBSTRING(@Relative + N'/', CHARINDEX(N'/', @Relative + N'/', CHARINDEX(N'://', @Relative) + 3), 4000) ELSE @Relative END;

    DECLARE @TakesKey bit = CASE WHEN @Method = N'POST' OR (@Method = N'DELETE' AND (@Relative LIKE N'/v2/%' OR @Relative LIKE N'v2/%')) THEN 1 ELSE 0 END;
    DECLARE @Longest int = CASE @HasParts WHEN 1 THEN 248 ELSE 255 END;
    DECLARE @Problem nvarchar(max) = CASE
        WHEN DATALENGTH(@IdempotencyKey) > 2 * @Longest
            THEN CONCAT(N'has ', DATALENGTH(@IdempotencyKey) / 2, N' characters, and Stripe takes 255',
                CASE @HasParts WHEN 1 THEN N', of which the further requests of this procedure need 7' END, N'. Shorten it.')
        -- They would end the bracket of an error text.
        WHEN @IdempotencyKey LIKE N'%[[]%' OR @IdempotencyKey LIKE N'%]%'
            THEN N'has a square bracket, with which error texts enclose it. Use another character.'
        WHEN @HasParts = 1 AND (@IdempotencyKey LIKE N'%/lines' OR @IdempotencyKey LIKE N'%/attach' OR @IdempotencyKey LIKE N'%/tax-id')
            THEN CONCAT(N'ends in ', RIGHT(@IdempotencyKey, CHARINDEX(N'/', REVERSE(@IdempotencyKey))),
                N', which is what one of the further requests of this procedure appends. Pass the key without it: that repeats the whole call.')
    END;
    DECLARE @Sentence nvarchar(max);

    IF @Problem IS NOT NULL
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: ', @Procedure, N': @IdempotencyKey ', @Problem);
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;

    SET @IdempotencyKey = CASE WHEN @IdempotencyKey IS NULL AND @TakesKey = 1 THEN LOWER(CONVERT(nvarchar(36), NEWID())) ELSE @IdempotencyKey END;
END;
GO
