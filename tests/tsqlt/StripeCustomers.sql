SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'StripeCustomersTests';
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test every customer is listed once when nothing is filtered]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Ids int;

    SELECT @Rows = COUNT(*), @Ids = COUNT(DISTINCT c.Id) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;

    EXEC tSQLt.AssertEquals @Expected = 40, @Actual = @Rows;
    EXEC tSQLt.AssertEquals @Expected = 40, @Actual = @Ids;
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = N'/v1/customers', @Method = N'GET';
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test only the customer of the address is listed when an address is given]
AS
BEGIN
    DECLARE @Email nvarchar(4000);

    SELECT c.Id, c.Email INTO #All FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;
    SET @Email = (SELECT MAX(a.Email) FROM #All AS a);
    SELECT c.Id, c.Email INTO #Actual FROM dbo.StripeCustomers(@Email, DEFAULT, DEFAULT, DEFAULT) AS c;
    SELECT a.Id, a.Email INTO #Expected FROM #All AS a WHERE a.Email = @Email;

    EXEC FakeStripe.AssertSent @Name = N'email', @Expected = @Email;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test an address in other case finds nothing because Stripe compares so]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Rows int;

    EXEC FakeStripe.NewCustomer @Email = N'jane@example.com', @CustomerId = @CustomerId OUTPUT;

    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomers(N'jane@example.com', DEFAULT, DEFAULT, DEFAULT) AS c);
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomers(N'Jane@example.com', DEFAULT, DEFAULT, DEFAULT) AS c);
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test an address with reserved characters arrives as it is]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeCustomers(N'a+b&c=d%20ü@example.com', DEFAULT, DEFAULT, DEFAULT) AS c);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertSent @Name = N'email', @Expected = N'a+b&c=d%20ü@example.com';
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test only customers made in the range are listed when a range is given]
AS
BEGIN
    DECLARE @From datetime2(0) = DATEADD(DAY, -365, CONVERT(date, SYSUTCDATETIME()));

    SELECT c.Id, c.Created INTO #All FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;
    SELECT c.Id, c.Created INTO #Actual FROM dbo.StripeCustomers(DEFAULT, N'>= today-365d', DEFAULT, DEFAULT) AS c;
    SELECT a.Id, a.Created INTO #Expected FROM #All AS a WHERE a.Created >= @From;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertSent @Name = N'created[lt]', @Expected = NULL;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test no rows and no request when the address is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeCustomers(NULL, DEFAULT, DEFAULT, DEFAULT) AS c);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test no rows and no request when the creation range is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeCustomers(DEFAULT, NULL, DEFAULT, DEFAULT) AS c);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test an empty address is refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %"email" is empty text%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeCustomers(N'', DEFAULT, DEFAULT, DEFAULT) AS c;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test limit in Extra is the size of a page]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, N'{"limit":10}', DEFAULT) AS c);

    EXEC tSQLt.AssertEquals @Expected = 40, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 4;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test TOP without ORDER BY makes one request]
AS
BEGIN
    SELECT TOP (10) c.Id INTO #Ten FROM dbo.StripeCustomers(DEFAULT, DEFAULT, N'{"limit":10}', DEFAULT) AS c;

    DECLARE @Rows int = (SELECT COUNT(*) FROM #Ten AS t);
    EXEC tSQLt.AssertEquals @Expected = 10, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test columns agree with the JSON that they were read from]
AS
BEGIN
    DECLARE @Wrong int;

    SELECT @Wrong = SUM(CASE
        WHEN c.Id = JSON_VALUE(c.RawJson, N'$.id')
            AND c.Name COLLATE Latin1_General_100_BIN2 = JSON_VALUE(c.RawJson, N'$.name')
            AND c.Created = DATEADD(SECOND, CONVERT(int, JSON_VALUE(c.RawJson, N'$.created')), CONVERT(datetime2(0), N'19700101'))
            AND c.Balance = CONVERT(bigint, JSON_VALUE(c.RawJson, N'$.balance'))
            AND COALESCE(c.AddressCity, N'-') = COALESCE(JSON_VALUE(c.RawJson, N'$.address.city'), N'-')
            AND COALESCE(c.DefaultPaymentMethod, N'-') = COALESCE(JSON_VALUE(c.RawJson, N'$.invoice_settings.default_payment_method'), N'-')
            AND c.LiveMode = 0
        THEN 0 ELSE 1 END)
    FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Wrong;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test names of all scripts arrive unharmed]
AS
BEGIN
    DECLARE @Name nvarchar(4000) = N'Café ☕ 株式会社 "Ω" Łukasz 🚀 \o/';
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Actual nvarchar(4000);

    EXEC stripe.CreateCustomer @Name = @Name, @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT;
    SELECT TOP (1) @Actual = c.Name FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c WHERE c.Id = @CustomerId;

    DECLARE @IsSame bit = CASE WHEN @Actual COLLATE Latin1_General_100_BIN2 = @Name THEN 1 ELSE 0 END;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @IsSame, @Message = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test a local table joins to a temporary one]
AS
BEGIN
    SELECT c.Id, c.Email INTO #Stripe FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;
    SELECT TOP (1) s.Id AS StripeCustomerId, 1 AS CustomerNo INTO #Local FROM #Stripe AS s;

    DECLARE @Rows int = (SELECT COUNT(*) FROM #Local AS l JOIN #Stripe AS s ON s.Id = l.StripeCustomerId);
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test Extra is refused when it names a filter that is given]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: @Extra names "email"%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeCustomers(N'jane@example.com', DEFAULT, N'{"email":"john@example.com"}', DEFAULT) AS c;
END;
GO
CREATE OR ALTER PROCEDURE StripeCustomersTests.[test customers come newest first as Stripe sends them]
AS
BEGIN
    DECLARE @OutOfOrder int;

    CREATE TABLE #Customers (Place int IDENTITY(1, 1) NOT NULL, Created datetime2(0) NOT NULL);
    INSERT INTO #Customers (Created)
    SELECT c.Created FROM dbo.StripeCustomers(DEFAULT, DEFAULT, N'{"limit":7}', DEFAULT) AS c;

    SELECT @OutOfOrder = COUNT(*) FROM #Customers AS earlier JOIN #Customers AS later ON later.Place = earlier.Place + 1 WHERE later.Created > earlier.Created;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @OutOfOrder;
    EXEC FakeStripe.AssertRequests @Expected = 6;
END;
GO
