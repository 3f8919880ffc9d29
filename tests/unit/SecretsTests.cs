namespace StripeClr.Tests;

public sealed class SecretsTests
{
    [TestCase("Invalid API Key provided: sk_test_****************1234", "Invalid API Key provided: sk_test_***")]
    [TestCase("sk_live_abcDEF123", "sk_live_***")]
    [TestCase("key 'rk_test_abc', (sk_live_x)", "key 'rk_test_***', (sk_live_***)")]
    [TestCase("sk_org_test_abc", "sk_org_***")]
    [TestCase("whsec_abc123", "whsec_***")]
    [TestCase("pi_3Abc_secret_Def456", "pi_3Abc_secret_***")]
    [TestCase("seti_1_secret_x and cs_test_1_secret_y", "seti_1_secret_*** and cs_test_1_secret_***")]
    [TestCase("Authorization: Bearer sk_test_abc", "Authorization: Bearer sk_test_***")]
    [TestCase("Authorization: Bearer sk_test_abcdefghijkl.x", "Authorization: Bearer ***")]
    [TestCase("Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.x-_y", "Authorization: Bearer ***")]
    [TestCase("Authorization: Basic c2tfdGVzdF9hYmM6==", "Authorization: Basic ***")]
    [TestCase("https://x.example/?key=sk_test_abc&b=1", "https://x.example/?key=sk_test_***&b=1")]
    [TestCase("order-4711-pay", "order-4711-pay")]
    [TestCase("ek_test_abc", "ek_test_***")]
    [TestCase("/v1/products/sk_chair_red sk_organic_500g", "/v1/products/sk_chair_red sk_organic_500g")]
    [TestCase("task_7 risk_7 desk_7 pk_test_abc", "task_7 risk_7 desk_7 pk_test_abc")]
    [TestCase("cus_1 in_1 pi_1 req_1", "cus_1 in_1 pi_1 req_1")]
    [TestCase("A Basic plan costs more", "A Basic plan costs more")]
    [TestCase("The Bearer of this", "The Bearer of this")]
    [TestCase("", "")]
    [TestCase("100% of %s", "100% of %s")]
    public void Mask_WhenGivenText_HidesSecretsOnly(string text, string expected) => Assert.That(Secrets.Mask(text), Is.EqualTo(expected));

    [Test]
    public void StripeException_WhenItsPartsHoldSecrets_MasksAll()
    {
        var error = new StripeException(54401, "Stripe 401 x: Invalid API Key provided: sk_test_abc1234", "[GET /v1/x key=whsec_abc]");
        Assert.That(error.Message, Is.EqualTo("Stripe 401 x: Invalid API Key provided: sk_test_*** [GET /v1/x key=whsec_***]"));
        Assert.That(error.Sentence + error.Context, Does.Not.Contain("abc"));
    }
}
