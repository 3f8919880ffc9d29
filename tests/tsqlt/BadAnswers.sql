-- Answers that are none, as functions and procedures report them.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'BadAnswersTests';
GO
CREATE OR ALTER PROCEDURE BadAnswersTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE BadAnswersTests.[test HTML with status 502 is Stripe's failure]
AS
BEGIN
    EXEC FakeStripe.Fault @Kind = N'html', @Status = 502;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 502 api_error: %text/html%', @ExpectedErrorNumber = 54502;
    EXEC stripe.CreateCustomer @Name = N'Jane';
END;
GO
CREATE OR ALTER PROCEDURE BadAnswersTests.[test HTML with status 200 is no answer to a read]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.Fault @Kind = N'html', @Status = 200;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54012 bad_answer: %', @ExpectedErrorNumber = 6260;
    SELECT @Rows = COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;
END;
GO
CREATE OR ALTER PROCEDURE BadAnswersTests.[test HTML with status 200 leaves the outcome of a write unknown]
AS
BEGIN
    EXEC FakeStripe.Fault @Kind = N'html', @Status = 200;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'StripeClr 54011 outcome_unknown: %', @ExpectedErrorNumber = 54011;
    EXEC stripe.CreateCustomer @Name = N'Jane';
END;
GO
CREATE OR ALTER PROCEDURE BadAnswersTests.[test a redirect is not followed]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.Fault @Kind = N'redirect', @Url = N'http://127.0.0.1:9/elsewhere';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54012 bad_answer: %redirect to http://127.0.0.1:9/elsewhere%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;
END;
GO
CREATE OR ALTER PROCEDURE BadAnswersTests.[test a page cut off is an error and leaves no rows behind]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.Fault @Kind = N'cut', @Bytes = 5000, @After = 1;
    BEGIN TRY
        SELECT i.Id INTO #Rows FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'%StripeClr 540__ %GET /v1/invoices%', @Actual = @Text;
    EXEC FakeStripe.AssertRequests @Expected = 2;
END;
GO
CREATE OR ALTER PROCEDURE BadAnswersTests.[test an error after the first rows is Msg 6260]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.Fault @Kind = N'status', @Status = 500, @After = 2;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%Stripe 500 api_error: %', @ExpectedErrorNumber = 6260;
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE BadAnswersTests.[test a page that repeats itself is an error and no endless list]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.Fault @Kind = N'duplicate_page', @After = 1;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54012 bad_answer: %';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
END;
GO
