SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.ChosenAccount: the account that a call names, else the one of stripe.UseAccount; NULL when neither does.
CREATE OR ALTER FUNCTION stripe_internal.ChosenAccount (@Account sysname)
RETURNS sysname
AS
BEGIN
    RETURN COALESCE(@Account, CONVERT(sysname, SESSION_CONTEXT(N'stripe.Account')));
END;
GO
