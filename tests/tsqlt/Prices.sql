-- dbo.StripePrices and dbo.StripePrice.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'PricesTests';
GO
CREATE OR ALTER PROCEDURE PricesTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
-- A product with an active and an inactive price.
CREATE OR ALTER PROCEDURE PricesTests.NewPrices
    @ProductId nvarchar(255) OUTPUT,
    @ActiveId nvarchar(255) OUTPUT,
    @InactiveId nvarchar(255) OUTPUT
AS
BEGIN
    DECLARE @Parameters nvarchar(max);
    DECLARE @ResultJson nvarchar(max);

    EXEC stripe.CreateProduct @Name = N'Mug', @ReturnRow = 0, @ProductId = @ProductId OUTPUT;

    SET @Parameters = (SELECT @ProductId AS product, N'usd' AS currency, 900 AS unit_amount FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/prices', @Parameters = @Parameters, @ResultJson = @ResultJson OUTPUT;
    SET @ActiveId = JSON_VALUE(@ResultJson, N'$.id');

    SET @Parameters = (
        SELECT @ProductId AS product, N'usd' AS currency, N'800.5' AS unit_amount_decimal, N'false' AS active
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/prices', @Parameters = @Parameters, @ResultJson = @ResultJson OUTPUT;
    SET @InactiveId = JSON_VALUE(@ResultJson, N'$.id');
    EXEC FakeStripe.ClearRequests;
END;
GO
CREATE OR ALTER PROCEDURE PricesTests.[test both active and inactive prices are listed, the active ones first, when @Active is NULL]
AS
BEGIN
    DECLARE @ProductId nvarchar(255);
    DECLARE @ActiveId nvarchar(255);
    DECLARE @InactiveId nvarchar(255);

    EXEC PricesTests.NewPrices @ProductId = @ProductId OUTPUT, @ActiveId = @ActiveId OUTPUT, @InactiveId = @InactiveId OUTPUT;
    SELECT p.Id, p.Active, p.ProductId, p.UnitAmount, p.UnitAmountDecimal INTO #Actual FROM dbo.StripePrices(@ProductId, NULL, DEFAULT, DEFAULT, DEFAULT) AS p;

    SELECT e.Id, CONVERT(bit, e.Active) AS Active, @ProductId AS ProductId, CONVERT(bigint, e.UnitAmount) AS UnitAmount, CONVERT(decimal(28, 12), e.UnitAmountDecimal) AS UnitAmountDecimal
    INTO #Expected
    FROM (VALUES (@ActiveId, 1, 900, 900.0), (@InactiveId, 0, NULL, 800.5)) AS e (Id, Active, UnitAmount, UnitAmountDecimal);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 2;
    EXEC FakeStripe.AssertSent @Name = N'active', @Expected = N'false';
END;
GO
CREATE OR ALTER PROCEDURE PricesTests.[test one list is read when @Active is given]
AS
BEGIN
    DECLARE @ProductId nvarchar(255);
    DECLARE @ActiveId nvarchar(255);
    DECLARE @InactiveId nvarchar(255);
    DECLARE @Actual nvarchar(255);

    EXEC PricesTests.NewPrices @ProductId = @ProductId OUTPUT, @ActiveId = @ActiveId OUTPUT, @InactiveId = @InactiveId OUTPUT;
    SELECT @Actual = p.Id FROM dbo.StripePrices(@ProductId, 0, DEFAULT, DEFAULT, DEFAULT) AS p;
    EXEC tSQLt.AssertEqualsString @Expected = @InactiveId, @Actual = @Actual;
    EXEC FakeStripe.AssertRequests @Expected = 1;
    EXEC FakeStripe.ClearRequests;

    SELECT @Actual = p.Id FROM dbo.StripePrices(@ProductId, 1, DEFAULT, DEFAULT, DEFAULT) AS p;
    EXEC tSQLt.AssertEqualsString @Expected = @ActiveId, @Actual = @Actual;
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE PricesTests.[test no rows and no request when the product is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripePrices(NULL, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS p);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE PricesTests.[test one price is found by its id]
AS
BEGIN
    DECLARE @ProductId nvarchar(255);
    DECLARE @ActiveId nvarchar(255);
    DECLARE @InactiveId nvarchar(255);
    DECLARE @UnitAmount bigint;

    EXEC PricesTests.NewPrices @ProductId = @ProductId OUTPUT, @ActiveId = @ActiveId OUTPUT, @InactiveId = @InactiveId OUTPUT;
    SELECT @UnitAmount = p.UnitAmount FROM dbo.StripePrice(@ActiveId, DEFAULT) AS p WHERE p.ProductId = @ProductId;

    EXEC tSQLt.AssertEquals @Expected = 900, @Actual = @UnitAmount;
END;
GO
