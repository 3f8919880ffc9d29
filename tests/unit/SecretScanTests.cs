using System.Text;
using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests;

public sealed class SecretScanTests
{
    private const string Key = "sk_test_51AbcDefGhi0123456789";
    private const string Value = "51AbcDefGhi0123456789";

    [TestCase("sk_live_0123456789abcdef", "sk_live_****************")]
    [TestCase("\"rk_test_0123456789abcdef\",\"sk_org_live_0123456789abcdef\"", "\"rk_test_****************\",\"sk_org_live_****************\"")]
    [TestCase("sk_org_0123456789abcdef sk_org0123456789abcdef", "sk_org_**************** sk_org****************")]
    [TestCase("whsec_0123456789abcdef,", "whsec_****************,")]
    [TestCase(@"\u0073k_\u0074est_0123456789abcd\u0065f", @"\u0073k_\u0074est_*********************")]
    [TestCase(@"\\u0073k_test_0123456789abcd\\u0065f", @"\\u0073k_test_**********************")]
    [TestCase(@"line\nsk_test_0123456789abcdef\r\n", @"line\nsk_test_****************\r\n")]
    [TestCase("%73k%5Ftest%5f0123456789abcd%65f&x=1", "%73k%5Ftest%5f******************&x=1")]
    [TestCase("%2573k%255Ftest%25255f0123456789abcd%2565f%26", "%2573k%255Ftest%25255f********************%26")]
    [TestCase("Bearer%20sk_test_0123456789abcdef", "Bearer%20sk_test_****************")]
    [TestCase(@"D:\rk_test_0123456789abcdef", @"D:\rk_test_****************")]
    [TestCase("pi_1_secret_abcDEF0123456789xyz", "pi_1_secret_*******************")]
    [TestCase("pi_1_secret_sk_test_0123456789abcdef", "pi_1_secret_sk_test_****************")]
    [TestCase("c2tfdGVzdF8wMTIzNDU2Nzg5YWJjZGVm", "c2tfdGVzdF**********************")]
    [TestCase(@"c2tfdGVzdF8\/MTIzNDU2Nzg5YWJjZGVm", @"c2tfdGVzdF***********************")]
    public void Overwrite_WhenGivenASecret_LeavesItsStart(string text, string expected)
    {
        var characters = text.ToCharArray();
        Assert.That(SecretScan.Overwrite(characters, characters.Length), Is.True);
        Assert.That(new string(characters), Is.EqualTo(expected));
    }

    // Ids that a user chose, names of metadata, and what Stripe itself has masked.
    [TestCase("sk_organic_500g sk_organization_id sk_chair_red")]
    [TestCase("\"sk_test_1\":\"a\",\"sk_test_2\":\"b\"")]
    [TestCase("rk_test_kitchen sk_live_show_with_a_long_name_of_its_own")]
    [TestCase("sk_1 rk_2 sk_0123456789abcdef")]
    [TestCase("task_test_0123456789abcdef disk_live_0123456789abcdef")]
    [TestCase("my_secret_santa_list_of_all_the_presents client_secret_configuration")]
    [TestCase("pk_live_0123456789abcdef cus_1 in_1")]
    [TestCase("sk_test_****************1234")]
    [TestCase("c2tfdGVzdF8xMjM=")]
    [TestCase("100% %7 %zz %25 %25zz %2525 \\")]
    [TestCase("sk_test_")]
    [TestCase("")]
    public void Overwrite_WhenItOnlyLooksLikeASecret_LeavesItAlone(string text)
    {
        var characters = text.ToCharArray();
        Assert.That(SecretScan.Overwrite(characters, characters.Length), Is.False);
        Assert.That(new string(characters), Is.EqualTo(text));
    }

    [Test]
    public void Overwrite_WhenTheKeyIsInBase64BehindAnything_LeavesNothingOfIt([Values("", "1", "12", "123", "Bearer ", "user:")] string before)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Key + ":"));
        var characters = encoded.ToCharArray();
        Assert.That(SecretScan.Overwrite(characters, characters.Length), Is.True);
        var decoded = Encoding.UTF8.GetString(Convert.FromBase64String(new string(characters).TrimEnd('*').PadRight(encoded.Length / 4 * 4, 'A')));
        Assert.That(decoded, Does.Contain("k_test").And.Not.Contain(Value.Substring(1, 4)));
    }

    [Test]
    public void Overwrite_WhenTheTextIsLonger_StopsAtItsLength()
    {
        var characters = "xxsk_test_0123456789abcdef".ToCharArray();
        Assert.That(SecretScan.Overwrite(characters, 20), Is.False);
        Assert.That(new string(characters), Is.EqualTo("xxsk_test_0123456789abcdef"));
    }

    [Test]
    public void Mask_WhenAnEscapedKeyIsInAnExcerpt_MasksIt([Values(@"\u0073k_test_" + Value, "%73k_test_" + Value, "%2573k_test_" + Value, "keys:" + Key, @"x\n" + Key)] string text) =>
        Assert.That(Secrets.Mask(text), Does.Not.Contain(Value).And.Contain("***"));

    [Test]
    public void Row_WhenAFieldHoldsASecret_ShowsItNeitherInItsColumnNorInRawJson()
    {
        var json = "{\"object\":\"thing\",\"name\":\"key: " + Key + "\",\"escaped\":\"\\u0073k_test_" + Value + "\",\"other\":\"whsec_" + Value + "\"}";
        var row = new SmallShape(new Column("Name", ColumnType.Text, "name"), new Column("Escaped", ColumnType.Text, "escaped"), new Column("RawJson", ColumnType.Text, "json($)")).Object(json);
        Assert.That(row[0], Is.EqualTo("key: sk_test_*********************"));
        Assert.That(row[1], Is.EqualTo("sk_test_*********************"));
        Assert.That((string)row[2]!, Does.StartWith("{\"object\":\"thing\"").And.EndWith("\"whsec_*********************\"}").And.Not.Contain(Value));
    }

    [Test]
    public void JsonText_WhenAnAnswerHoldsASecret_IsTheSameJsonWithoutIt() => Assert.That(
        new JsonText().Read(Buffers.Of("{\"url\":\"https:\\/\\/x.example\\/?k=" + Key + "\",\"n\":1.10}")),
        Is.EqualTo("{\"url\":\"https:\\/\\/x.example\\/?k=sk_test_*********************\",\"n\":1.10}"));
}
