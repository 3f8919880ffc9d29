SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE FUNCTION stripe_internal.Rows (@Connection nvarchar(max), @Path nvarchar(4000)) RETURNS TABLE
(
    Id varchar(255), -- expect 11: column Id is varchar(255) (Msg 6514) -- expect 11: column Id is varchar(255), which no CLR routine
    Amount int NOT NULL, -- expect 11: column Amount says NULL or NOT NULL (Msg 6526) -- expect 11: column Amount is int, which binds
    CreatedAt datetime2(0) PRIMARY KEY, -- expect 11: column CreatedAt has a constraint (Msg 6525) -- expect 11: (created): the names differ
    Paid bit DEFAULT 0 -- expect 11: column Paid has a default
)
AS EXTERNAL NAME CleanRoutines.[CleanRoutines.Rows].[Read];
GO
CREATE FUNCTION stripe_internal.FewColumns (@Connection nvarchar(max), @Path nvarchar(4000)) RETURNS TABLE -- expect 11: is bound already, by stripe_internal.Rows
(
    Id nvarchar(255) COLLATE DATABASE_DEFAULT, -- expect 11: column Id has a COLLATE
    Amount bigint
)
AS EXTERNAL NAME CleanRoutines.[CleanRoutines.Rows].[Read]; -- expect 11: stripe_internal.FewColumns has 2 columns, but CleanRoutines.Rows::FillRow fills 4
GO
CREATE FUNCTION stripe_internal.WithoutFillRow (@Path nvarchar(4000)) RETURNS TABLE (Id nvarchar(255))
AS EXTERNAL NAME PlantedRoutines.[PlantedRoutines.Rows].WithoutFillRow; -- expect 11: names no FillRowMethodName
GO
CREATE FUNCTION stripe_internal.WithMissingFillRow (@Path nvarchar(4000)) RETURNS TABLE (Id nvarchar(255))
AS EXTERNAL NAME PlantedRoutines.[PlantedRoutines.Rows].WithMissingFillRow; -- expect 11: names Nowhere as FillRowMethodName, and its class has no such method
GO
CREATE FUNCTION stripe_internal.WithTextRow (@Path nvarchar(4000)) RETURNS TABLE (Id nvarchar(255))
AS EXTERNAL NAME PlantedRoutines.[PlantedRoutines.Rows].WithTextRow; -- expect 11: the first parameter must be an object
GO
CREATE FUNCTION stripe_internal.WithValueColumn (@Path nvarchar(4000)) RETURNS TABLE
(
    Id nvarchar(255) -- expect 11: FillValue(id), which is not out
)
AS EXTERNAL NAME PlantedRoutines.[PlantedRoutines.Rows].WithValueColumn;
GO
CREATE FUNCTION stripe_internal.NotEnumerable (@Path nvarchar(4000)) RETURNS TABLE (Id nvarchar(255))
AS EXTERNAL NAME PlantedRoutines.[PlantedRoutines.Rows].NotEnumerable; -- expect 11: returns IEnumerable or IEnumerator (Msg 6551), but it returns SqlString -- expect 11: the first parameter must be an object
GO
