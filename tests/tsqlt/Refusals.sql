-- Arguments that exclude or need each other.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'RefusalsTests';
GO
CREATE OR ALTER PROCEDURE RefusalsTests.[test two arguments that exclude each other are named]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessage = N'StripeClr 54001 bad_argument: stripe.CreateInvoiceItem: @UnitAmount and @UnitAmountDecimal exclude each other. Give one of the two; nothing was sent.',
        @ExpectedErrorNumber = 54001;
    EXEC stripe_internal.RefuseBoth @Procedure = N'stripe.CreateInvoiceItem', @First = N'@UnitAmount', @Second = N'@UnitAmountDecimal';
END;
GO
CREATE OR ALTER PROCEDURE RefusalsTests.[test an argument that needs another is named with it]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessage = N'StripeClr 54001 bad_argument: stripe.UpdateCustomer: @TaxIdType needs @TaxIdValue. Give both, or neither; nothing was sent.',
        @ExpectedErrorNumber = 54001;
    EXEC stripe_internal.RefuseAlone @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@TaxIdType', @Needs = N'@TaxIdValue';
END;
GO
CREATE OR ALTER PROCEDURE RefusalsTests.[test an invoice item has one unit amount]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.CreateInvoiceItem: @UnitAmount and @UnitAmountDecimal exclude each other.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateInvoiceItem @CustomerId = N'cus_1', @UnitAmount = 5, @UnitAmountDecimal = 5.5, @Currency = N'usd';
END;
GO
