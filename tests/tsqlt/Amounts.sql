-- stripe.Amount and stripe.MinorUnits.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'AmountsTests';
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test Amount divides by the currency's smallest unit]
AS
BEGIN
    SELECT a.Currency, stripe.Amount(4999, a.Currency) AS Amount
    INTO #Actual
    FROM (VALUES (N'usd'), (N'jpy'), (N'kwd'), (N'huf'), (N'USD')) AS a (Currency);
    SELECT e.Currency, CONVERT(decimal(28, 4), e.Amount) AS Amount
    INTO #Expected
    FROM (VALUES (N'usd', 49.99), (N'jpy', 4999), (N'kwd', 4.999), (N'huf', 49.99), (N'USD', 49.99)) AS e (Currency, Amount);

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test MinorUnits multiplies by the currency's smallest unit]
AS
BEGIN
    SELECT a.Currency, stripe.MinorUnits(12.5, a.Currency) AS Units INTO #Actual FROM (VALUES (N'usd'), (N'kwd')) AS a (Currency);
    SELECT e.Currency, CONVERT(bigint, e.Units) AS Units INTO #Expected FROM (VALUES (N'usd', 1250), (N'kwd', 12500)) AS e (Currency, Units);

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test a currency without decimals keeps its amount]
AS
BEGIN
    DECLARE @Actual bigint = stripe.MinorUnits(4999, N'jpy');

    EXEC tSQLt.AssertEquals @Expected = 4999, @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test negative amounts keep their sign]
AS
BEGIN
    DECLARE @Amount decimal(28, 4) = stripe.Amount(-4999, N'usd');
    DECLARE @Units bigint = stripe.MinorUnits(-49.99, N'usd');
    DECLARE @Expected decimal(28, 4) = -49.99;

    EXEC tSQLt.AssertEquals @Expected = @Expected, @Actual = @Amount;
    EXEC tSQLt.AssertEquals @Expected = -4999, @Actual = @Units;
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test NULL gives NULL]
AS
BEGIN
    DECLARE @Amount decimal(28, 4) = stripe.Amount(NULL, N'usd');
    DECLARE @Units bigint = stripe.MinorUnits(49.99, NULL);

    EXEC tSQLt.AssertEquals @Expected = NULL, @Actual = @Amount;
    EXEC tSQLt.AssertEquals @Expected = NULL, @Actual = @Units;
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test the largest amount that Stripe knows is exact]
AS
BEGIN
    DECLARE @Amount decimal(28, 4) = stripe.Amount(999999999999, N'usd');
    DECLARE @Back bigint = stripe.MinorUnits(@Amount, N'usd');

    EXEC tSQLt.AssertEquals @Expected = 999999999999, @Actual = @Back;
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test MinorUnits refuses a fraction of a cent]
AS
BEGIN
    DECLARE @Units bigint;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%49.999%usd has a fraction of the smallest unit%', @ExpectedErrorNumber = 245;
    SET @Units = stripe.MinorUnits(49.999, N'usd');
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test MinorUnits refuses half a yen]
AS
BEGIN
    DECLARE @Units bigint;

    EXEC tSQLt.ExpectException @ExpectedErrorNumber = 245;
    SET @Units = stripe.MinorUnits(0.5, N'jpy');
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test MinorUnits refuses a fraction however small]
AS
BEGIN
    DECLARE @Units bigint;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%''49.9900000001 usd has a fraction of the smallest unit%', @ExpectedErrorNumber = 245;
    SET @Units = stripe.MinorUnits(49.9900000001, N'usd');
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test MinorUnits takes the three decimals of a dinar and no fourth]
AS
BEGIN
    DECLARE @Units bigint = stripe.MinorUnits(12.345, N'kwd');

    EXEC tSQLt.AssertEquals @Expected = 12345, @Actual = @Units;
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%''12.3455 kwd has a fraction%', @ExpectedErrorNumber = 245;
    SET @Units = stripe.MinorUnits(12.3455, N'kwd');
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test the shilling of Uganda has two decimals at Stripe]
AS
BEGIN
    DECLARE @Units bigint = stripe.MinorUnits(5, N'ugx');

    EXEC tSQLt.AssertEquals @Expected = 500, @Actual = @Units;
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test a code of three letters that nobody knows has two decimals]
AS
BEGIN
    DECLARE @Units bigint = stripe.MinorUnits(12.5, N'XYZ');

    EXEC tSQLt.AssertEquals @Expected = 1250, @Actual = @Units;
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test Amount refuses what is no currency code]
AS
BEGIN
    DECLARE @Amount decimal(28, 4);

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%''"dollar" is no currency code%three letters%', @ExpectedErrorNumber = 245;
    SET @Amount = stripe.Amount(4999, N'dollar');
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test a long text in place of the code is not repeated, because it may be a key]
AS
BEGIN
    DECLARE @Units bigint;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%''A text of 40 characters is no currency code. Write its three letters, such as usd.''%', @ExpectedErrorNumber = 245;
    SET @Units = stripe.MinorUnits(10000000000000000000, N'sk_test_9f86d081884c7d659a2feaa0c55ad015');
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test MinorUnits refuses a code with a blank]
AS
BEGIN
    DECLARE @Units bigint;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%''"jpy " is no currency code%', @ExpectedErrorNumber = 245;
    SET @Units = stripe.MinorUnits(4999, N'jpy ');
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test Amount refuses an empty code]
AS
BEGIN
    DECLARE @Amount decimal(28, 4);

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%''"" is no currency code%', @ExpectedErrorNumber = 245;
    SET @Amount = stripe.Amount(4999, N'');
END;
GO
CREATE OR ALTER PROCEDURE AmountsTests.[test MinorUnits refuses an amount that no bigint holds]
AS
BEGIN
    DECLARE @Units bigint;
    DECLARE @Refused int = 0;

    BEGIN TRY
        SET @Units = stripe.MinorUnits(92233720368547758.08, N'usd');
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 245 AND ERROR_MESSAGE() LIKE N'%92233720368547758.08 usd is more than Stripe can count.%' THEN 1 ELSE 0 END;
    END CATCH;

    BEGIN TRY
        SET @Units = stripe.MinorUnits(-10000000000000000000000000, N'jpy');
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 245 AND ERROR_MESSAGE() LIKE N'%jpy is more than Stripe can count.%' THEN 1 ELSE 0 END;
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Refused;
END;
GO
