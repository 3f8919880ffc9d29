using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using NUnit.Framework;
using FieldAttributes = Mono.Cecil.FieldAttributes;

namespace ClrSafe.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PostPassTests : IDisposable
{
    private readonly PlantedAssembly _planted = new();
    private readonly TypeDefinition _type;

    public PostPassTests() => _type = _planted.AddType("Planted.Type");

    public void Dispose() => _planted.Dispose();

    [TestCase(FieldAttributes.Static)]
    [TestCase(FieldAttributes.Static | FieldAttributes.InitOnly)]
    public void Run_WhenAMethodWritesAStaticField_FailsAndWritesNothing(FieldAttributes attributes)
    {
        FieldDefinition cache = _planted.AddField(_type, "Cache", attributes);
        AddWriter("Remember", cache);

        Assert.That(_planted.RunPost, Throws.TypeOf<ClrSafeException>().With.Message.Contains("Planted.Type::Cache by System.Void Planted.Type::Remember()"));
        Assert.That(_planted.Output, Does.Not.Exist);
    }

    [Test]
    public void Run_WhenAMethodTakesAStaticFieldsAddress_Fails()
    {
        FieldDefinition counter = _planted.AddField(_type, "Counter", FieldAttributes.Static);
        PlantedAssembly.AddMethod(_type, "Count", _planted.Module.TypeSystem.Void, il =>
        {
            il.Emit(OpCodes.Ldsflda, counter);
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ret);
        });

        Assert.That(_planted.RunPost, Throws.TypeOf<ClrSafeException>().With.Message.Contains("Planted.Type::Counter"));
    }

    [Test]
    public void Run_WhenAnotherTypesInitializerWritesAStaticField_Fails()
    {
        FieldDefinition field = _planted.AddField(_type, "Shared", FieldAttributes.Static);
        _planted.AddTypeInitializer(_planted.AddType("Planted.Other"), il => StoreNull(il, field));

        Assert.That(_planted.RunPost, Throws.TypeOf<ClrSafeException>().With.Message.Contains("Planted.Type::Shared"));
    }

    [Test]
    public void Run_WhenOnlyTheTypeInitializerWritesAStaticField_MakesItReadonly()
    {
        FieldDefinition field = _planted.AddField(_type, "Constant", FieldAttributes.Static);
        _planted.AddTypeInitializer(_type, il => StoreNull(il, field));

        _planted.RunPost();

        using ModuleDefinition output = _planted.ReadOutput();
        Assert.That(output.GetType("Planted.Type").Fields.Single().IsInitOnly, Is.True);
    }

    [TestCase("<>9__0_0", "<>c")]
    [TestCase("<0>__Answer", "<>O")]
    public void Run_WhenADelegateIsCached_CreatesItEachTime(string field, string type)
    {
        PlantCachedDelegate(_planted.AddField(_planted.AddType(type), field, FieldAttributes.Static), knownShape: true);

        string report = _planted.RunPost();

        Assert.That(report, Does.StartWith("post: lambda caches removed: 1;"));
        using ModuleDefinition output = _planted.ReadOutput();
        Assert.That(output.GetTypes().SelectMany(each => each.Fields), Is.Empty);
        MethodInfo get = Assembly.Load(File.ReadAllBytes(_planted.Output)).GetType("Planted.Type")!.GetMethod("Get")!;
        Assert.That(((Func<object>)get.Invoke(null, null)!)(), Is.EqualTo("42"));
    }

    [Test]
    public void Run_WhenADelegateIsCachedInAnUnknownWay_FailsAndWritesNothing()
    {
        PlantCachedDelegate(_planted.AddField(_planted.AddType("<>c"), "<>9__0_0", FieldAttributes.Static), knownShape: false);

        Assert.That(_planted.RunPost, Throws.TypeOf<ClrSafeException>().With.Message.Contains("unknown way"));
        Assert.That(_planted.Output, Does.Not.Exist);
    }

    [Test]
    public void Run_GivesTheAssemblyItsOutputsNameWithoutPublicKey()
    {
        _planted.Module.Assembly.Name.PublicKey = [1, 2, 3];
        _planted.RunPost();

        using ModuleDefinition output = _planted.ReadOutput();
        Assert.That(output.Assembly.Name.FullName, Is.EqualTo("Planted.ClrSafe, Version=0.0.0.0, Culture=neutral, PublicKeyToken=null"));
    }

    [Test]
    public void Run_Twice_WritesTheSameBytes()
    {
        _planted.RunPost();
        byte[] first = File.ReadAllBytes(_planted.Output);
        PostPass.Run(_planted.Input, _planted.Output, BuildOutput.FrameworkReferences, "Planted");

        Assert.That(File.ReadAllBytes(_planted.Output), Is.EqualTo(first));
    }

    private void AddWriter(string name, FieldDefinition field) =>
        PlantedAssembly.AddMethod(_type, name, _planted.Module.TypeSystem.Void, il => StoreNull(il, field));

    private static void StoreNull(ILProcessor il, FieldDefinition field)
    {
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Stsfld, field);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>What the C# compiler makes of <c>static Func&lt;object&gt; Get() => Answer;</c></summary>
    private void PlantCachedDelegate(FieldDefinition cache, bool knownShape)
    {
        var core = (AssemblyNameReference)_planted.Module.TypeSystem.CoreLibrary;
        var function = new TypeReference("System", "Func`1", _planted.Module, core);
        var functionOfObject = new GenericInstanceType(function) { GenericArguments = { _planted.Object } };
        function.GenericParameters.Add(new GenericParameter(function));
        cache.FieldType = functionOfObject;
        MethodDefinition answer = PlantedAssembly.AddMethod(_type, "Answer", _planted.Object, il =>
        {
            il.Emit(OpCodes.Ldstr, "42");
            il.Emit(OpCodes.Ret);
        });
        var constructor = new MethodReference(".ctor", _planted.Module.TypeSystem.Void, functionOfObject)
        {
            HasThis = true,
            Parameters = { new ParameterDefinition(_planted.Object), new ParameterDefinition(_planted.Module.TypeSystem.IntPtr) },
        };

        PlantedAssembly.AddMethod(_type, "Get", functionOfObject, il =>
        {
            Instruction end = il.Create(OpCodes.Ret);
            il.Emit(OpCodes.Ldsfld, cache);
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Brtrue_S, end);
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ldnull);
            if (!knownShape)
                il.Emit(OpCodes.Nop);
            il.Emit(OpCodes.Ldftn, answer);
            il.Emit(OpCodes.Newobj, constructor);
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Stsfld, cache);
            il.Append(end);
        });
    }
}
