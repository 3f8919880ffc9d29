SELECT FROM; -- expect 13: SQL Server 2017 cannot parse this
GO
CREATE VIEW dbo.Later AS SELECT LEAST(1, 2) AS a FROM GENERATE_SERIES(1, 2) WINDOW w AS (ORDER BY a); -- expect 13: SQL Server 2017 cannot parse this
GO
PRINT N'one';
GO; -- expect 13: sqlcmd does not see this GO
GO
