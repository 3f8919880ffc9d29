-- FakeStripe: objects for a test to work on. The request log is empty after each of these.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
IF SCHEMA_ID(N'FakeStripe') IS NULL
BEGIN
    EXEC (N'CREATE SCHEMA FakeStripe AUTHORIZATION dbo;');
END;
GO
CREATE OR ALTER PROCEDURE FakeStripe.NewCustomer
    @PaymentMethod nvarchar(255) = N'pm_card_visa',
    @Email nvarchar(255) = NULL,
    @CustomerId nvarchar(255) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @ResultJson nvarchar(max);
    DECLARE @Parameters nvarchar(max) =
    (
        SELECT N'Test Customer' AS name, @Email AS email, @PaymentMethod AS 'invoice_settings[default_payment_method]'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/customers', @Parameters = @Parameters, @ResultJson = @ResultJson OUTPUT;
    SET @CustomerId = JSON_VALUE(@ResultJson, N'$.id');
    EXEC FakeStripe.ClearRequests;
END;
GO
-- A draft invoice over one item, or an open one. Its customer's card is good unless @PaymentMethod says otherwise.
CREATE OR ALTER PROCEDURE FakeStripe.NewInvoice
    @Status nvarchar(20) = N'open',
    @Amount bigint = 4999,
    @Currency nvarchar(10) = N'usd',
    @PaymentMethod nvarchar(255) = N'pm_card_visa',
    @InvoiceId nvarchar(255) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @CustomerId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Parameters nvarchar(max);

    EXEC FakeStripe.NewCustomer @PaymentMethod = @PaymentMethod, @CustomerId = @CustomerId OUTPUT;

    SET @Parameters = (SELECT @CustomerId AS customer, @Currency AS currency FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/invoices', @Parameters = @Parameters, @ResultJson = @ResultJson OUTPUT;
    SET @InvoiceId = JSON_VALUE(@ResultJson, N'$.id');

    SET @Parameters =
    (
        SELECT @CustomerId AS customer, @InvoiceId AS invoice, @Amount AS amount, @Currency AS currency, N'One item' AS description
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );
    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/invoiceitems', @Parameters = @Parameters;

    IF @Status = N'open'
    BEGIN
        SET @Parameters = (SELECT @InvoiceId AS [{invoice}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
        EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/invoices/{invoice}/finalize', @Parameters = @Parameters;
    END;

    EXEC FakeStripe.ClearRequests;
END;
GO
-- A monthly subscription of the customer, to a price and product of its own.
CREATE OR ALTER PROCEDURE FakeStripe.NewSubscription
    @CustomerId nvarchar(255),
    @UnitAmount bigint = 1500,
    @SubscriptionId nvarchar(255) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @ResultJson nvarchar(max);
    DECLARE @Parameters nvarchar(max) =
    (
        SELECT N'usd' AS currency, @UnitAmount AS unit_amount, N'month' AS 'recurring[interval]', N'Maintenance' AS 'product_data[name]'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/prices', @Parameters = @Parameters, @ResultJson = @ResultJson OUTPUT;

    SET @Parameters = (
        SELECT @CustomerId AS customer, JSON_VALUE(@ResultJson, N'$.id') AS 'items[0][price]'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/subscriptions', @Parameters = @Parameters, @ResultJson = @ResultJson OUTPUT;
    SET @SubscriptionId = JSON_VALUE(@ResultJson, N'$.id');
    EXEC FakeStripe.ClearRequests;
END;
GO
