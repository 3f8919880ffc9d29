SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.ContextStart: where the context of an error text begins, at the blank before its bracket; 0 when it has none.
-- It is the last bracket that begins as one does: Stripe's sentence may hold brackets too.
CREATE OR ALTER FUNCTION stripe_internal.ContextStart (@Text nvarchar(max))
RETURNS int
AS
BEGIN
    RETURN (
        SELECT MAX(CASE
            WHEN RIGHT(@Text, 1) = N']' AND CHARINDEX(REVERSE(mark.Text), REVERSE(@Text)) > 0
                THEN DATALENGTH(@Text) / 2 - CHARINDEX(REVERSE(mark.Text), REVERSE(@Text)) - DATALENGTH(mark.Text) / 2 + 2
            ELSE 0
        END)
        FROM (VALUES (N' [GET /'), (N' [POST /'), (N' [DELETE /'), (N' [key=')) AS mark (Text)
    );
END;
GO
-- stripe.ParseError: the parts of an error text of StripeClr as columns, one row. Reads what a procedure raised and what a function raised
-- inside Msg 6522 or 6260. Of any other text only Message is filled, and IsTransient and OutcomeUnknown are NULL.
--   IsTransient     repeating the same call with the same idempotency key may succeed
--   OutcomeUnknown  Stripe may have acted: repeat with the same key, or look in Stripe, before anything else
--   Part            of a procedure of more than one call, the request that failed: attach, tax-id or lines; NULL for the main one
-- BEGIN CATCH
--     SELECT e.Code, e.DeclineCode, e.Message, e.IsTransient FROM stripe.ParseError(ERROR_MESSAGE()) AS e;
-- END CATCH;
-- Docs: docs/errors.md
CREATE OR ALTER FUNCTION stripe.ParseError (@Message nvarchar(max))
RETURNS TABLE
AS
RETURN
SELECT
    fact.Number,
    fact.Status,
    CONVERT(nvarchar(255), CASE WHEN body.IsStripe = 1 THEN NULLIF(LEFT(body.Head, body.Slash - 1), N'') END) AS Type,
    CONVERT(nvarchar(255), CASE WHEN body.IsStripe = 1 THEN NULLIF(SUBSTRING(body.Head, body.Slash + 1, 255), N'') ELSE body.Head END) AS Code,
    CONVERT(nvarchar(255), NULLIF(detail.DeclineCode, N'')) AS DeclineCode,
    COALESCE(context.Sentence, @Message) AS Message,
    CONVERT(nvarchar(10), NULLIF(detail.Method, N'')) AS Method,
    CONVERT(nvarchar(4000), NULLIF(detail.Path, N'')) AS Path,
    CONVERT(nvarchar(255), NULLIF(detail.Param, N'')) AS Param,
    CONVERT(nvarchar(255), NULLIF(detail.RequestId, N'')) AS RequestId,
    CONVERT(nvarchar(255), facts.IdempotencyKey) AS IdempotencyKey,
    CONVERT(bit, CASE
        WHEN fact.Number IS NULL THEN NULL
        WHEN fact.Number IN (54010, 54011, 54013, 54014, 54409, 54429) OR fact.Status >= 500 THEN 1
        ELSE 0
    END) AS IsTransient,
    CONVERT(bit, CASE
        WHEN fact.Number IS NULL THEN NULL
        WHEN fact.Number = 54011 THEN 1
        -- Stripe's own failures (500 and above), and those of what it depends on (424), leave open whether it acted, unless it was only asked: a POST
        -- that has no key is a preview.
        WHEN (fact.Status >= 500 OR fact.Status = 424) AND detail.Method <> N'GET' AND (detail.Method <> N'POST' OR facts.IdempotencyKey IS NOT NULL) THEN 1
        ELSE 0
    END) AS OutcomeUnknown,
    CONVERT(nvarchar(20), NULLIF(detail.Part, N'')) AS Part
