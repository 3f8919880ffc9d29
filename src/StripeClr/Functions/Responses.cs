using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;
using StripeClr.Listing;

namespace StripeClr.Functions;

/// <summary><c>stripe_internal.Responses</c>, behind <c>dbo.StripeRequest</c>: the answer to any GET, as rows of JSON.</summary>
public static class Responses
{
    /// <summary>The rows; see <see cref="ResponseReader.Open(SqlString, SqlString, SqlString, SqlString)"/>.</summary>
    [SqlFunction(FillRowMethodName = nameof(FillRow))]
    public static IEnumerable Read(SqlString connection, SqlString path, SqlString query, SqlString json) =>
        ResponseReader.Open(connection, path, query, json);

    private static void FillRow(object row, out SqlInt64 position, out SqlString json)
    {
        var response = (ResponseRow)row;
        position = new SqlInt64(response.Position);
        json = new SqlString(response.Json);
    }
}
