SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CheckFilter: refuses (54001) a JSONPath that cannot be read, before a request is made for which it is meant. NULL passes.
CREATE OR ALTER PROCEDURE stripe_internal.CheckFilter
    @Procedure sysname,
    @Filter nvarchar(4000)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Query nvarchar(max) = (SELECT @Filter AS '$filter' FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    DECLARE @Rows int;
    DECLARE @Sentence nvarchar(max);

    BEGIN TRY
        SET @Rows = (SELECT COUNT(*) FROM stripe_internal.Responses(NULL, N'', @Query, N'{}') AS r);
    END TRY
    BEGIN CATCH
        -- The assembly's text stands inside a message of the server's.
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: ', @Procedure, N': ', (SELECT e.Message FROM stripe.ParseError(ERROR_MESSAGE()) AS e));
    END CATCH;

    IF @Sentence IS NOT NULL
    BEGIN
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;
END;
GO
