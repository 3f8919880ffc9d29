SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.Raise: raises an error as "sentence context". The only THROW of StripeClr.
-- Secrets in the sentence are masked: it may quote what somebody typed into the wrong argument. Context comes from the assembly, which masks.
-- The text is made to fit THROW's 2,048 characters by cutting the sentence, because the context ends with the idempotency key.
-- EXEC stripe_internal.Raise @Number = 54001, @Sentence = N'StripeClr 54001 bad_argument: ...';
CREATE OR ALTER PROCEDURE stripe_internal.Raise
    @Number int,
    @Sentence nvarchar(max),
    @Context nvarchar(max) = NULL
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Limit int = 2048;
    DECLARE @Text nvarchar(max);
    DECLARE @Tail nvarchar(max) = COALESCE(N' ' + NULLIF(@Context, N''), N'');
    DECLARE @Message nvarchar(2048);

    BEGIN TRY
        EXEC stripe_internal.MaskText @Text = @Sentence OUTPUT;
    END TRY
    BEGIN CATCH
        -- Without the assembly. Only these two quote arguments, and of both nothing was sent.
        IF @Number IN (54001, 54002)
        BEGIN
            SET @Sentence = CONCAT(LEFT(@Sentence, CHARINDEX(N':', @Sentence)), N' Nothing was sent. The rest of this text may quote a secret, ',
                N'and the assembly, which would mask it, cannot run here. install.sql puts that right. SQL Server says: ', ERROR_MESSAGE());
        END;
    END CATCH;

    -- Only an absurdly long path or parameter name gets here; method and key, at its two ends, stay.
    IF DATALENGTH(@Tail) > 2 * 1000
    BEGIN
        SET @Tail = CONCAT(LEFT(@Tail, 400), N'…', RIGHT(@Tail, 500));
    END;

    -- THROW reads % as the start of a place holder.
    SET @Tail = REPLACE(@Tail, N'%', N'%%');
    SET @Text = REPLACE(@Sentence, N'%', N'%%');

    IF DATALENGTH(@Text) + DATALENGTH(@Tail) > 2 * @Limit
    BEGIN
        SET @Text = LEFT(@Text COLLATE Latin1_General_100_BIN2, @Limit - DATALENGTH(@Tail) / 2 - 1);

        -- The cut went through a doubled % when an odd number of them stands at the end.
        IF PATINDEX(N'%[^%]%', REVERSE(@Text) + N'.') % 2 = 0
        BEGIN
            SET @Text = LEFT(@Text COLLATE Latin1_General_100_BIN2, DATALENGTH(@Text) / 2 - 1);
        END;

        SET @Text = @Text + N'…';
    END;

    SET @Message = @Text + @Tail;
    THROW @Number, @Message, 1;
END;
GO
