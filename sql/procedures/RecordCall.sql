SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RecordCall: notes a call that is about to be sent, in stripe.LastCall and as a row of stripe.CallLog with outcome "sending".
-- The row has the key as it is sent, with the part's name behind it; stripe.LastCall has the caller's, and the part beside it.
-- The row comes last: once it is there, nothing that can fail stands between it and the request.
CREATE OR ALTER PROCEDURE stripe_internal.RecordCall
    @Procedure sysname,
    @Account nvarchar(400),
    @Method nvarchar(10),
    @Path nvarchar(4000),
    @IdempotencyKey nvarchar(255),
    @Part nvarchar(20),
    @SentKey nvarchar(255),
    @CallId bigint OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    EXEC stripe_internal.SetLastCall
        @Procedure = @Procedure, @Account = @Account, @Method = @Method, @Path = @Path,
        @IdempotencyKey = @IdempotencyKey, @Outcome = N'sending', @Part = @Part;

    INSERT INTO stripe_internal.CallLogEntry (ProcedureName, Account, Method, Path, IdempotencyKey)
    VALUES (@Procedure, @Account, @Method, @Path, @SentKey);

    SET @CallId = SCOPE_IDENTITY();
END;
GO
