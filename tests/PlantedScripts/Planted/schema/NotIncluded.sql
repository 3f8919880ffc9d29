PRINT N'left out'; -- expect 13: install.sql does not include this file
GO
