SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'StripeCustomerTests';
GO
CREATE OR ALTER PROCEDURE StripeCustomerTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomerTests.[test the customer is one row when it exists]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);

    EXEC FakeStripe.NewCustomer @Email = N'jane@example.com', @CustomerId = @CustomerId OUTPUT;

    SELECT c.Id, c.Email, c.DefaultPaymentMethod INTO #Actual FROM dbo.StripeCustomer(@CustomerId, DEFAULT) AS c;
    SELECT e.Id, e.Email, e.DefaultPaymentMethod
    INTO #Expected
    FROM (VALUES (@CustomerId, N'jane@example.com', N'pm_card_visa')) AS e (Id, Email, DefaultPaymentMethod);

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomerTests.[test no row when Stripe has no such customer]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeCustomer(N'cus_missing', DEFAULT) AS c);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomerTests.[test no row and no request when the id is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeCustomer(NULL, DEFAULT) AS c);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomerTests.[test it stays an error when the customer exists in the other mode]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%Stripe 404 %similar object exists in live mode%', @ExpectedErrorNumber = 6522;
    SELECT @Rows = COUNT(*) FROM dbo.StripeCustomer(N'cus_live1', DEFAULT) AS c;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomerTests.[test a deleted customer is a row that says so]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Deleted bit;
    DECLARE @Email nvarchar(4000);
    DECLARE @Parameters nvarchar(max);

    EXEC FakeStripe.NewCustomer @Email = N'jane@example.com', @CustomerId = @CustomerId OUTPUT;
    SET @Parameters = (SELECT @CustomerId AS [{customer}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC FakeStripe.Send @Method = N'DELETE', @Path = N'/v1/customers/{customer}', @Parameters = @Parameters;

    SELECT @Deleted = c.Deleted, @Email = c.Email FROM dbo.StripeCustomer(@CustomerId, DEFAULT) AS c;

    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Deleted;
    EXEC tSQLt.AssertEqualsString @Expected = NULL, @Actual = @Email;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomerTests.[test metadata is a JSON object of its own]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @OrderNo nvarchar(4000);

    EXEC stripe.CreateCustomer @Metadata = N'{"order_no":"47\"11"}', @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT;
    SELECT @OrderNo = JSON_VALUE(c.MetadataJson, N'$.order_no') FROM dbo.StripeCustomer(@CustomerId, DEFAULT) AS c;

    EXEC tSQLt.AssertEqualsString @Expected = N'47"11', @Actual = @OrderNo;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomerTests.[test invoices and their customers are read in one query]
AS
BEGIN
    DECLARE @Rows int;

    SELECT TOP (3) i.Id, i.CustomerId
    INTO #Invoices
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT @Rows = COUNT(c.Name) FROM #Invoices AS i CROSS APPLY dbo.StripeCustomer(i.CustomerId, DEFAULT) AS c;

    EXEC tSQLt.AssertEquals @Expected = 3, @Actual = @Rows;
END;
GO
