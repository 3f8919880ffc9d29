-- dbo.Stripe...FromJson: rows of JSON that the caller has, without a request.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'FromJsonTests';
GO
CREATE OR ALTER PROCEDURE FromJsonTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test the row of an invoice's RawJson is the row that it came from]
AS
BEGIN
    SELECT i.Id, i.Status, i.Total, i.Created, i.DueDate, i.PaymentIntentId, i.LinesCount, i.MetadataJson, i.RawJson
    INTO #Expected
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    EXEC FakeStripe.ClearRequests;

    SELECT j.Id, j.Status, j.Total, j.Created, j.DueDate, j.PaymentIntentId, j.LinesCount, j.MetadataJson, j.RawJson
    INTO #Actual
    FROM #Expected AS e
    CROSS APPLY dbo.StripeInvoiceFromJson(e.RawJson) AS j;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test the row of a customer's RawJson is the row that it came from]
AS
BEGIN
    SELECT c.Id, c.Name, c.Email, c.Created, c.AddressCity, c.PreferredLocales, c.RawJson
    INTO #Expected
    FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;

    SELECT j.Id, j.Name, j.Email, j.Created, j.AddressCity, j.PreferredLocales, j.RawJson
    INTO #Actual
    FROM #Expected AS e
    CROSS APPLY dbo.StripeCustomerFromJson(e.RawJson) AS j;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test the object inside an event is the row]
AS
BEGIN
    DECLARE @Event nvarchar(max) =
        N'{"id":"evt_1","object":"event","type":"invoice.paid","data":{"object":{"id":"in_9","object":"invoice","status":"paid","total":4999}}}';
    DECLARE @Id nvarchar(255);
    DECLARE @Total bigint;

    SELECT @Id = i.Id, @Total = i.Total FROM dbo.StripeInvoiceFromJson(@Event) AS i;

    EXEC tSQLt.AssertEquals @Expected = N'in_9', @Actual = @Id;
    EXEC tSQLt.AssertEquals @Expected = 4999, @Actual = @Total;
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test no row for an event about another object]
AS
BEGIN
    DECLARE @Event nvarchar(max) = N'{"id":"evt_1","object":"event","data":{"object":{"id":"cus_9","object":"customer"}}}';
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoiceFromJson(@Event) AS i);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomerFromJson(@Event) AS c);
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test no row for an object of another type]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeCustomerFromJson(N'{"id":"in_9","object":"invoice"}') AS c);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test no row for NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeCustomerFromJson(NULL) AS c);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoiceFromJson(NULL) AS i);
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test malformed JSON is refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: @Json cannot be read: the text ends before the JSON does.%', @ExpectedErrorNumber = 6522;
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoiceFromJson(N'{"id":"in_9","object":"invoice"') AS i;
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test JSON that does not say what it is is refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: @Json cannot be read: it has no "object" that says what it is.%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoiceFromJson(N'{"id":"in_9"}') AS i;
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test fields that the JSON lacks are NULL]
AS
BEGIN
    DECLARE @Missing int;

    SELECT @Missing = COUNT(*)
    FROM dbo.StripeInvoiceFromJson(N'{"id":"in_9","object":"invoice"}') AS i
    WHERE i.Status IS NULL AND i.Total IS NULL AND i.Created IS NULL AND i.Paid IS NULL AND i.MetadataJson IS NULL;

    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Missing;
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test a value longer than its column is an error that names column and object]
AS
BEGIN
    DECLARE @Json nvarchar(max) = N'{"id":"in_9","object":"invoice","number":"' + REPLICATE(N'9', 300) + N'"}';
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%Number%in[_]9%';
    SELECT @Rows = COUNT(i.Number) FROM dbo.StripeInvoiceFromJson(@Json) AS i;
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test a table of mixed webhook bodies is read in one query]
AS
BEGIN
    SELECT w.WebhookId, w.Body
    INTO #Webhook
    FROM (VALUES
        (1, N'{"object":"event","data":{"object":{"id":"in_1","object":"invoice","status":"paid"}}}'),
        (2, N'{"object":"event","data":{"object":{"id":"cus_1","object":"customer"}}}'),
        (3, NULL)
    ) AS w (WebhookId, Body);

    SELECT w.WebhookId, i.Id INTO #Actual FROM #Webhook AS w CROSS APPLY dbo.StripeInvoiceFromJson(w.Body) AS i;
    SELECT e.WebhookId, CONVERT(nvarchar(255), e.Id) AS Id INTO #Expected FROM (VALUES (1, N'in_1')) AS e (WebhookId, Id);

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE FromJsonTests.[test the row of every object's RawJson is the row that it came from]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @Amount = 700, @Currency = N'usd', @ReturnRow = 0;

    SELECT o.Object, o.Id, o.MetadataJson, o.RawJson
    INTO #Expected
    FROM (
        SELECT N'product' AS Object, p.Id, p.MetadataJson, p.RawJson FROM dbo.StripeProducts(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS p
        UNION ALL
        SELECT N'price', p.Id, p.MetadataJson, p.RawJson FROM dbo.StripePrices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS p
        UNION ALL
        SELECT N'subscription', s.Id, s.MetadataJson, s.RawJson FROM dbo.StripeSubscriptions(@CustomerId, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS s
        UNION ALL
        SELECT N'item', i.Id, i.MetadataJson, i.RawJson FROM dbo.StripeSubscriptionItems(@SubscriptionId, DEFAULT, DEFAULT) AS i
        UNION ALL
        SELECT N'pending', i.Id, i.MetadataJson, i.RawJson FROM dbo.StripeInvoiceItems(@CustomerId, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i
        UNION ALL
        SELECT N'line', l.Id, l.MetadataJson, l.RawJson
        FROM dbo.StripeInvoices(@CustomerId, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i
        CROSS APPLY dbo.StripeInvoiceLines(i.Id, i.RawJson, DEFAULT) AS l
    ) AS o;
    EXEC FakeStripe.ClearRequests;

    SELECT o.Object, o.Id, o.MetadataJson, o.RawJson
    INTO #Actual
    FROM (
        SELECT e.Object, j.Id, j.MetadataJson, j.RawJson FROM #Expected AS e CROSS APPLY dbo.StripeProductFromJson(e.RawJson) AS j
        UNION ALL
        SELECT e.Object, j.Id, j.MetadataJson, j.RawJson FROM #Expected AS e CROSS APPLY dbo.StripePriceFromJson(e.RawJson) AS j
        UNION ALL
        SELECT e.Object, j.Id, j.MetadataJson, j.RawJson FROM #Expected AS e CROSS APPLY dbo.StripeSubscriptionFromJson(e.RawJson) AS j
        UNION ALL
        SELECT e.Object, j.Id, j.MetadataJson, j.RawJson FROM #Expected AS e CROSS APPLY dbo.StripeSubscriptionItemFromJson(e.RawJson) AS j
        UNION ALL
        SELECT e.Object, j.Id, j.MetadataJson, j.RawJson FROM #Expected AS e CROSS APPLY dbo.StripeInvoiceItemFromJson(e.RawJson) AS j
        UNION ALL
        SELECT e.Object, j.Id, j.MetadataJson, j.RawJson FROM #Expected AS e CROSS APPLY dbo.StripeInvoiceLineFromJson(e.RawJson) AS j
    ) AS o;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 0;
    DECLARE @Objects int = (SELECT COUNT(DISTINCT a.Object) FROM #Actual AS a);
    EXEC tSQLt.AssertEquals @Expected = 6, @Actual = @Objects;
END;
GO
