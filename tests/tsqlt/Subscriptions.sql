-- dbo.StripeSubscriptions, dbo.StripeSubscription, dbo.StripeSubscriptionItems and dbo.StripeSubscriptionItem.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'SubscriptionsTests';
GO
CREATE OR ALTER PROCEDURE SubscriptionsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE SubscriptionsTests.Cancel
    @SubscriptionId nvarchar(255)
AS
BEGIN
    DECLARE @Parameters nvarchar(max) = (SELECT @SubscriptionId AS [{id}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);

    EXEC FakeStripe.Send @Method = N'DELETE', @Path = N'/v1/subscriptions/{id}', @Parameters = @Parameters;
    EXEC FakeStripe.ClearRequests;
END;
GO
CREATE OR ALTER PROCEDURE SubscriptionsTests.[test canceled subscriptions are listed, too, unless a status is given]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @ActiveId nvarchar(255);
    DECLARE @CanceledId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @ActiveId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @CanceledId OUTPUT;
    EXEC SubscriptionsTests.Cancel @SubscriptionId = @CanceledId;

    SELECT s.Id, s.Status INTO #Actual FROM dbo.StripeSubscriptions(@CustomerId, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS s;
    EXEC FakeStripe.AssertSent @Name = N'status', @Expected = N'all';
    SELECT e.Id, CONVERT(nvarchar(255), e.Status) AS Status INTO #Expected FROM (VALUES (@ActiveId, N'active'), (@CanceledId, N'canceled')) AS e (Id, Status);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';

    DECLARE @Only nvarchar(255) = (SELECT s.Id FROM dbo.StripeSubscriptions(@CustomerId, N'active', DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS s);
    EXEC tSQLt.AssertEqualsString @Expected = @ActiveId, @Actual = @Only;
END;
GO
CREATE OR ALTER PROCEDURE SubscriptionsTests.[test the subscriptions to a price are listed]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @OtherId nvarchar(255);
    DECLARE @PriceId nvarchar(255);
    DECLARE @Actual nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @OtherId OUTPUT;
    SELECT @PriceId = i.PriceId FROM dbo.StripeSubscriptionItems(@SubscriptionId, DEFAULT, DEFAULT) AS i;
    SELECT @Actual = s.Id FROM dbo.StripeSubscriptions(DEFAULT, DEFAULT, DEFAULT, @PriceId, DEFAULT, DEFAULT) AS s;

    EXEC FakeStripe.AssertSent @Name = N'price', @Expected = @PriceId;
    EXEC tSQLt.AssertEqualsString @Expected = @SubscriptionId, @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE SubscriptionsTests.[test no rows and no request when the customer is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeSubscriptions(NULL, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS s);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeSubscriptionItems(NULL, DEFAULT, DEFAULT) AS i);
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE SubscriptionsTests.[test one subscription is found by its id, and one item]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @ItemId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @UnitAmount = 1500, @SubscriptionId = @SubscriptionId OUTPUT;
    SELECT @ItemId = i.Id FROM dbo.StripeSubscriptionItems(@SubscriptionId, DEFAULT, DEFAULT) AS i;

    SELECT s.CustomerId, i.SubscriptionId, i.UnitAmount, i.Quantity
    INTO #Actual
    FROM dbo.StripeSubscription(@SubscriptionId, DEFAULT) AS s
    CROSS JOIN dbo.StripeSubscriptionItem(@ItemId, DEFAULT) AS i;
    SELECT @CustomerId AS CustomerId, @SubscriptionId AS SubscriptionId, CONVERT(bigint, 1500) AS UnitAmount, CONVERT(bigint, 1) AS Quantity INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE SubscriptionsTests.[test items come from the subscription's own JSON without a request]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @Json nvarchar(max);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    SELECT i.Id, i.PriceId, i.Quantity INTO #Expected FROM dbo.StripeSubscriptionItems(@SubscriptionId, DEFAULT, DEFAULT) AS i;
    SELECT @Json = s.RawJson FROM dbo.StripeSubscription(@SubscriptionId, DEFAULT) AS s;
    EXEC FakeStripe.ClearRequests;

    SELECT i.Id, i.PriceId, i.Quantity INTO #Actual FROM dbo.StripeSubscriptionItems(@SubscriptionId, @Json, DEFAULT) AS i;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 0;
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Actual AS a);
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE SubscriptionsTests.[test JSON of another subscription is refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %sub[_]2%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeSubscriptionItems(N'sub_1', N'{"id":"sub_2","object":"subscription","items":{"object":"list","data":[],"has_more":false}}', DEFAULT) AS i;
END;
GO
