-- @MaxRequestsPerSecond and @MaxConcurrent of stripe.SetAccount. Two sessions at once: tests/Surface.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'RequestLimitsTests';
GO
CREATE OR ALTER PROCEDURE RequestLimitsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    EXEC FakeStripe.Reset @Invoices = 0, @Customers = 1200;
END;
GO
-- Of twelve pages, asked for as fast as they come, Stripe would refuse some: it takes eight requests a second here, and nothing is repeated.
CREATE OR ALTER PROCEDURE RequestLimitsTests.[test a list that keeps to its requests a second is not refused for too many]
AS
BEGIN
    DECLARE @Rows int;

    EXEC stripe.SetAccount @Name = N'fake', @MaxRequestsPerSecond = 4;
    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/_fake/rate', @Parameters = N'{"requests_per_second":8}';

    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c);

    EXEC tSQLt.AssertEquals @Expected = 1200, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 12;
END;
GO
CREATE OR ALTER PROCEDURE RequestLimitsTests.[test a call gives its place back for the next one]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @CustomerId nvarchar(255);

    EXEC stripe.SetAccount @Name = N'fake', @MaxConcurrent = 1, @TotalTimeoutSeconds = 2;

    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c);
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT;
    SET @Rows = @Rows + (SELECT COUNT(*) FROM dbo.StripeCustomer(@CustomerId, DEFAULT) AS c);

    EXEC tSQLt.AssertEquals @Expected = 1201, @Actual = @Rows;
END;
GO
-- A refused call, too: the next one would find no place otherwise.
CREATE OR ALTER PROCEDURE RequestLimitsTests.[test a call that fails gives its place back for the next one]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @CustomerId nvarchar(255);

    EXEC stripe.SetAccount @Name = N'fake', @MaxConcurrent = 1, @TotalTimeoutSeconds = 2;
    EXEC FakeStripe.Fault @Kind = N'status', @Status = 402, @Type = N'card_error', @Code = N'card_declined';

    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;

    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT;

    EXEC tSQLt.AssertEquals @Expected = 54402, @Actual = @Number;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'cus[_]%', @Actual = @CustomerId;
END;
GO
