using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <content>Transactions.</content>
internal static partial class EngineErrors
{
    public static SqlError TransactionNameTooLong(string name) =>
        Syntax(103, $"The identifier that starts with '{name}' is too long. Maximum length is 32.", 2);

    public static SqlError TransactionCountMismatch(int before, int after) =>
        new(266, $"Transaction count after EXECUTE indicates a mismatching number of BEGIN and COMMIT statements. Previous count = {Number(before)}, current count = {Number(after)}.", 2);

    public static SqlError NoTransactionToSave() => new(628, "Cannot issue SAVE TRANSACTION when there is no active transaction.");

    public static SqlError NoTransactionToCommit() => new(3902, "The COMMIT TRANSACTION request has no corresponding BEGIN TRANSACTION.");

    public static SqlError NoTransactionToRollBack() => new(3903, "The ROLLBACK TRANSACTION request has no corresponding BEGIN TRANSACTION.");

    public static SqlError RollbackInInsertExec() => new(3915, "Cannot use the ROLLBACK statement within an INSERT-EXEC statement.", 0);

    public static SqlError CommitInInsertExec() => new(3916, "Cannot use the COMMIT statement within an INSERT-EXEC statement unless BEGIN TRANSACTION is used first.", 0);

    public static SqlError DoomedTransaction() =>
        new(3930, "The current transaction cannot be committed and cannot support operations that write to the log file. Roll back the transaction.");

    public static SqlError DoomedSavepoint() =>
        new(3931, "The current transaction cannot be committed and cannot be rolled back to a savepoint. Roll back the entire transaction.");

    public static SqlError DoomedAtBatchEnd() =>
        new(3998, "Uncommittable transaction is detected at the end of the batch. The transaction is rolled back.");

    public static SqlError NoSuchSavepoint(string name) =>
        new(6401, $"Cannot roll back {name}. No transaction or savepoint of that name was found.");
}
