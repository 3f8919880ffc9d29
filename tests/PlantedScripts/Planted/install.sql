-- expect 11: no script binds PlantedRoutines.Calls::Unbound -- expect 12: no script creates the assembly PlantedRoutines -- expect 13: the batch that begins here is not ended by GO
:on error stop   -- expect 13: :on error stop
:connect server
-- expect above 13: :connect server is not a command
:r $(Root)/schema/Missing.sql
-- expect above 13: :r names schema/Missing.sql, which does not exist
:r $(Root)/assembly/CleanRoutines.sql
:r $(Root)/functions/Bindings.sql
:r $(Root)/functions/Rows.sql
:r $(Root)/functions/Secrets.sql
:r $(Root)/functions/SideEffects.sql
:r $(Root)/functions/Bindings.sql
-- expect above 13: functions/Bindings.sql is included already
:r $(Root)/procedures/Batches.sql
:r $(Root)/procedures/Calls.sql
:r $(Root)/procedures/Errors.sql
:r $(Root)/procedures/Secrets.sql
:r $(Root)/schema/Semicolons.sql
:r $(Root)/schema/Names.sql
PRINT N'No GO before the next file.';
:r $(Root)/schema/Options.sql
-- expect above 13: GO is missing before :r
:r $(Root)/schema/Syntax.sql
PRINT N'No GO at the end.';