FROM (VALUES (
    -- Inside Msg 6522 the text follows the exception's name.
    CASE
        WHEN @Message LIKE N'Stripe [0-9][0-9][0-9]%:%' OR @Message LIKE N'StripeClr [0-9][0-9][0-9][0-9][0-9] %:%' THEN 1
        WHEN @Message LIKE N'%StripeException: Stripe%:%' THEN CHARINDEX(N'StripeException: Stripe', @Message) + 17
    END
)) AS start (Position)
CROSS APPLY (VALUES (
    -- and ends before the exceptions underneath it, or where the next line names the exception again.
    CASE
        WHEN start.Position = 1 THEN @Message
        ELSE SUBSTRING(@Message, start.Position, CHARINDEX(N' ---> ', @Message + N' ---> ', start.Position) - start.Position)
    END
)) AS outermost (Text)
CROSS APPLY (VALUES (
    CASE
        WHEN start.Position = 1 THEN outermost.Text
        ELSE LEFT(outermost.Text, CHARINDEX(NCHAR(13) + NCHAR(10) + N'StripeClr.', outermost.Text + NCHAR(13) + NCHAR(10) + N'StripeClr.') - 1)
    END
)) AS ours (Text)
CROSS APPLY (VALUES (
    CASE
        WHEN ours.Text LIKE N'Stripe [0-9][0-9][0-9]%:%' THEN 11
        WHEN ours.Text LIKE N'StripeClr [0-9][0-9][0-9][0-9][0-9] %:%' THEN 16
    END
)) AS number (Finish)
CROSS APPLY (VALUES (CHARINDEX(N':', ours.Text, number.Finish))) AS colon (Position)
CROSS APPLY (VALUES (
    CASE number.Finish WHEN 11 THEN 1 ELSE 0 END,
    LTRIM(SUBSTRING(ours.Text, number.Finish, colon.Position - number.Finish)),
    CHARINDEX(N'/', LTRIM(SUBSTRING(ours.Text, number.Finish, colon.Position - number.Finish)) + N'/')
)) AS body (IsStripe, Head, Slash)
CROSS APPLY (VALUES (
    CASE body.IsStripe WHEN 1 THEN 54000 + TRY_CONVERT(int, SUBSTRING(ours.Text, 8, 3)) ELSE TRY_CONVERT(int, SUBSTRING(ours.Text, 11, 5)) END,
    CASE body.IsStripe WHEN 1 THEN TRY_CONVERT(int, SUBSTRING(ours.Text, 8, 3)) END
)) AS fact (Number, Status)
CROSS APPLY (VALUES (stripe_internal.ContextStart(ours.Text))) AS bracket (Start)
CROSS APPLY (VALUES (
    CASE
        WHEN bracket.Start > 0 THEN N' ' + SUBSTRING(ours.Text, bracket.Start + 2, DATALENGTH(ours.Text) / 2 - bracket.Start - 2)
    END,
    LTRIM(CASE
        WHEN bracket.Start > 0 THEN SUBSTRING(ours.Text, colon.Position + 1, bracket.Start - colon.Position - 1)
        ELSE SUBSTRING(ours.Text, colon.Position + 1, DATALENGTH(ours.Text) / 2)
    END)
)) AS context (Inside, Sentence)
CROSS APPLY (VALUES (
    -- The key comes last, because it alone may contain blanks.
    LEFT(context.Inside, CHARINDEX(N' key=', context.Inside + N' key=') - 1),
    CASE
        WHEN CHARINDEX(N' key=', context.Inside) > 0 THEN SUBSTRING(context.Inside, CHARINDEX(N' key=', context.Inside) + 5, 255)
    END
)) AS facts (Text, IdempotencyKey)
CROSS APPLY (
    SELECT
        MAX(CASE WHEN word.value IN (N'GET', N'POST', N'DELETE') THEN word.value ELSE N'' END) AS Method,
        MAX(CASE WHEN word.value LIKE N'/%' THEN word.value ELSE N'' END) AS Path,
        MAX(CASE WHEN word.value LIKE N'decline=%' THEN SUBSTRING(word.value, 9, 255) ELSE N'' END) AS DeclineCode,
        MAX(CASE WHEN word.value LIKE N'param=%' THEN SUBSTRING(word.value, 7, 255) ELSE N'' END) AS Param,
        MAX(CASE WHEN word.value LIKE N'request=%' THEN SUBSTRING(word.value, 9, 255) ELSE N'' END) AS RequestId,
        MAX(CASE WHEN word.value LIKE N'part=%' THEN SUBSTRING(word.value, 6, 20) ELSE N'' END) AS Part
    FROM STRING_SPLIT(facts.Text, N' ') AS word
) AS detail;
GO
GRANT SELECT ON stripe.ParseError TO stripe_reader;
GO
