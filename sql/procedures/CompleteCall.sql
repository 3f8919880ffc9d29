SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CompleteCall: writes how a call ended into its row of stripe.CallLog and into stripe.LastCall.
-- The call has been made: what fails here must not hide how it ended, so it only warns, and one failure does not keep the other from being tried.
CREATE OR ALTER PROCEDURE stripe_internal.CompleteCall
    @CallId bigint,
    @Procedure sysname,
    @Account nvarchar(400),
    @Method nvarchar(10),
    @Path nvarchar(4000),
    @IdempotencyKey nvarchar(255),
    @Part nvarchar(20),
    @Outcome nvarchar(10),
    @StatusCode int,
    @StripeCode nvarchar(255),
    @RequestId nvarchar(255),
    @ObjectId nvarchar(255),
    @Attempts int,
    @Milliseconds bigint,
    @Replayed bit
AS
BEGIN
    SET NOCOUNT ON;

    BEGIN TRY
        UPDATE stripe_internal.CallLogEntry
        SET
            Outcome = @Outcome,
            Status = @StatusCode,
            StripeCode = @StripeCode,
            RequestId = @RequestId,
            Attempts = @Attempts,
            Milliseconds = @Milliseconds,
            Replayed = @Replayed
        WHERE CallId = @CallId;
    END TRY
    BEGIN CATCH
        PRINT CONCAT(N'Warning: ', @Procedure, N' was called (outcome: ', @Outcome, N'), but row ', @CallId,
            N' of stripe.CallLog could not be completed: ', ERROR_MESSAGE());
    END CATCH;

    BEGIN TRY
        EXEC stripe_internal.SetLastCall
            @Procedure = @Procedure, @Account = @Account, @Method = @Method, @Path = @Path,
            @IdempotencyKey = @IdempotencyKey, @Outcome = @Outcome, @Status = @StatusCode, @StripeCode = @StripeCode,
            @RequestId = @RequestId, @ObjectId = @ObjectId, @Part = @Part;
    END TRY
    BEGIN CATCH
        PRINT CONCAT(N'Warning: ', @Procedure, N' was called (outcome: ', @Outcome, N'), but stripe.LastCall could not be completed: ', ERROR_MESSAGE());
    END CATCH;
END;
GO
