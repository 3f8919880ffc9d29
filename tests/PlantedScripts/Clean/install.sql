-- Installs what the other scripts create.
:on error exit
:r $(Root)/schema/Note.sql
:r $(Root)/assembly/CleanRoutines.sql
:r $(Root)/functions/Rows.sql
:r "$(Root)/functions/DateOf.sql"
:r $(Root)/functions/ConnectionString.sql
:r $(Root)/procedures/Raise.sql
:r $(Root)/procedures/Send.sql
:r $(Root)/procedures/SetKey.sql
:r $(Root)/procedures/Pay.sql

PRINT N'Installed. GO on its own line inside a comment or a text ends no batch:
GO
';
GO
