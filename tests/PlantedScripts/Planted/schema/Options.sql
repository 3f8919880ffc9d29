PRINT N'nothing wrong in here';
GO
