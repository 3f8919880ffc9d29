using NUnit.Framework;
using SqlClrHost.Clr;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Clr;

[NonParallelizable]
public sealed class ClrTableFunctionTests
{
    private static readonly SqlType[] OneInt = [SqlType.Int];

    private ClrTableFunction _numbers = null!;

    [SetUp]
    public void SetUp()
    {
        _numbers = Samples.Table("Numbers", OneInt, SqlType.Int, SqlType.NVarChar(10), SqlType.DateTime2(0));
        ClrBinder.BindProcedure(Samples.Routines, "ClrSamples.Tables", "ResetCounters", "ResetCounters", []).Invoke([]);
    }

    [Test]
    public void Open_WhenRowsAreRead_GivesTheirColumns()
    {
        List<object?[]> rows = ReadAll(_numbers.Open([2]));

        Assert.That(rows, Is.EqualTo(new[]
        {
            new object?[] { 1, "x", new DateTime(2026, 1, 2) },
            [2, null, new DateTime(2026, 1, 3)],
        }));
    }

    [Test]
    public void Open_WhenNothingIsReadYet_HasRunInitAndPulledNoRow()
    {
        using IEnumerator<object?[]> rows = _numbers.Open([1000]);

        Assert.That((Started, Pulled), Is.EqualTo((1, 0)));
    }

    [Test]
    public void MoveNext_WhenFiveRowsAreTaken_PullsFiveAndDisposes()
    {
        using (IEnumerator<object?[]> rows = _numbers.Open([1000]))
        {
            for (int i = 0; i < 5; i++)
                rows.MoveNext();
            Assert.That((Pulled, Disposed), Is.EqualTo((5, 0)));
        }

        Assert.That((Pulled, Disposed), Is.EqualTo((5, 1)));
    }

    [Test]
    public void MoveNext_WhenRowsEnd_DisposesOnceAndStaysAtTheEnd()
    {
        using IEnumerator<object?[]> rows = _numbers.Open([1]);

        Assert.That((rows.MoveNext(), rows.MoveNext(), rows.MoveNext()), Is.EqualTo((true, false, false)));
        Assert.That(Disposed, Is.EqualTo(1));
    }

    [Test]
    public void Open_WhenMethodReturnsNull_HasNoRows() => Assert.That(ReadAll(_numbers.Open([null])), Is.Empty);

    [Test]
    public void Open_WhenMethodReturnsAnEnumerator_GivesItsRows() =>
        Assert.That(ReadAll(Samples.Table("NumbersEnumerator", OneInt, SqlType.Int, SqlType.NVarChar(10), SqlType.DateTime2()).Open([3])), Has.Count.EqualTo(3));

    [Test]
    public void Open_WhenCalledAgainWhileRowsAreOpen_StartsAnew()
    {
        using IEnumerator<object?[]> first = _numbers.Open([2]);
        first.MoveNext();
        using IEnumerator<object?[]> second = _numbers.Open([2]);
        second.MoveNext();
        first.MoveNext();

        Assert.That((first.Current[0], second.Current[0]), Is.EqualTo((2, 1)));
    }

    [Test]
    public void Open_WhenInitThrows_Gives6522()
    {
        SqlError error = Assert.Throws<SqlError>(() => Failing("init"))!;

        Assert.That((error.Number, error.Message), Is.EqualTo((
            6522,
            "A .NET Framework error occurred during execution of user-defined routine or aggregate \"Failing\": \r\n"
            + "System.InvalidOperationException: in init\r\nSystem.InvalidOperationException: \r\n   at ClrSamples.Tables.Failing(SqlString where)\r\n.")));
    }

    [TestCase("move", "in MoveNext", "ClrSamples.Tables.Stream(Int32 count, Int32 failAt)+MoveNext()", 1)]
    [TestCase("fill", "in FillRow", "ClrSamples.Tables.FillFailing(Object row, SqlInt32& number)", 1)]
    [TestCase("dispose", "in Dispose", "ClrSamples.Tables.FailingDispose.Dispose()", 2)]
    [TestCase("both", "in FillRow", "ClrSamples.Tables.FillFailing(Object row, SqlInt32& number)", 1)]
    public void MoveNext_WhenItFails_Gives6260AfterTheRowsBefore(string where, string message, string frame, int rowsBefore)
    {
        IEnumerator<object?[]> rows = Failing(where);
        int read = 0;
        SqlError error = Assert.Throws<SqlError>(() =>
        {
            while (rows.MoveNext())
                read++;
        })!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((error.Number, read), Is.EqualTo((6260, rowsBefore)));
            Assert.That(error.Message, Does.StartWith(
                $"An error occurred while getting new row from user defined Table Valued Function : \r\nSystem.InvalidOperationException: {message}\r\nSystem.InvalidOperationException: \r\n   at {frame}"));
            Assert.That(error.Message, Does.EndWith("\r\n."));
            Assert.That(error.Message, Does.Not.Contain("SqlClrHost").And.Not.Contain("lambda_method"));
            Assert.That(rows.MoveNext(), Is.False, "an enumerator that has failed is at its end");
        }
    }

    [Test]
    public void MoveNext_WhenItFails_Disposes()
    {
        IEnumerator<object?[]> rows = Failing("move");
        Assert.That(rows.MoveNext, Is.True);
        Assert.That(rows.MoveNext, Throws.TypeOf<SqlError>());

        Assert.That(Disposed, Is.EqualTo(1));
    }

    [Test]
    public void MoveNext_WhenTextIsLongerThanItsColumn_Gives6260AndDoesNotCut()
    {
        ClrTableFunction numbers = Samples.Table("Numbers", OneInt, SqlType.Int, SqlType.NVarChar(2), SqlType.DateTime2());
        SqlError error = Assert.Throws<SqlError>(() => ReadAll(numbers.Open([5])))!;

        Assert.That(error.Number, Is.EqualTo(6260));
        Assert.That(error.Message, Does.Contain("System.Data.SqlServer.TruncationException: Trying to convert return value or output parameter of size 6 bytes to a T-SQL type with a smaller size limit of 4 bytes."));
    }

    [Test]
    public void MoveNext_When200000WideRowsAreRead_GivesThemAll()
    {
        ClrTableFunction wide = Samples.Table(
            "Wide",
            OneInt,
            SqlType.Int,
            SqlType.BigInt,
            SqlType.NVarChar(255),
            SqlType.NVarChar(255),
            SqlType.Bit,
            SqlType.DateTime2(0),
            SqlType.Decimal(10, 0),
            SqlType.NVarChar(255),
            SqlType.BigInt,
            SqlType.NVarCharMax);
        int count = 0;
        using (IEnumerator<object?[]> rows = wide.Open([200_000]))
        {
            while (rows.MoveNext())
                count++;
        }

        Assert.That(count, Is.EqualTo(200_000));
    }

    private static int Started => Counter(0);

    private static int Pulled => Counter(1);

    private static int Disposed => Counter(2);

    private static int Counter(int index) => (int)Samples.Scalar("Tables", "Counter", SqlType.Int, SqlType.Int).Invoke([index])!;

    private static IEnumerator<object?[]> Failing(string where) => Samples.Table("Failing", [SqlType.NVarChar(10)], SqlType.Int).Open([where]);

    private static List<object?[]> ReadAll(IEnumerator<object?[]> rows)
    {
        using (rows)
        {
            var all = new List<object?[]>();
            while (rows.MoveNext())
                all.Add(rows.Current);
            return all;
        }
    }
}
