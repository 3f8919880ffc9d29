using Mono.Cecil;
using Mono.Cecil.Cil;
using NUnit.Framework;

namespace ClrSafe.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PrePassTests : IDisposable
{
    private readonly PlantedAssembly _planted = new();

    public void Dispose() => _planted.Dispose();

    [Test]
    public void Run_WhenThereIsNoThreadSafeStore_FailsAndWritesNothing()
    {
        PlantContainer(branchIntoBlock: false);
        Assert.That(_planted.RunPre, Throws.TypeOf<ClrSafeException>().With.Message.Contains("ThreadSafeStore"));
        Assert.That(_planted.Output, Does.Not.Exist);
    }

    [Test]
    public void Run_WhenThereIsNoNotification_FailsAndWritesNothing()
    {
        PlantStore();
        Assert.That(_planted.RunPre, Throws.TypeOf<ClrSafeException>().With.Message.Contains("No data-binding notification"));
        Assert.That(_planted.Output, Does.Not.Exist);
    }

    [Test]
    public void Run_WhenABranchLeadsIntoANotification_FailsAndWritesNothing()
    {
        PlantStore();
        PlantContainer(branchIntoBlock: true);
        Assert.That(_planted.RunPre, Throws.TypeOf<ClrSafeException>().With.Message.Contains("Newtonsoft.Json.Linq.JContainer::Insert"));
        Assert.That(_planted.Output, Does.Not.Exist);
    }

    [Test]
    public void Run_WhenAllIsAsExpected_RemovesLockAndNotification()
    {
        PlantStore();
        PlantContainer(branchIntoBlock: false);

        Assert.That(_planted.RunPre(), Is.EqualTo("pre: lock removed from ThreadSafeStore; data-binding notifications removed: 1"));
        using ModuleDefinition output = _planted.ReadOutput();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OpCodesOf(output, "Newtonsoft.Json.Utilities.ThreadSafeStore`2", "Get"), Is.EqualTo([Code.Ldarg_0, Code.Ldfld, Code.Ldarg_1, Code.Callvirt, Code.Ret]));
            Assert.That(OpCodesOf(output, "Newtonsoft.Json.Linq.JContainer", "Insert"), Is.EqualTo([Code.Br, Code.Nop, Code.Ret]));
        }
    }

    private static IEnumerable<Code> OpCodesOf(ModuleDefinition module, string type, string method) =>
        module.GetType(type).Methods.Single(each => each.Name == method).Body.Instructions.Select(instruction => instruction.OpCode.Code);

    /// <summary>A generic store whose Get does anything but call its creator.</summary>
    private void PlantStore()
    {
        TypeDefinition creator = _planted.AddType("Newtonsoft.Json.Serialization.Func`2");
        creator.GenericParameters.Add(new GenericParameter("T", creator));
        creator.GenericParameters.Add(new GenericParameter("TResult", creator));
        MethodDefinition invoke = PlantedAssembly.AddMethod(creator, "Invoke", creator.GenericParameters[1], il => il.Emit(OpCodes.Ret), MethodAttributes.Virtual);
        invoke.Parameters.Add(new ParameterDefinition(creator.GenericParameters[0]));

        TypeDefinition store = _planted.AddType("Newtonsoft.Json.Utilities.ThreadSafeStore`2");
        store.GenericParameters.Add(new GenericParameter("TKey", store));
        store.GenericParameters.Add(new GenericParameter("TValue", store));
        var ofStore = new GenericInstanceType(creator) { GenericArguments = { store.GenericParameters[0], store.GenericParameters[1] } };
        _planted.AddField(store, "_creator", FieldAttributes.InitOnly).FieldType = ofStore;
        MethodDefinition get = PlantedAssembly.AddMethod(store, "Get", store.GenericParameters[1], il => il.Emit(OpCodes.Ret), MethodAttributes.Public);
        get.Parameters.Add(new ParameterDefinition(store.GenericParameters[0]));
    }

    /// <summary><c>if (_listChanged != null) { nop; } nop;</c>, with or without a jump to the middle of the block.</summary>
    private void PlantContainer(bool branchIntoBlock)
    {
        TypeDefinition container = _planted.AddType("Newtonsoft.Json.Linq.JContainer");
        FieldDefinition listChanged = _planted.AddField(container, "_listChanged", FieldAttributes.Private);
        PlantedAssembly.AddMethod(container, "Insert", _planted.Module.TypeSystem.Void, il =>
        {
            Instruction inside = il.Create(OpCodes.Nop);
            Instruction end = il.Create(OpCodes.Nop);
            if (branchIntoBlock)
                il.Emit(OpCodes.Br, inside);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, listChanged);
            il.Emit(OpCodes.Brfalse, end);
            il.Append(inside);
            il.Append(end);
            il.Emit(OpCodes.Ret);
        }, MethodAttributes.Public);
    }
}
