SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'CreateCustomerTests';
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test the customer exists and its id comes out]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Name nvarchar(4000);

    EXEC stripe.CreateCustomer @Name = N'Jane Example', @Email = N'jane@example.com', @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT;
    SELECT @Name = c.Name FROM dbo.StripeCustomer(@CustomerId, DEFAULT) AS c;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'cus[_]%', @Actual = @CustomerId;
    EXEC tSQLt.AssertEqualsString @Expected = N'Jane Example', @Actual = @Name;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test each parameter reaches Stripe under its name]
AS
BEGIN
    EXEC stripe.CreateCustomer
        @Name = N'Jane', @Description = N'First', @Email = N'jane@example.com', @PaymentMethod = N'pm_card_visa', @Phone = N'+15551234',
        @Balance = -500, @TaxIdType = N'eu_vat', @TaxIdValue = N'DE123456789',
        @AddressLine1 = N'1 Main Street', @AddressLine2 = N'Floor 2', @AddressCity = N'Dublin', @AddressState = N'Leinster',
        @AddressCountry = N'IE', @AddressPostalCode = N'D02 X285',
        @ShippingName = N'John', @ShippingPhone = N'+15559876', @ShippingAddressLine1 = N'2 Side Street', @ShippingAddressLine2 = N'Door 3',
        @ShippingAddressCity = N'Cork', @ShippingAddressState = N'Munster', @ShippingAddressCountry = N'IE', @ShippingAddressPostalCode = N'T12',
        @InvoicePrefix = N'JANE1', @DefaultPaymentMethod = N'pm_card_visa', @InvoiceFooter = N'Thanks', @NextInvoiceSequence = 42,
        @TaxExempt = N'none', @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected = N'{
        "name":"Jane", "description":"First", "email":"jane@example.com", "payment_method":"pm_card_visa", "phone":"+15551234",
        "balance":"-500", "tax_id_data[0][type]":"eu_vat", "tax_id_data[0][value]":"DE123456789",
        "address[line1]":"1 Main Street", "address[line2]":"Floor 2", "address[city]":"Dublin", "address[state]":"Leinster",
        "address[country]":"IE", "address[postal_code]":"D02 X285",
        "shipping[name]":"John", "shipping[phone]":"+15559876", "shipping[address][line1]":"2 Side Street", "shipping[address][line2]":"Door 3",
        "shipping[address][city]":"Cork", "shipping[address][state]":"Munster", "shipping[address][country]":"IE", "shipping[address][postal_code]":"T12",
        "invoice_prefix":"JANE1", "invoice_settings[default_payment_method]":"pm_card_visa", "invoice_settings[footer]":"Thanks",
        "next_invoice_sequence":"42", "tax_exempt":"none"}';
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test nothing is sent for parameters that are NULL]
AS
BEGIN
    EXEC stripe.CreateCustomer @Name = NULL, @Metadata = NULL, @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected = N'{}';
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = N'/v1/customers', @Method = N'POST';
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test empty text is sent as empty]
AS
BEGIN
    EXEC stripe.CreateCustomer @Name = N'Jane', @Description = N'', @AddressLine2 = N'', @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected = N'{"name":"Jane","description":"","address[line2]":""}';
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test each entry of the metadata object is sent]
AS
BEGIN
    EXEC stripe.CreateCustomer @Metadata = N'{"order_no":"4711","note":"a=b&c"}', @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected = N'{"metadata[order_no]":"4711","metadata[note]":"a=b&c"}';
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test metadata that is no object is refused before the call]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @Error nvarchar(4000);

    BEGIN TRY
        EXEC stripe.CreateCustomer @Metadata = N'order_no=4711', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Error = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54001, @Actual = @Number;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%metadata%', @Actual = @Error;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test one locale or a JSON array of them is sent]
AS
BEGIN
    EXEC stripe.CreateCustomer @PreferredLocales = N'de', @ReturnRow = 0;
    EXEC FakeStripe.AssertAllSent @Expected = N'{"preferred_locales[0]":"de"}';

    EXEC stripe.CreateCustomer @PreferredLocales = N'["de","en-US"]', @ReturnRow = 0;
    EXEC FakeStripe.AssertAllSent @Expected = N'{"preferred_locales[0]":"de","preferred_locales[1]":"en-US"}';
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test a balance with a fraction is refused with the right number]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @Error nvarchar(4000);

    BEGIN TRY
        EXEC stripe.CreateCustomer @Balance = 49.99, @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Error = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54001, @Actual = @Number;
    EXEC tSQLt.AssertLike
        @ExpectedPattern = N'%@Balance is 49.99: it counts the smallest unit of the currency, so $49.99 is 4999.%', @Actual = @Error;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test a balance with a tiny fraction is refused as it was given]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@Balance is -4999.0000001: it counts the smallest unit%', @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateCustomer @Balance = -4999.0000001, @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test a balance that no bigint holds is refused without a request]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @Error nvarchar(4000);

    BEGIN TRY
        EXEC stripe.CreateCustomer @Balance = 99999999999999999999, @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Error = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54001, @Actual = @Number, @Message = @Error;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%@Balance is 99999999999999999999, %', @Actual = @Error;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test a coupon is refused before the call because the API version has none]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @Error nvarchar(4000);

    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @Coupon = N'SAVE10', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Error = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54001, @Actual = @Number;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%@Coupon is not taken by Stripe''s API from version 2025-03-31.basil on%discounts%', @Actual = @Error;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test a coupon is sent when the account's API version has it]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2024-06-20';
    EXEC stripe.CreateCustomer @Coupon = N'SAVE10', @ReturnRow = 0, @Account = N'old';

    EXEC FakeStripe.AssertAllSent @Expected = N'{"coupon":"SAVE10"}';
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test a promotion code is refused before the call because the API version has none]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@PromotionCode is not taken%', @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateCustomer @PromotionCode = N'promo_1', @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test Extra sends what has no parameter]
AS
BEGIN
    EXEC stripe.CreateCustomer
        @Name = N'Jane', @Extra = N'{"source":"tok_visa","invoice_settings":{"custom_fields":[{"name":"PO","value":"7"}]}}', @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected =
        N'{"name":"Jane","source":"tok_visa","invoice_settings[custom_fields][0][name]":"PO","invoice_settings[custom_fields][0][value]":"7"}';
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test Extra is refused when it names a parameter that is given]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@Extra names "name"%', @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateCustomer @Name = N'Jane', @Extra = N'{"name":"John"}', @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test a text longer than 4,000 characters is sent whole]
AS
BEGIN
    DECLARE @Description nvarchar(max) = REPLICATE(CONVERT(nvarchar(max), N'ü'), 4500);

    EXEC stripe.CreateCustomer @Description = @Description, @ReturnRow = 0;

    EXEC FakeStripe.AssertSent @Name = N'description', @Expected = @Description;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test a name that is too long for Stripe is refused by Stripe and never cut]
