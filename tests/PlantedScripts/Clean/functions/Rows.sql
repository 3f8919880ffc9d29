SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE OR ALTER FUNCTION stripe_internal.Rows (@Connection nvarchar(max), @Path nvarchar(4000) = NULL)
RETURNS TABLE
(
    Id nvarchar(255),
    Amount bigint,
    Created datetime2(0),
    Paid bit
)
AS EXTERNAL NAME CleanRoutines.[CleanRoutines.Rows].[Read];
GO
CREATE OR ALTER FUNCTION dbo.StripeRows (@Path nvarchar(4000) = N'*', @Account sysname = NULL)
RETURNS TABLE
AS RETURN
(
    WITH chosen AS (SELECT NULLIF(@Path, N'*') AS Path)
    SELECT r.Id, r.Amount
    FROM chosen AS c
    CROSS APPLY stripe_internal.Rows(stripe_internal.ConnectionString(@Account), c.Path) AS r
    WHERE EXISTS (SELECT * FROM stripe_internal.Note AS n WHERE n.Title = r.Id)
);
GO
GRANT SELECT ON dbo.StripeRows TO stripe_reader;
GO
