using System.Collections.Frozen;

namespace SqlClrHost.Errors;

/// <summary>Procedures and table functions that SQL Server has and the host does not: to call them unknown would be a false answer.</summary>
internal static class RefusedRoutines
{
    private const string Text = """
        sp_addextendedproperty sp_addlinkedserver sp_addlogin sp_addmessage sp_addrole sp_addrolemember sp_addsrvrolemember sp_addtype sp_adduser
        sp_altermessage sp_attach_db sp_autostats sp_bindefault sp_bindrule sp_changedbowner sp_change_users_login sp_columns sp_create_plan_guide
        sp_cursor sp_cursoropen sp_databases sp_dboption sp_delete_job sp_depends sp_describe_first_result_set sp_describe_undeclared_parameters
        sp_dropextendedproperty sp_droplogin sp_dropmessage sp_droprole sp_droprolemember sp_dropuser sp_estimate_data_compression_savings
        sp_execute sp_fkeys sp_getapplock sp_getbindtoken sp_grantdbaccess sp_help sp_helpconstraint sp_helpdb sp_helpextendedproc sp_helpfile
        sp_helpindex sp_helplanguage sp_helprole sp_helprolemember sp_helprotect sp_helpserver sp_helpsort sp_helpsrvrolemember sp_helpstats
        sp_helptext sp_helptrigger sp_helpuser sp_invoke_external_rest_endpoint sp_lock sp_monitor sp_MSforeachdb sp_MSforeachtable
        sp_OACreate sp_OADestroy sp_OAGetErrorInfo sp_OAGetProperty sp_OAMethod sp_OASetProperty sp_pkeys sp_prepare sp_primarykeys
        sp_procoption sp_recompile sp_refreshsqlmodule sp_refreshview sp_releaseapplock sp_rename sp_send_dbmail sp_server_info sp_serveroption
        sp_spaceused sp_special_columns sp_sproc_columns sp_start_job sp_statistics sp_stored_procedures sp_tables sp_tableoption sp_unprepare
        sp_updateextendedproperty sp_updatestats sp_validname sp_who sp_who2 sp_xml_preparedocument sp_xml_removedocument
        xp_cmdshell xp_dirtree xp_fileexist xp_fixeddrives xp_instance_regread xp_logevent xp_msver xp_readerrorlog xp_regread xp_sprintf xp_sscanf
        fn_my_permissions fn_builtin_permissions fn_helpcollations fn_listextendedproperty fn_dblog fn_trace_gettable fn_get_audit_file
        dm_exec_sql_text dm_exec_query_plan dm_exec_describe_first_result_set dm_exec_describe_first_result_set_for_object
        dm_sql_referenced_entities dm_sql_referencing_entities dm_db_index_physical_stats dm_exec_input_buffer dm_io_virtual_file_stats
        """;

    private static readonly FrozenSet<string> All =
        Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyCollection<string> Names => All;

    public static bool Contains(string name) => All.Contains(name);
}
