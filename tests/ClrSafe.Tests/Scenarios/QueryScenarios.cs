using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClrSafe.Scenarios;

/// <summary>JSONPath over a Stripe list, with and without an error when nothing matches.</summary>
internal static class QueryScenarios
{
    private const string Document = """
        {"object":"list","has_more":true,"data":[
          {"id":"in_1","amount":100,"status":"open","customer":{"id":"cus_1","name":"Ärger & Söhne"},"lines":{"data":[{"id":"il_1","amount":60},{"id":"il_2","amount":40}]},"metadata":{"order.no":"1"}},
          {"id":"in_2","amount":2500,"status":"paid","customer":"cus_2","lines":{"data":[]},"metadata":{}},
          {"id":"in_3","amount":99.5,"status":null,"customer":null,"lines":null,"paid":true,"metadata":{"order no":"3","it's":"x"}},
          {"id":"sub_4","amount":-1,"status":"OPEN","tags":["a","b",["c"]]}]}
        """;

    private static readonly string[] Queries =
    [
        "$", "", "object", "$.object", "$.data", "$.data[0]", "$.data[*].id", "data[*].id", "$.data[-1].id", "$.data[-1:].id", "$.data[0,2].id", "$.data[1:3].id", "$.data[::2].id", "$.data[::-1].id", "$.data[3:1:-1].id",
        "$..id", "$..amount", "$..*", "$.*", "$.data[*].lines.data[*].amount", "$..data[0].id", "$.data[*].customer.name", "$.data[0]['id','amount']", "$['data'][0]['id']",
        "$.data[0].metadata['order.no']", "$.data[2].metadata['order no']", "$.data[2].metadata['it\\'s']", "$.data[*]['metadata'].*",
        "$.data[?(@.amount > 99)].id", "$.data[?(@.amount >= 100 && @.status == 'open')].id", "$.data[?(@.amount < 0 || @.paid == true)].id", "$.data[?(@.status == null)].id", "$.data[?(@.status != 'open')].id",
        "$.data[?(@.paid)].id", "$.data[?(@.id =~ /^in_/)].id", "$.data[?(@.status =~ /open/i)].id", "$.data[?(@.customer.id == 'cus_1')].id", "$.data[?(@.lines.data[*].amount > 50)].id", "$.data[?(@.amount === 100)].id", "$.data[?(@.id !== 'in_1')].id",
        "$.data[?(@.amount == $.data[0].amount)].id", "$.data[?(@.tags[0] == 'a')].tags[2][0]", "$.data[?(1 == 1)].id", "$.data[?('a' < 'b')].id",
        "$.missing", "$.data[9]", "$.data.id", "$.object[0]", "$.data['x']", "$.data[9:].id", "$..missing",
        "$.", "$..", "$.data[", "$.data[]", "$.data[0", "$.data['x", "$.data[x]", "$.data[0,]", "$.data[::0]", "$.data[1:2:3:4]", "$.data[?", "$.data[?(", "$.data[?()]", "$.data[?(@.amount >)]", "$.data[?(@.amount ! 1)]", "$.data[?(@.id =~ /x)]", "$.data[?(@.id == 'x]", "$data", "$.data[*", "]", "data[0]id",
    ];

    public static void Run(Transcripts transcripts)
    {
        JToken document = JToken.Parse(Document);
        foreach (string query in Queries)
        {
            transcripts.Record($"SelectTokens {query}", () => Text(document.SelectTokens(query)));
            transcripts.Record($"SelectTokens {query} (must match)", () => Text(document.SelectTokens(query, new JsonSelectSettings { ErrorWhenNoMatch = true })));
            transcripts.Record($"SelectToken {query}", () => document.SelectToken(query));
            transcripts.Record($"SelectToken {query} (must match)", () => document.SelectToken(query, errorWhenNoMatch: true));
        }
    }

    private static string Text(IEnumerable<JToken> tokens) =>
        string.Join(" | ", tokens.Select(token => $"{token.Path} = {token.ToString(Formatting.None)}"));
}
