using System.Collections.Frozen;

namespace SqlClrHost.Catalog.CatalogViews;

/// <summary>Columns that SQL Server 2017's views have and the host's do not: they are refused by name, and not called invalid.</summary>
internal static class MissingColumns
{
    private const string Text = """
        objects: schema_ver is_published is_schema_published
        tables: is_published is_schema_published lob_data_space_id filestream_data_space_id max_column_id_used lock_on_bulk_load uses_ansi_nulls is_replicated has_replication_filter is_merge_published is_sync_tran_subscribed has_unchecked_assembly_data text_in_row_limit large_value_types_out_of_row is_tracked_by_cdc lock_escalation lock_escalation_desc is_filetable is_memory_optimized durability durability_desc temporal_type temporal_type_desc history_table_id is_remote_data_archive_enabled is_external history_retention_period history_retention_period_unit history_retention_period_unit_desc is_node is_edge
        views: is_published is_schema_published is_replicated has_replication_filter has_opaque_metadata has_unchecked_assembly_data with_check_option is_date_correlation_view is_tracked_by_cdc
        procedures: is_published is_schema_published is_auto_executed is_execution_replicated is_repl_serializable_only skips_repl_constraints
        columns: is_ansi_padded is_rowguidcol is_filestream is_replicated is_non_sql_subscribed is_merge_published is_dts_replicated is_xml_document xml_collection_id default_object_id rule_object_id is_sparse is_column_set generated_always_type generated_always_type_desc encryption_type encryption_type_desc encryption_algorithm_name column_encryption_key_id column_encryption_key_database_name is_hidden is_masked graph_type graph_type_desc
        computed_columns: system_type_id user_type_id max_length precision scale collation_name is_nullable is_ansi_padded is_rowguidcol is_identity is_computed uses_database_collation is_xml_document default_object_id is_sparse is_column_set
        parameters: is_cursor_ref is_xml_document xml_collection_id is_readonly encryption_type encryption_type_desc encryption_algorithm_name column_encryption_key_id column_encryption_key_database_name
        types: principal_id max_length precision scale collation_name is_nullable is_assembly_type default_object_id rule_object_id is_table_type
        indexes: type type_desc data_space_id ignore_dup_key fill_factor is_padded is_disabled is_hypothetical is_ignored_in_optimization allow_row_locks allow_page_locks compression_delay suppress_dup_key_messages auto_created optimize_for_sequential_key
        key_constraints: object_id principal_id type_desc create_date modify_date is_ms_shipped is_published is_schema_published unique_index_id is_system_named is_enforced
        check_constraints: object_id principal_id type type_desc create_date modify_date is_ms_shipped is_published is_schema_published is_disabled is_not_for_replication is_not_trusted parent_column_id uses_database_collation is_system_named
        default_constraints: object_id principal_id type type_desc create_date modify_date is_ms_shipped is_published is_schema_published is_system_named
        foreign_keys: principal_id create_date modify_date is_ms_shipped is_published is_schema_published key_index_id is_not_for_replication is_system_named
        synonyms: principal_id parent_object_id type type_desc create_date modify_date is_ms_shipped is_published is_schema_published
        sql_modules: uses_database_collation is_recompiled null_on_null_input uses_native_compilation inline_type is_inlineable
        assemblies: version_major version_minor version_build version_revision
        database_principals: create_date modify_date sid default_language_name default_language_lcid allow_encrypted_value_modifications
        database_permissions: type
        certificates: issuer_name cert_serial_number sid string_sid expiry_date thumbprint attested_by is_active_for_begin_dialog pvt_key_last_backup_date key_length
        symmetric_keys: key_algorithm create_date modify_date key_guid key_thumbprint provider_type cryptographic_provider_guid cryptographic_provider_algid
        databases: source_database_id owner_sid user_access user_access_desc is_auto_close_on is_auto_shrink_on is_in_standby is_cleanly_shutdown is_supplemental_logging_enabled snapshot_isolation_state snapshot_isolation_state_desc is_read_committed_snapshot_on recovery_model recovery_model_desc page_verify_option page_verify_option_desc is_auto_create_stats_on is_auto_create_stats_incremental_on is_auto_update_stats_on is_auto_update_stats_async_on is_ansi_null_default_on is_ansi_nulls_on is_ansi_padding_on is_ansi_warnings_on is_arithabort_on is_concat_null_yields_null_on is_numeric_roundabort_on is_quoted_identifier_on is_recursive_triggers_on is_cursor_close_on_commit_on is_local_cursor_default is_fulltext_enabled is_db_chaining_on is_parameterization_forced is_query_store_on is_published is_subscribed is_merge_published is_distributor is_sync_with_backup service_broker_guid is_broker_enabled log_reuse_wait log_reuse_wait_desc is_date_correlation_on is_cdc_enabled is_encrypted is_honor_broker_priority_on replica_id group_database_id resource_pool_id default_language_lcid default_language_name default_fulltext_language_lcid default_fulltext_language_name is_nested_triggers_on is_transform_noise_words_on two_digit_year_cutoff containment containment_desc target_recovery_time_in_seconds delayed_durability delayed_durability_desc is_memory_optimized_elevate_to_snapshot_on is_federation_member is_remote_data_archive_enabled is_mixed_page_allocation_on is_temporal_history_retention_enabled
        """;

    private static readonly FrozenDictionary<string, FrozenSet<string>> All = Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Trim().Split(": "))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1].Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string view, string column) => All.TryGetValue(view, out FrozenSet<string>? columns) && columns.Contains(column);
}
