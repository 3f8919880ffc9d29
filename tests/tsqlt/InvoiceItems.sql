-- dbo.StripeInvoiceItems, dbo.StripeInvoiceItem and the procedures that make, change and delete invoice items.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'InvoiceItemsTests';
GO
CREATE OR ALTER PROCEDURE InvoiceItemsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceItemsTests.[test an item is made, found and listed]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @ItemId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.CreateInvoiceItem
        @CustomerId = @CustomerId, @Amount = 700, @Currency = N'usd', @Description = N'Hours', @ReturnRow = 0, @InvoiceItemId = @ItemId OUTPUT;

    EXEC FakeStripe.AssertSent @Name = N'amount', @Expected = N'700';
    SELECT i.Id, i.CustomerId, i.Amount, i.Description INTO #Actual FROM dbo.StripeInvoiceItem(@ItemId, DEFAULT) AS i;
    SELECT i.Id, i.CustomerId, i.Amount, i.Description INTO #Expected FROM dbo.StripeInvoiceItems(@CustomerId, DEFAULT, 1, DEFAULT, DEFAULT, DEFAULT) AS i;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Amount bigint = (SELECT a.Amount FROM #Actual AS a WHERE a.Id = @ItemId AND a.Description = N'Hours');
    EXEC tSQLt.AssertEquals @Expected = 700, @Actual = @Amount;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceItemsTests.[test price, unit amount and period are sent as the API version names them]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Start datetime2(0) = '2026-10-01';
    DECLARE @End datetime2(0) = '2026-11-01';

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.CreateInvoiceItem
        @CustomerId = @CustomerId, @UnitAmount = 250, @Quantity = 3, @Currency = N'usd', @PeriodStart = @Start, @PeriodEnd = @End, @ReturnRow = 0;

    EXEC FakeStripe.AssertSent @Name = N'unit_amount_decimal', @Expected = N'250';
    EXEC FakeStripe.AssertSent @Name = N'unit_amount', @Expected = NULL;
    EXEC FakeStripe.AssertSent @Name = N'quantity', @Expected = N'3';
    EXEC FakeStripe.AssertSent @Name = N'period[start]', @Expected = N'1790812800';
    EXEC FakeStripe.AssertSent @Name = N'period[end]', @Expected = N'1793491200';
END;
GO
CREATE OR ALTER PROCEDURE InvoiceItemsTests.[test the price has the name that the account's API version gives it]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Parameters nvarchar(max);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @PriceId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    SET @Parameters = (SELECT N'usd' AS currency, 900 AS unit_amount, N'Mug' AS 'product_data[name]' FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/prices', @Parameters = @Parameters, @ResultJson = @ResultJson OUTPUT;
    SET @PriceId = JSON_VALUE(@ResultJson, N'$.id');

    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @PriceId = @PriceId, @ReturnRow = 0;
    EXEC FakeStripe.AssertSent @Name = N'pricing[price]', @Expected = @PriceId;

    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2024-06-20';
    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @PriceId = @PriceId, @ReturnRow = 0, @Account = N'old';
    EXEC FakeStripe.AssertSent @Name = N'price', @Expected = @PriceId;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceItemsTests.[test the items of an invoice are listed apart from the pending ones]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @CustomerId nvarchar(255);
    DECLARE @PendingId nvarchar(255);
    DECLARE @Pending nvarchar(255);
    DECLARE @Rows int;

    EXEC FakeStripe.NewInvoice @Status = N'draft', @InvoiceId = @InvoiceId OUTPUT;
    SELECT @CustomerId = i.CustomerId FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @Amount = 700, @Currency = N'usd', @ReturnRow = 0, @InvoiceItemId = @PendingId OUTPUT;

    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoiceItems(DEFAULT, @InvoiceId, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i WHERE i.Id <> @PendingId;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
    SELECT @Pending = i.Id FROM dbo.StripeInvoiceItems(@CustomerId, DEFAULT, 1, DEFAULT, DEFAULT, DEFAULT) AS i;
    EXEC tSQLt.AssertEqualsString @Expected = @PendingId, @Actual = @Pending;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceItemsTests.[test an item is changed]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @ItemId nvarchar(255);
    DECLARE @Amount bigint;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @Amount = 700, @Currency = N'usd', @ReturnRow = 0, @InvoiceItemId = @ItemId OUTPUT;
    EXEC stripe.UpdateInvoiceItem @InvoiceItemId = @ItemId, @Amount = 800, @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected = N'{"amount":"800"}';
    SELECT @Amount = i.Amount FROM dbo.StripeInvoiceItem(@ItemId, DEFAULT) AS i;
    EXEC tSQLt.AssertEquals @Expected = 800, @Actual = @Amount;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceItemsTests.[test an item is deleted, and gone]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @ItemId nvarchar(255);
    DECLARE @Rows int;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @Amount = 700, @Currency = N'usd', @ReturnRow = 0, @InvoiceItemId = @ItemId OUTPUT;
    EXEC stripe.DeleteInvoiceItem @InvoiceItemId = @ItemId, @ReturnRow = 0;

    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoiceItem(@ItemId, DEFAULT) AS i;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceItemsTests.[test an amount with a fraction is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.CreateInvoiceItem: @Amount is 49.99: it counts the smallest unit%', @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateInvoiceItem @CustomerId = N'cus_1', @Amount = 49.99, @Currency = N'usd';
END;
GO
