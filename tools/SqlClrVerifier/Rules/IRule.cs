namespace SqlClrVerifier.Rules;

/// <summary>One rule that an assembly must keep to be created and to run in SQL Server.</summary>
internal interface IRule
{
    int Number { get; }

    void Check(Inspection inspection, Findings findings);
}
