using System.Text;
using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests;

public sealed class SecretScanTests
{
    private const string Key = "sk_test_51AbcDefGhi";
    private const string Value = "51AbcDefGhi";

    [TestCase("sk_live_abc", "sk_live_***")]
    [TestCase("\"rk_test_a\",\"sk_org_live_b\",\"whsec_cd\"", "\"rk_test_*\",\"sk_org*******\",\"whsec_**\"")]
    [TestCase(@"\u0073k_\u0074est_a\u0062c", @"\u0073k_\u0074est_********")]
    [TestCase(@"\\u0073k_test_a\\u0062c", @"\\u0073k_test_*********")]
    [TestCase(@"line\nsk_test_abc\r\n", @"line\nsk_test_***\r\n")]
    [TestCase("%73k%5Ftest%5fa%62c&x=1", "%73k%5Ftest%5f*****&x=1")]
    [TestCase("Bearer%20sk_test_abc", "Bearer%20sk_test_***")]
    [TestCase(@"D:\rk_test_abc", @"D:\rk_test_***")]
    [TestCase("pi_1_secret_abcDEF0123456789xyz", "pi_1_secret_*******************")]
    [TestCase("pi_1_secret_sk_test_abc", "pi_1_secret_sk_test_***")]
    [TestCase("c2tfdGVzdF81MUFiYw==", "c2tfdGVzdF**********")]
    [TestCase(@"c2tfdGVzdF81\/MUFi", @"c2tfdGVzdF********")]
    [TestCase("sk_1 rk_2 sk_0123456789abcdef", "sk_1 rk_2 sk_0123456789abcdef")]
    [TestCase("task_test_7 disk_live_9", "task_test_7 disk_live_9")]
    [TestCase("my_secret_santa_list_of_all_the_presents client_secret_configuration", "my_secret_santa_list_of_all_the_presents client_secret_configuration")]
    [TestCase("pk_live_abc cus_1 in_1", "pk_live_abc cus_1 in_1")]
    [TestCase("100% %7 %zz \\", "100% %7 %zz \\")]
    [TestCase("sk_test_", "sk_test_")]
    [TestCase("", "")]
    public void Overwrite_WhenGivenText_LeavesEverythingButSecrets(string text, string expected)
    {
        var characters = text.ToCharArray();
        Assert.That(SecretScan.Overwrite(characters, characters.Length), Is.EqualTo(text != expected));
        Assert.That(new string(characters), Is.EqualTo(expected));
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
        var characters = "xxsk_test_abc".ToCharArray();
        Assert.That(SecretScan.Overwrite(characters, 10), Is.False);
        Assert.That(new string(characters), Is.EqualTo("xxsk_test_abc"));
    }

    [Test]
    public void Mask_WhenAnEscapedKeyIsInAnExcerpt_MasksIt([Values(@"\u0073k_test_51AbcDefGhi", "%73k_test_51AbcDefGhi", "keys:sk_test_51AbcDefGhi", @"x\nsk_test_51AbcDefGhi")] string text) =>
        Assert.That(Secrets.Mask(text), Does.Not.Contain(Value).And.Contain("***"));

    [Test]
    public void Row_WhenAFieldHoldsASecret_ShowsItNeitherInItsColumnNorInRawJson()
    {
        var json = "{\"object\":\"thing\",\"name\":\"key: " + Key + "\",\"escaped\":\"\\u0073k_test_" + Value + "\",\"other\":\"whsec_" + Value + "\"}";
        var row = new SmallShape(new Column("Name", ColumnType.Text, "name"), new Column("Escaped", ColumnType.Text, "escaped"), new Column("RawJson", ColumnType.Text, "json($)")).Object(json);
        Assert.That(row[0], Is.EqualTo("key: sk_test_***********"));
        Assert.That(row[1], Is.EqualTo("sk_test_***********"));
        Assert.That((string)row[2]!, Does.StartWith("{\"object\":\"thing\"").And.EndWith("\"whsec_***********\"}").And.Not.Contain(Value));
    }

    [Test]
    public void JsonText_WhenAnAnswerHoldsASecret_IsTheSameJsonWithoutIt() => Assert.That(
        new JsonText().Read(Buffers.Of("{\"url\":\"https:\\/\\/x.example\\/?k=" + Key + "\",\"n\":1.10}")),
        Is.EqualTo("{\"url\":\"https:\\/\\/x.example\\/?k=sk_test_***********\",\"n\":1.10}"));
}
