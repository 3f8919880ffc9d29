SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.Send: sends one request to Stripe, with its retries. Called by stripe_internal.Call.
-- @Options and @File are NULL but for a generic request, whose @Path is the user's URL: {"Body":...,"IsMultiPart":...,"Headers":...,"FileName":...}.
-- It raises nothing: what went wrong comes back in @ErrorNumber (NULL when all went well), @ErrorSentence and @ErrorContext,
-- because OUTPUT parameters of a procedure that fails are lost. All texts are nvarchar(max): one that did not fit would fail the procedure.
CREATE OR ALTER PROCEDURE stripe_internal.Send
    @Connection nvarchar(max),
    @Method nvarchar(10),
    @Path nvarchar(max),
    @Parameters nvarchar(max),
    @IdempotencyKey nvarchar(4000),
    @DryRun bit,
    @Options nvarchar(max),
    @File varbinary(max),
    @ResultJson nvarchar(max) OUTPUT,
    @StatusCode int OUTPUT,
    @StripeCode nvarchar(max) OUTPUT,
    @RequestId nvarchar(max) OUTPUT,
    @Attempts int OUTPUT,
    @Milliseconds bigint OUTPUT,
    @Replayed bit OUTPUT,
    @ErrorNumber int OUTPUT,
    @ErrorSentence nvarchar(max) OUTPUT,
    @ErrorContext nvarchar(max) OUTPUT
AS EXTERNAL NAME StripeClr.[StripeClr.Procedures.Request].Send;
GO
