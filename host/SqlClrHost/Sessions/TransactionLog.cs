using SqlClrHost.Errors;

namespace SqlClrHost.Sessions;

/// <summary>What has been done and how to undo it: for a statement that fails, a savepoint, or the whole transaction.</summary>
internal sealed class TransactionLog
{
    private readonly List<(Action Undo, bool StatementOnly)> _entries = [];
    private readonly List<(string Name, int Position)> _savepoints = [];
    private string? _name;
    private int _statementDepth;

    /// <summary>@@TRANCOUNT.</summary>
    public int Count { get; private set; }

    /// <summary>XACT_STATE() = -1: nothing but ROLLBACK is possible.</summary>
    public bool IsDoomed { get; private set; }

    /// <summary>INSERT … EXEC has a transaction of its own that the procedure may not end.</summary>
    public int InsertExecDepth { get; set; }

    public int Position => _entries.Count;

    public void Record(Action undo, bool statementOnly = false) => _entries.Add((undo, statementOnly));

    /// <summary>Undoes everything since <paramref name="position"/>, table variables too: the statement has failed.</summary>
    public void UndoStatement(int position)
    {
        for (int i = _entries.Count - 1; i >= position; i--)
        {
            _entries[i].Undo();
        }

        _entries.RemoveRange(position, _entries.Count - position);
    }

    /// <summary>A statement that changes something begins; it may call functions whose own statements lie inside it.</summary>
    public void EnterStatement() => _statementDepth++;

    public void LeaveStatement()
    {
        _statementDepth--;
        EndStatement();
    }

    /// <summary>Outside a transaction every statement stays when it has ended.</summary>
    public void EndStatement()
    {
        if (Count == 0 && _statementDepth == 0)
        {
            _entries.Clear();
        }
    }

    public void Begin(string? name = null)
    {
        if (Count++ == 0)
        {
            _name = name;
        }
    }

    public void Commit()
    {
        if (Count == 0)
        {
            throw EngineErrors.NoTransactionToCommit();
        }

        if (IsDoomed)
        {
            throw EngineErrors.DoomedTransaction();
        }

        if (--Count == 0)
        {
            Forget();
        }
    }

    /// <summary>Ends the transaction of an INSERT … EXEC while its statement still runs: what was done can be undone with the statement.</summary>
    public void CommitInto()
    {
        Count--;
        _savepoints.Clear();
        _name = null;
    }

    public void Save(string name)
    {
        if (Count == 0)
        {
            throw EngineErrors.NoTransactionToSave();
        }

        _savepoints.Add((name, _entries.Count));
    }

    /// <summary>ROLLBACK, with the name of a savepoint or of the outermost transaction or without.</summary>
    public void Rollback(string? name)
    {
        if (Count == 0)
        {
            throw EngineErrors.NoTransactionToRollBack();
        }

        if (name is not null && !name.Equals(_name, StringComparison.OrdinalIgnoreCase))
        {
            RollbackTo(name);
            return;
        }

        if (InsertExecDepth > 0)
        {
            throw EngineErrors.RollbackInInsertExec();
        }

        RollbackAll();
    }

    public void RollbackAll()
    {
        UndoTransaction(0);
        Count = 0;
        Forget();
    }

    /// <summary>Marks the transaction as doomed; without one there is nothing to doom.</summary>
    public void Doom() => IsDoomed = Count > 0;

    private void RollbackTo(string savepoint)
    {
        int index = _savepoints.FindLastIndex(s => s.Name.Equals(savepoint, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            throw EngineErrors.NoSuchSavepoint(savepoint);
        }

        if (IsDoomed)
        {
            throw EngineErrors.DoomedSavepoint();
        }

        UndoTransaction(_savepoints[index].Position);
        _savepoints.RemoveRange(index + 1, _savepoints.Count - index - 1);
    }

    private void UndoTransaction(int position)
    {
        for (int i = _entries.Count - 1; i >= position; i--)
        {
            if (!_entries[i].StatementOnly)
            {
                _entries[i].Undo();
            }
        }

        _entries.RemoveRange(position, _entries.Count - position);
    }

    private void Forget()
    {
        _entries.Clear();
        _savepoints.Clear();
        _name = null;
        IsDoomed = false;
    }
}
