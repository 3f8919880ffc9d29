-- dbo.StripeProducts, dbo.StripeProduct and the procedures that make, change and delete products.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'ProductsTests';
GO
CREATE OR ALTER PROCEDURE ProductsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE ProductsTests.[test a product is made, found and listed]
AS
BEGIN
    DECLARE @ProductId nvarchar(255);

    EXEC stripe.CreateProduct
        @Name = N'Maintenance', @Description = N'A year of it', @Shippable = 0, @UnitLabel = N'seat', @Metadata = N'{"sku":"M-1"}',
        @ReturnRow = 0, @ProductId = @ProductId OUTPUT;

    EXEC FakeStripe.AssertAllSent @Expected = N'{"name":"Maintenance","description":"A year of it","shippable":"false","unit_label":"seat","metadata[sku]":"M-1"}';
    SELECT p.Id, p.Name, p.Active, JSON_VALUE(p.MetadataJson, N'$.sku') AS Sku INTO #Actual FROM dbo.StripeProduct(@ProductId, DEFAULT) AS p;
    SELECT p.Id, p.Name, p.Active, JSON_VALUE(p.MetadataJson, N'$.sku') AS Sku INTO #Expected FROM dbo.StripeProducts(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS p WHERE p.Id = @ProductId;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Name nvarchar(max) = (SELECT a.Name FROM #Actual AS a WHERE a.Sku = N'M-1' AND a.Active = 1);
    EXEC tSQLt.AssertEqualsString @Expected = N'Maintenance', @Actual = @Name;
END;
GO
CREATE OR ALTER PROCEDURE ProductsTests.[test blank images are left out and the others numbered anew]
AS
BEGIN
    EXEC stripe.CreateProduct
        @Name = N'Mug', @Image1 = N'https://example.com/1.png', @Image2 = N'', @Image3 = N' ', @Image8 = N'https://example.com/8.png', @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected = N'{"name":"Mug","images[0]":"https://example.com/1.png","images[1]":"https://example.com/8.png"}';
END;
GO
CREATE OR ALTER PROCEDURE ProductsTests.[test images are cleared when all that are given are blank]
AS
BEGIN
    DECLARE @ProductId nvarchar(255);
    DECLARE @Images nvarchar(max);

    EXEC stripe.CreateProduct @Name = N'Mug', @Image1 = N'https://example.com/1.png', @ReturnRow = 0, @ProductId = @ProductId OUTPUT;
    EXEC stripe.UpdateProduct @ProductId = @ProductId, @Image1 = N'', @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected = N'{"images":""}';
    SELECT @Images = JSON_QUERY(p.RawJson, N'$.images') FROM dbo.StripeProduct(@ProductId, DEFAULT) AS p;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'[[]%]', @Actual = @Images;
END;
GO
CREATE OR ALTER PROCEDURE ProductsTests.[test a product is changed, one field at a time]
AS
BEGIN
    DECLARE @ProductId nvarchar(255);

    EXEC stripe.CreateProduct @Name = N'Mug', @Description = N'Blue', @ReturnRow = 0, @ProductId = @ProductId OUTPUT;
    EXEC stripe.UpdateProduct @ProductId = @ProductId, @Active = 0, @ReturnRow = 0;
    EXEC FakeStripe.AssertAllSent @Expected = N'{"active":"false"}';

    SELECT p.Name, p.Description, p.Active INTO #Actual FROM dbo.StripeProduct(@ProductId, DEFAULT) AS p;
    SELECT e.Name, e.Description, CONVERT(bit, 0) AS Active INTO #Expected FROM (VALUES (N'Mug', N'Blue')) AS e (Name, Description);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE ProductsTests.[test active and inactive products are listed apart and together]
AS
BEGIN
    DECLARE @ActiveId nvarchar(255);
    DECLARE @InactiveId nvarchar(255);

    EXEC stripe.CreateProduct @Name = N'Sold', @ReturnRow = 0, @ProductId = @ActiveId OUTPUT;
    EXEC stripe.CreateProduct @Name = N'Retired', @Active = 0, @ReturnRow = 0, @ProductId = @InactiveId OUTPUT;

    SELECT e.Listed, e.Id
    INTO #Actual
    FROM (
        SELECT N'active' AS Listed, p.Id FROM dbo.StripeProducts(1, DEFAULT, DEFAULT, DEFAULT) AS p
        UNION ALL
        SELECT N'inactive', p.Id FROM dbo.StripeProducts(0, DEFAULT, DEFAULT, DEFAULT) AS p
        UNION ALL
        SELECT N'both', p.Id FROM dbo.StripeProducts(NULL, DEFAULT, DEFAULT, DEFAULT) AS p
    ) AS e
    WHERE e.Id IN (@ActiveId, @InactiveId);
    SELECT e.Listed, e.Id
    INTO #Expected
    FROM (VALUES (N'active', @ActiveId), (N'inactive', @InactiveId), (N'both', @ActiveId), (N'both', @InactiveId)) AS e (Listed, Id);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE ProductsTests.[test a product without prices is deleted, and gone]
AS
BEGIN
    DECLARE @ProductId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Deleted bit;
    DECLARE @Rows int;

    EXEC stripe.CreateProduct @Name = N'Mug', @ReturnRow = 0, @ProductId = @ProductId OUTPUT;
    EXEC stripe.DeleteProduct @ProductId = @ProductId, @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;

    SELECT @Deleted = p.Deleted FROM dbo.StripeProductFromJson(@ResultJson) AS p WHERE p.Id = @ProductId;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Deleted;
    SELECT @Rows = COUNT(*) FROM dbo.StripeProduct(@ProductId, DEFAULT) AS p;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE ProductsTests.[test a product with prices is not deleted]
AS
BEGIN
    DECLARE @ProductId nvarchar(255);
    DECLARE @Parameters nvarchar(max);

    EXEC stripe.CreateProduct @Name = N'Mug', @ReturnRow = 0, @ProductId = @ProductId OUTPUT;
    SET @Parameters = (SELECT @ProductId AS product, N'usd' AS currency, 900 AS unit_amount FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/prices', @Parameters = @Parameters;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 400 invalid_request_error%', @ExpectedErrorNumber = 54400;
    EXEC stripe.DeleteProduct @ProductId = @ProductId;
END;
GO
CREATE OR ALTER PROCEDURE ProductsTests.[test what the API version no longer takes is refused with what to do instead]
AS
BEGIN
    DECLARE @Refused int = 0;

    BEGIN TRY
        EXEC stripe.CreateProduct @Name = N'Mug', @Caption = N'Blue';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 54001 AND ERROR_MESSAGE() LIKE N'%@Caption%' THEN 1 ELSE 0 END;
    END CATCH;

    BEGIN TRY
        EXEC stripe.UpdateProduct @ProductId = N'prod_1', @Type = N'good';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 54001 AND ERROR_MESSAGE() LIKE N'%@Type%' THEN 1 ELSE 0 END;
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Refused;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
