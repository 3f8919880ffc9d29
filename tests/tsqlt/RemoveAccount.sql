-- stripe.RemoveAccount.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'RemoveAccountTests';
GO
CREATE OR ALTER PROCEDURE RemoveAccountTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE RemoveAccountTests.[test a removed account is gone]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.SetAccount @Name = N'second';
    EXEC stripe.RemoveAccount @Name = N'second';

    SET @Rows = (SELECT COUNT(*) FROM stripe.Accounts AS a WHERE a.Name = N'second');
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE RemoveAccountTests.[test removing an account that does not exist is an error]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'StripeClr 54002 unknown_account: stripe.RemoveAccount: Account "none" does not exist.%', @ExpectedErrorNumber = 54002;
    EXEC stripe.RemoveAccount @Name = N'none';
END;
GO
CREATE OR ALTER PROCEDURE RemoveAccountTests.[test removing NULL is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.RemoveAccount: @Name is NULL%', @ExpectedErrorNumber = 54001;
    EXEC stripe.RemoveAccount @Name = NULL;
END;
GO
