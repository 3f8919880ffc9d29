using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 13: queries name their columns, and FOR JSON is assigned as SQL Server allows it.</summary>
internal sealed class SelectRule : IScriptRule
{
    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var batch in inspection.Scripts.Batches)
        {
            // EXISTS reads no columns.
            var inExists = batch.All<ExistsPredicate>().Select(exists => exists.Subquery.QueryExpression).OfType<QuerySpecification>()
                .SelectMany(query => query.SelectElements).ToHashSet();
            foreach (var star in batch.All<SelectStarExpression>().Where(star => !inExists.Contains(star)))
                findings.Add(RuleNumbers.Scripts, batch, star, "SELECT * changes with the tables it reads. Name the columns.");

            foreach (var query in batch.All<QuerySpecification>().Where(query => query.ForClause is JsonForClause or XmlForClause))
            {
                foreach (var assignment in query.SelectElements.OfType<SelectSetVariable>())
                {
                    var variable = assignment.Variable.Name;
                    findings.Add(RuleNumbers.Scripts, batch, assignment, $"SELECT {variable} = ... FOR JSON is refused by the server. Write SET {variable} = (SELECT ... FOR JSON ...).");
                }
            }
        }
    }
}
