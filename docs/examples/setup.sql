-- What the examples of README and docs take for granted. The test that runs them all runs this first, against a simulated Stripe.

-- A local table of customers who are known to Stripe by an id.
CREATE TABLE dbo.Customer
(
    CustomerNo int IDENTITY(1001, 1) NOT NULL CONSTRAINT PK_Customer PRIMARY KEY,
    Name nvarchar(200) NOT NULL,
    StripeCustomerId nvarchar(255) NULL
);

INSERT INTO dbo.Customer (Name, StripeCustomerId)
SELECT COALESCE(c.Name, c.Id), c.Id
FROM dbo.StripeCustomers(DEFAULT /*Email*/, DEFAULT /*Created*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS c;

-- Examples name objects by place holders, such as in_open…; here stand the ids of real ones.
CREATE TABLE dbo.ExampleId
(
    PlaceHolder nvarchar(50) NOT NULL CONSTRAINT PK_ExampleId PRIMARY KEY,
    Id nvarchar(255) NOT NULL
);
GO
-- Makes new objects for the next example, so that each finds what it needs whatever the last one did.
CREATE PROCEDURE dbo.NewExampleIds
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @CustomerId nvarchar(255);
    DECLARE @ProductId nvarchar(255);
    DECLARE @EmptyProductId nvarchar(255);
    DECLARE @InvoiceItemId nvarchar(255);
    DECLARE @LineId nvarchar(255);
    DECLARE @DraftId nvarchar(255);
    DECLARE @OpenId nvarchar(255);
    DECLARE @Body nvarchar(max);
    DECLARE @Price nvarchar(max);
    DECLARE @Subscription nvarchar(max);

    EXEC stripe.CreateCustomer
        @Name = N'Jane Example', @Email = N'jane@example.com', @PaymentMethod = N'pm_card_visa', @DefaultPaymentMethod = N'pm_card_visa',
        @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.CreateProduct @Name = N'Maintenance', @ReturnRow = 0, @ProductId = @ProductId OUTPUT;
    EXEC stripe.CreateProduct @Name = N'Not for sale yet', @ReturnRow = 0, @ProductId = @EmptyProductId OUTPUT;

    SET @Body = CONCAT(N'{"product":"', @ProductId, N'","currency":"usd","unit_amount":4900,"recurring":{"interval":"month"}}');
    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/prices', @Body = @Body, @ReturnRow = 0, @ResultJson = @Price OUTPUT;

    SET @Body = CONCAT(N'{"customer":"', @CustomerId, N'","items":[{"price":"', JSON_VALUE(@Price, N'$.id'), N'"}]}');
    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/subscriptions', @Body = @Body, @ReturnRow = 0, @ResultJson = @Subscription OUTPUT;

    EXEC stripe.CreateInvoice
        @CustomerId = @CustomerId, @CollectionMethod = N'send_invoice', @DaysUntilDue = 30, @ReturnRow = 0, @InvoiceId = @OpenId OUTPUT;
    EXEC stripe.CreateInvoiceItem
        @CustomerId = @CustomerId, @InvoiceId = @OpenId, @Amount = 4999, @Currency = N'usd', @ReturnRow = 0, @InvoiceItemId = @LineId OUTPUT;
    EXEC stripe.FinalizeInvoice @InvoiceId = @OpenId, @ReturnRow = 0;

    EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @ReturnRow = 0, @InvoiceId = @DraftId OUTPUT;
    EXEC stripe.CreateInvoiceItem
        @CustomerId = @CustomerId, @InvoiceId = @DraftId, @Amount = 1200, @Currency = N'usd', @ReturnRow = 0, @InvoiceItemId = @LineId OUTPUT;

    EXEC stripe.CreateInvoiceItem
        @CustomerId = @CustomerId, @Amount = 700, @Currency = N'usd', @ReturnRow = 0, @InvoiceItemId = @InvoiceItemId OUTPUT;

    DELETE FROM dbo.ExampleId;

    INSERT INTO dbo.ExampleId (PlaceHolder, Id)
    VALUES
        (N'cus_…', @CustomerId),
        (N'prod_…', @ProductId),
        (N'prod_empty…', @EmptyProductId),
        (N'price_…', JSON_VALUE(@Price, N'$.id')),
        (N'sub_…', JSON_VALUE(@Subscription, N'$.id')),
        (N'si_…', JSON_VALUE(@Subscription, N'$.items.data[0].id')),
        (N'ii_…', @InvoiceItemId),
        (N'in_draft…', @DraftId),
        (N'in_open…', @OpenId),
        -- Where StripeClr is installed: here.
        (N'StripeDb.', CONCAT(QUOTENAME(DB_NAME()), N'.'));
END;
GO
-- Runs one example with real ids in place of its place holders, and with idempotency keys that no other example uses.
CREATE PROCEDURE dbo.RunExample
    @Example nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    EXEC dbo.NewExampleIds;

    SELECT @Example = REPLACE(@Example, e.PlaceHolder, e.Id) FROM dbo.ExampleId AS e;
    SET @Example = REPLACE(@Example, N'@IdempotencyKey = N''', CONCAT(N'@IdempotencyKey = N''', NEWID(), N'-'));

    EXEC sys.sp_executesql @Example;
END;
GO
