SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE FUNCTION stripe_internal.NoAssembly (@a int) RETURNS int
AS EXTERNAL NAME Nowhere.[CleanRoutines.Calls].DateOf; -- expect 11: there is no assembly Nowhere
GO
CREATE FUNCTION stripe_internal.NoClass (@a int) RETURNS int
AS EXTERNAL NAME CleanRoutines.[CleanRoutines.calls].DateOf; -- expect 11: the assembly has no such class
GO
CREATE FUNCTION stripe_internal.NoMethod (@a int) RETURNS int
AS EXTERNAL NAME CleanRoutines.[CleanRoutines.Calls].dateOf; -- expect 11: the class has no such method
GO
CREATE FUNCTION stripe_internal.HiddenClass (@a int) RETURNS int
AS EXTERNAL NAME PlantedRoutines.[PlantedRoutines.HiddenCalls].Visible; -- expect 11: the class is not public
GO
CREATE FUNCTION stripe_internal.HiddenMethod (@a int) RETURNS int
AS EXTERNAL NAME PlantedRoutines.[PlantedRoutines.Calls].Hidden; -- expect 11: the method is not public and static
GO
CREATE FUNCTION stripe_internal.Overloaded (@a int) RETURNS int
AS EXTERNAL NAME PlantedRoutines.[PlantedRoutines.Calls].Overloaded; -- expect 11: refuses overloaded methods (Msg 6572)
GO
CREATE FUNCTION stripe_internal.NotNullable (@a int) RETURNS int -- expect 11: @a is int, which binds to SqlInt32 or Int32?, but the method has Int32.
AS EXTERNAL NAME PlantedRoutines.[PlantedRoutines.Calls].NotNullable; -- expect 11: the result is int, which binds to SqlInt32 or Int32?, but the method has Int32.
GO
CREATE FUNCTION stripe_internal.DateOf (@Expression nvarchar(4000), @More int) RETURNS datetime2(0)
AS EXTERNAL NAME CleanRoutines.[CleanRoutines.Calls].DateOf; -- expect 11: stripe_internal.DateOf has 2 parameters, but CleanRoutines.Calls::DateOf has 1
GO
CREATE FUNCTION stripe_internal.DateOfAgain (@Expression varchar(100)) RETURNS date -- expect 11: @Expression is varchar(100), which no CLR routine takes safely -- expect 11: is bound already, by stripe_internal.DateOf
AS EXTERNAL NAME CleanRoutines.[CleanRoutines.Calls].DateOf; -- expect 11: the result is date, which no CLR routine takes safely
GO
CREATE PROCEDURE stripe_internal.Send
    @Connection nvarchar(max) = NULL, -- expect 11: @Connection has a default, which max and xml parameters
    @DryRun int, -- expect 11: @DryRun is int, which binds to SqlInt32 or Int32?, but the method has SqlBoolean.
    @ResultJson nvarchar(max), -- expect 11: @ResultJson is not OUTPUT, but the method has it as ref or out
    @Attempts int OUTPUT
AS EXTERNAL NAME CleanRoutines.[CleanRoutines.Calls].Send;
GO
CREATE PROCEDURE stripe_internal.Answer
    @Connection nvarchar(max) OUTPUT -- expect 11: @Connection is OUTPUT, but the method takes it by value
AS EXTERNAL NAME PlantedRoutines.[PlantedRoutines.Calls].Answer; -- expect 11: a procedure's method returns void or int (Msg 6567), but it returns SqlString
GO
