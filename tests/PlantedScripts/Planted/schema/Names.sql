SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE TABLE Unqualified (Id int); -- expect 13: Unqualified is named without its schema
GO
CREATE VIEW UnqualifiedView AS SELECT 1 AS One; -- expect 13: UnqualifiedView is created without a schema
GO
SELECT t.* FROM stripe_internal.T AS t; -- expect 13: SELECT * changes with the tables it reads
SELECT 1 AS One FROM stripe_internal.T AS t WHERE EXISTS (SELECT 1 FROM (
    SELECT * FROM stripe_internal.U AS u) AS v); -- expect 13: SELECT * changes with the tables it reads
SELECT t.Id FROM T AS t; -- expect 13: T is named without its schema
SELECT f.Id FROM F(1) AS f; -- expect 13: F is named without its schema
INSERT INTO T (Id) VALUES (1); -- expect 13: T is named without its schema
DELETE FROM T WHERE Id = 1; -- expect 13: T is named without its schema
SELECT t.Id FROM stripe_internal.T AS t WITH (NOLOCK); -- expect 13: NOLOCK: NOLOCK reads what was never committed
SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED; -- expect 13: UNCOMMITTED: READ UNCOMMITTED reads
GO
DECLARE @Json nvarchar(max);
DECLARE @Name SYSNAME; -- expect 13: sysname is a type of the catalog
SELECT @Json = t.Id FROM stripe_internal.T AS t FOR JSON PATH; -- expect 13: SELECT @Json = ... FOR JSON is refused
SET @json = N''; -- expect 13: @json is written @Json before
GO
