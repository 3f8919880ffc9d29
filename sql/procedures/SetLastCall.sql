SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.SetLastCall: keeps the facts of the session's last writing call in SESSION_CONTEXT(N'stripe.LastCall'), as JSON.
-- It survives ROLLBACK, so a CATCH block finds the idempotency key there:
-- SELECT JSON_VALUE(CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall')), N'$.idempotencyKey');
-- @IdempotencyKey is the caller's, which repeats the whole procedure; @Part names the one of its requests that this was, such as lines.
CREATE OR ALTER PROCEDURE stripe_internal.SetLastCall
    @Procedure sysname,
    @Account nvarchar(400),
    @Method nvarchar(10),
    @Path nvarchar(4000),
    @IdempotencyKey nvarchar(255),
    @Outcome nvarchar(10),
    @Status int = NULL,
    @StripeCode nvarchar(255) = NULL,
    @RequestId nvarchar(255) = NULL,
    @ObjectId nvarchar(255) = NULL,
    @Part nvarchar(20) = NULL
AS
BEGIN
    SET NOCOUNT ON;

    -- A value of the session context holds 8,000 bytes and no (max) type.
    DECLARE @LastCall nvarchar(4000) = (
        SELECT
            @Procedure AS [procedure],
            LEFT(@Account, 400) AS account,
            @Method AS method,
            LEFT(@Path, 800) AS path,
            @IdempotencyKey AS idempotencyKey,
            @Outcome AS outcome,
            @Status AS status,
            @StripeCode AS code,
            @RequestId AS requestId,
            @ObjectId AS objectId,
            @Part AS part
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);

    EXEC sys.sp_set_session_context @key = N'stripe.LastCall', @value = @LastCall;
END;
GO
