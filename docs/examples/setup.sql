-- What the examples of README take for granted: a local table of customers who are known to Stripe by an id.
CREATE TABLE dbo.Customer
(
    CustomerNo int IDENTITY(1001, 1) NOT NULL CONSTRAINT PK_Customer PRIMARY KEY,
    Name nvarchar(200) NOT NULL,
    StripeCustomerId nvarchar(255) NULL
);

INSERT INTO dbo.Customer (Name, StripeCustomerId)
SELECT COALESCE(c.Name, c.Id), c.Id
FROM dbo.StripeCustomers(DEFAULT /*Email*/, DEFAULT /*Created*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS c;
GO
