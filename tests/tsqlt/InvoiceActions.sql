-- What is done to an invoice beside finalizing, paying and voiding it: update, add lines, delete, send, write off. And deleting a customer.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'InvoiceActionsTests';
GO
CREATE OR ALTER PROCEDURE InvoiceActionsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceActionsTests.[test a draft is changed]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @Status = N'draft', @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.UpdateInvoice @InvoiceId = @InvoiceId, @Description = N'Work in October', @Footer = N'Thank you', @Metadata = N'{"order":"4711"}', @ReturnRow = 0;

    EXEC FakeStripe.AssertSent @Name = N'description', @Expected = N'Work in October';
    EXEC FakeStripe.AssertSent @Name = N'metadata[order]', @Expected = N'4711';
    SELECT i.Description, i.Footer, JSON_VALUE(i.MetadataJson, N'$.order') AS OrderNo INTO #Actual FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    SELECT e.Description, e.Footer, e.OrderNo INTO #Expected FROM (VALUES (N'Work in October', N'Thank you', N'4711')) AS e (Description, Footer, OrderNo);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE InvoiceActionsTests.[test lines are added to a draft and its amount follows]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Total bigint;

    EXEC FakeStripe.NewInvoice @Status = N'draft', @Amount = 4999, @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.AddInvoiceLines
        @InvoiceId = @InvoiceId, @LinesJson = N'[{"amount":1,"description":"A cent"}]', @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;

    EXEC FakeStripe.AssertSent @Name = N'lines[0][amount]', @Expected = N'1';
    SELECT @Total = i.Total FROM dbo.StripeInvoiceFromJson(@ResultJson) AS i;
    EXEC tSQLt.AssertEquals @Expected = 5000, @Actual = @Total;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceActionsTests.[test a draft is deleted, and gone]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Deleted bit;
    DECLARE @Rows int;

    EXEC FakeStripe.NewInvoice @Status = N'draft', @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.DeleteInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;

    SELECT @Deleted = i.Deleted FROM dbo.StripeInvoiceFromJson(@ResultJson) AS i WHERE i.Id = @InvoiceId;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Deleted;
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceActionsTests.[test an open invoice is not deleted]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 400 %', @ExpectedErrorNumber = 54400;
    EXEC stripe.DeleteInvoice @InvoiceId = @InvoiceId;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceActionsTests.[test an invoice that is to be paid by hand is sent]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Path nvarchar(4000);
    DECLARE @Status nvarchar(255);

    EXEC FakeStripe.NewCustomer @Email = N'jane@example.com', @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @Amount = 4999, @Currency = N'usd', @ReturnRow = 0;
    EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @CollectionMethod = N'send_invoice', @DaysUntilDue = 30, @ReturnRow = 0, @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.FinalizeInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;
    EXEC FakeStripe.ClearRequests;
    EXEC stripe.SendInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;

    SET @Path = CONCAT(N'/v1/invoices/', @InvoiceId, N'/send');
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = @Path, @Method = N'POST';
    SELECT @Status = i.Status FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC tSQLt.AssertEqualsString @Expected = N'open', @Actual = @Status;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceActionsTests.[test an open invoice is written off]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Rows int;

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.MarkInvoiceUncollectible @InvoiceId = @InvoiceId, @ReturnRow = 0;

    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i WHERE i.Status = N'uncollectible' AND i.MarkedUncollectibleAt IS NOT NULL;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceActionsTests.[test a customer is deleted and the row says so]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Deleted bit;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    SELECT c.* INTO #Row FROM dbo.StripeCustomerFromJson(NULL) AS c;
    INSERT INTO #Row EXEC stripe.DeleteCustomer @CustomerId = @CustomerId;

    SELECT @Deleted = r.Deleted FROM #Row AS r WHERE r.Id = @CustomerId;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Deleted;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceActionsTests.[test an empty coupon clears all discounts, and an empty destination the transfer]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);

    EXEC FakeStripe.NewInvoice @Status = N'draft', @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.UpdateInvoice
        @InvoiceId = @InvoiceId, @DiscountsCouponId = N'SAVE10', @TransferDataDestinationId = N'acct_1Sample', @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;
    SELECT 1 AS Step, CASE WHEN i.DiscountIds LIKE N'di[_]%' THEN 1 ELSE 0 END AS HasDiscount INTO #Actual FROM dbo.StripeInvoiceFromJson(@ResultJson) AS i;

    EXEC stripe.UpdateInvoice
        @InvoiceId = @InvoiceId, @DiscountsCouponId = N'', @TransferDataDestinationId = N'', @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;
    EXEC FakeStripe.AssertAllSent @Expected = N'{"discounts":"","transfer_data":"","expand[0]":"payments"}';
    INSERT INTO #Actual (Step, HasDiscount)
    SELECT 2, CASE WHEN i.DiscountIds LIKE N'di[_]%' THEN 1 ELSE 0 END FROM dbo.StripeInvoiceFromJson(@ResultJson) AS i;

    SELECT e.Step, e.HasDiscount INTO #Expected FROM (VALUES (1, 1), (2, 0)) AS e (Step, HasDiscount);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE InvoiceActionsTests.[test an invoice of a subscription takes the pending items of that subscription alone]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Total bigint;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @Amount = 700, @Currency = N'usd', @ReturnRow = 0;
    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId, @Amount = 30, @Currency = N'usd', @ReturnRow = 0;
    EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId, @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;

    SELECT @Total = i.Total FROM dbo.StripeInvoiceFromJson(@ResultJson) AS i;
    EXEC tSQLt.AssertEquals @Expected = 30, @Actual = @Total;
END;
GO
