SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE PROCEDURE stripe_internal.Target
    @Name sysname,
    @Size int = 1,
    @Result int = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;
END;
GO
DECLARE @Result int;
EXEC stripe_internal.Target N'a', @Size = 2; -- expect 13: an argument of stripe_internal.Target is not named
EXEC stripe_internal.Target @Name = N'a', @size = 2; -- expect 13: stripe_internal.Target has no parameter @size
EXEC stripe_internal.Target @Size = 2; -- expect 13: stripe_internal.Target needs @Name
EXEC stripe_internal.Target @Name = N'a', @Size = @Result OUTPUT; -- expect 13: @Size of stripe_internal.Target is not OUTPUT
EXEC stripe_internal.Absent @Name = N'a'; -- expect 13: no script creates the procedure stripe_internal.Absent
EXEC Target @Name = N'a'; -- expect 13: Target is named without its schema
EXEC stripe_internal.Target @Name = N'a', @Result = @Result OUTPUT;
GO
EXEC sys.sp_configure N'clr strict security', 0; -- expect 13: clr strict security stays on
EXEC sys.sp_executesql @stmt = N'EXEC sp_configure N''clr strict security'', 0;'; -- expect 13: lowers the server's guard
ALTER DATABASE CURRENT SET TRUSTWORTHY ON; -- expect 13: TRUSTWORTHY: assemblies are trusted by their hashes
EXEC sys.sp_executesql @stmt = N'ALTER DATABASE CURRENT SET TRUSTWORTHY ON;'; -- expect 13: lowers the server's guard
GO