AS
BEGIN
    DECLARE @Name nvarchar(4000) = REPLICATE(N'n', 300);

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%param=name%', @ExpectedErrorNumber = 54400;
    EXEC stripe.CreateCustomer @Name = @Name, @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test the new customer is returned as one row]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);

    SELECT c.* INTO #Row FROM dbo.StripeCustomerFromJson(NULL) AS c;
    INSERT INTO #Row EXEC stripe.CreateCustomer @Name = N'Jane', @CustomerId = @CustomerId OUTPUT;

    SELECT r.Id, r.Name INTO #Actual FROM #Row AS r;
    SELECT @CustomerId AS Id, CONVERT(nvarchar(4000), N'Jane') AS Name INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test ResultJson is the customer as Stripe sent it]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Id nvarchar(255);
    DECLARE @Name nvarchar(4000);

    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT, @ResultJson = @ResultJson OUTPUT;
    SELECT @Id = c.Id, @Name = c.Name FROM dbo.StripeCustomerFromJson(@ResultJson) AS c;

    EXEC tSQLt.AssertEqualsString @Expected = @CustomerId, @Actual = @Id;
    EXEC tSQLt.AssertEqualsString @Expected = N'Jane', @Actual = @Name;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test the same key makes one customer]
AS
BEGIN
    DECLARE @First nvarchar(255);
    DECLARE @Second nvarchar(255);
    DECLARE @Rows int;

    EXEC stripe.CreateCustomer @Email = N'once@example.com', @IdempotencyKey = N'customer-7', @ReturnRow = 0, @CustomerId = @First OUTPUT;
    EXEC stripe.CreateCustomer @Email = N'once@example.com', @IdempotencyKey = N'customer-7', @ReturnRow = 0, @CustomerId = @Second OUTPUT;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomers(N'once@example.com', DEFAULT, DEFAULT, DEFAULT) AS c);

    EXEC tSQLt.AssertEqualsString @Expected = @First, @Actual = @Second;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test the same key with other parameters is refused by Stripe]
AS
BEGIN
    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 400 idempotency_error: %key=customer-7]', @ExpectedErrorNumber = 54400;
    EXEC stripe.CreateCustomer @Name = N'John', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test a dry run gives the request and sends nothing]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Method nvarchar(10);
    DECLARE @Url nvarchar(4000);
    DECLARE @Body nvarchar(4000);
    DECLARE @Key nvarchar(255);

    EXEC stripe.CreateCustomer @Name = N'Jane & Co', @AddressCity = N'Dublin', @IdempotencyKey = N'customer-7', @DryRun = 1,
        @CustomerId = @CustomerId OUTPUT, @ResultJson = @ResultJson OUTPUT;

    SET @Method = JSON_VALUE(@ResultJson, N'$.method');
    SET @Url = JSON_VALUE(@ResultJson, N'$.url');
    SET @Body = JSON_VALUE(@ResultJson, N'$.body');
    SET @Key = JSON_VALUE(@ResultJson, N'$.headers."Idempotency-Key"');
    EXEC tSQLt.AssertEqualsString @Expected = N'POST', @Actual = @Method;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'http://127.0.0.1:%/v1/customers', @Actual = @Url;
    EXEC tSQLt.AssertEqualsString @Expected = N'name=Jane%20%26%20Co&address[city]=Dublin', @Actual = @Body;
    EXEC tSQLt.AssertEqualsString @Expected = N'customer-7', @Actual = @Key;
    EXEC tSQLt.AssertEqualsString @Expected = NULL, @Actual = @CustomerId;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateCustomerTests.[test a dry run prints the request that it gives]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Printed nvarchar(max);

    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.PrintText';
    EXEC stripe.CreateCustomer @Name = N'Jane', @DryRun = 1, @ResultJson = @ResultJson OUTPUT;

    SELECT @Printed = s.[Text] FROM stripe_internal.PrintText_SpyProcedureLog AS s;
    EXEC tSQLt.AssertEqualsString @Expected = @ResultJson, @Actual = @Printed;
    EXEC FakeStripe.AssertNoKey @Text = @Printed, @Where = N'What is printed';
END;
GO
