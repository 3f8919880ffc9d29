-- stripe.UpdateCustomer, which makes up to three calls.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'UpdateCustomerTests';
GO
CREATE OR ALTER PROCEDURE UpdateCustomerTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerTests.[test one call when neither payment method nor tax id is given]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Expected nvarchar(max);
    DECLARE @Phone nvarchar(4000);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.UpdateCustomer @CustomerId = @CustomerId, @Phone = N'555', @IdempotencyKey = N'customer-7', @ReturnRow = 0;

    SET @Expected = CONCAT(N'POST /v1/customers/', @CustomerId, N' customer-7');
    EXEC FakeStripe.AssertCalls @Expected = @Expected;
    EXEC FakeStripe.AssertAllSent @Expected = N'{"phone":"555"}';
    SELECT @Phone = c.Phone FROM dbo.StripeCustomer(@CustomerId, DEFAULT) AS c;
    EXEC tSQLt.AssertEqualsString @Expected = N'555', @Actual = @Phone;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerTests.[test the payment method is attached and the tax id added before the update]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Expected nvarchar(max);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.UpdateCustomer
        @CustomerId = @CustomerId, @PaymentMethod = N'pm_card_mastercard', @TaxIdType = N'eu_vat', @TaxIdValue = N'DE123456789', @Phone = N'555',
        @IdempotencyKey = N'customer-7', @ReturnRow = 0;

    SET @Expected = CONCAT(
        N'POST /v1/payment_methods/pm_card_mastercard/attach customer-7/attach, ',
        N'POST /v1/customers/', @CustomerId, N'/tax_ids customer-7/tax-id, ',
        N'POST /v1/customers/', @CustomerId, N' customer-7');
    EXEC FakeStripe.AssertCalls @Expected = @Expected;
    EXEC FakeStripe.AssertAllSent @Expected = N'{"phone":"555"}';
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerTests.[test the further calls carry their own parameters]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Requests nvarchar(max);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.UpdateCustomer
        @CustomerId = @CustomerId, @PaymentMethod = N'pm_card_mastercard', @TaxIdType = N'eu_vat', @TaxIdValue = N'DE123456789', @ReturnRow = 0;

    EXEC FakeStripe.Requests @Json = @Requests OUTPUT;
    SELECT r.[key] COLLATE DATABASE_DEFAULT AS Position, p.[key] COLLATE DATABASE_DEFAULT AS Name, p.value AS Value
    INTO #Actual
    FROM OPENJSON(@Requests) AS r
    CROSS APPLY OPENJSON(r.value, N'$.parameters') AS p;
    SELECT e.Position, e.Name, e.Value
    INTO #Expected
    FROM (VALUES (N'0', N'customer', @CustomerId), (N'1', N'type', N'eu_vat'), (N'1', N'value', N'DE123456789')) AS e (Position, Name, Value);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerTests.[test the row is the customer as it is after all calls]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    SELECT c.* INTO #Row FROM dbo.StripeCustomerFromJson(NULL) AS c;
    INSERT INTO #Row EXEC stripe.UpdateCustomer
        @CustomerId = @CustomerId, @PaymentMethod = N'pm_card_mastercard', @Description = N'Pays by card';

    SELECT r.Id, r.Description INTO #Actual FROM #Row AS r;
    SELECT @CustomerId AS Id, CONVERT(nvarchar(max), N'Pays by card') AS Description INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerTests.[test each call has its row in the log]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.UpdateCustomer
        @CustomerId = @CustomerId, @TaxIdType = N'eu_vat', @TaxIdValue = N'DE123456789', @IdempotencyKey = N'customer-7', @ReturnRow = 0;

    SELECT l.ProcedureName, l.Path, l.IdempotencyKey, l.Outcome INTO #Actual FROM stripe.CallLog AS l;
    SELECT CONVERT(sysname, N'stripe.UpdateCustomer') AS ProcedureName, e.Path, e.IdempotencyKey, N'done' AS Outcome
    INTO #Expected
    FROM (VALUES
        (CONCAT(N'/v1/customers/', @CustomerId, N'/tax_ids'), N'customer-7/tax-id'),
        (CONCAT(N'/v1/customers/', @CustomerId), N'customer-7')
    ) AS e (Path, IdempotencyKey);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerTests.[test a key of 248 characters has room for the further calls]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Key nvarchar(4000) = REPLICATE(N'k', 248);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.UpdateCustomer
        @CustomerId = @CustomerId, @TaxIdType = N'eu_vat', @TaxIdValue = N'DE123456789', @IdempotencyKey = @Key, @ReturnRow = 0;

    EXEC FakeStripe.AssertRequests @Expected = 2;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerTests.[test a dry run gives the requests in their order and sends nothing]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Calls nvarchar(max);

    EXEC stripe.UpdateCustomer
        @CustomerId = N'cus_1', @PaymentMethod = N'pm_1', @TaxIdType = N'eu_vat', @TaxIdValue = N'DE1', @Phone = N'555', @IdempotencyKey = N'customer-7',
        @DryRun = 1, @ResultJson = @ResultJson OUTPUT;

    SELECT @Calls = STRING_AGG(
        CONCAT(STUFF(JSON_VALUE(r.value, N'$.url'), 1, CHARINDEX(N'/v1/', JSON_VALUE(r.value, N'$.url')) - 1, N''), N' ', JSON_VALUE(r.value, N'$.body')), N', ')
        WITHIN GROUP (ORDER BY CONVERT(int, r.[key]))
    FROM OPENJSON(@ResultJson) AS r;
    EXEC tSQLt.AssertEqualsString
        @Expected = N'/v1/payment_methods/pm_1/attach customer=cus_1, /v1/customers/cus_1/tax_ids type=eu_vat&value=DE1, /v1/customers/cus_1 phone=555',
        @Actual = @Calls;
    EXEC FakeStripe.AssertRequests @Expected = 0;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerTests.[test a dry run prints the requests once]
AS
BEGIN
    DECLARE @Prints int;

    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.PrintText';
    EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @PaymentMethod = N'pm_1', @DryRun = 1;

    SELECT @Prints = COUNT(*) FROM stripe_internal.PrintText_SpyProcedureLog AS s WHERE s.[Text] LIKE N'[[]%attach%';
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Prints;
    SELECT @Prints = COUNT(*) FROM stripe_internal.PrintText_SpyProcedureLog AS s;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Prints;
END;
GO
