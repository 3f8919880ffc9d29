using System.Text.Json;
using FakeStripe;

namespace StripeClr.Benchmarks.EndToEnd;

/// <summary>Pages that the fake Stripe rendered once, so that its work is no part of what is measured.</summary>
internal static class RenderedPages
{
    /// <summary>The first pages of a list.</summary>
    /// <param name="resource">The plural, as in URLs.</param>
    /// <param name="query">The query of each page.</param>
    /// <param name="count">How many.</param>
    public static async Task<IReadOnlyList<RenderedPage>> RenderAsync(string resource, string query, int count)
    {
        const int MostRows = 100;
        var options = new FakeStripeOptions { Invoices = (count * MostRows) + 1, Customers = (count * MostRows) + 1, Now = 1_795_000_000 };
        await using var fake = await FakeStripeServer.StartAsync(options);
        using var http = new HttpClient { BaseAddress = new Uri(fake.BaseUrl) };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer sk_test_benchmark0000000000");
        http.DefaultRequestHeaders.Add("Stripe-Version", "2026-10-28.endive");
        var pages = new List<RenderedPage>();
        string cursor = "";
        while (pages.Count < count)
        {
            string json = await http.GetStringAsync($"/v1/{resource}?{query}{cursor}");
            using var document = JsonDocument.Parse(json);
            cursor = "&starting_after=" + document.RootElement.GetProperty("data").EnumerateArray().Last().GetProperty("id").GetString();
            pages.Add(new RenderedPage(json));
        }

        return pages;
    }
}
