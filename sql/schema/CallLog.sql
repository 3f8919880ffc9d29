SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.CallLog: every call that may have changed something in Stripe: who made it, what was sent, how it ended. Times are UTC.
-- SELECT TOP (20) c.CalledAt, c.LoginName, c.ProcedureName, c.Path, c.Outcome, c.IdempotencyKey FROM stripe.CallLog AS c ORDER BY c.CallId DESC;
-- What ROLLBACK, INSERT...EXEC and a client timeout do to it: docs/errors.md
CREATE OR ALTER VIEW stripe.CallLog
AS
SELECT
    c.CallId,
    c.CalledAt,
    c.LoginName,
    c.ProcedureName,
    c.Account,
    c.Method,
    c.Path,
    c.Outcome,
    c.Status,
    c.StripeCode,
    c.RequestId,
    c.IdempotencyKey,
    c.Attempts,
    c.Milliseconds,
    c.Replayed
FROM stripe_internal.CallLogEntry AS c;
GO
GRANT SELECT ON stripe.CallLog TO stripe_admin;
GO
