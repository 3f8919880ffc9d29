using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ClrSafe;

/// <summary>
/// Makes <c>ThreadSafeStore.Get(key)</c> return <c>_creator(key)</c> instead of looking into a cache under a lock.
/// </summary>
/// <remarks>
/// Monitor carries HostProtection(Synchronization), which SQL Server refuses to run in a SAFE assembly.
/// After the trim one caller is left, a type initializer that asks once, so the cache is not missed.
/// </remarks>
internal static class ThreadSafeStore
{
    private const string TypeName = "Newtonsoft.Json.Utilities.ThreadSafeStore`2";

    public static void RemoveLock(ModuleDefinition module)
    {
        TypeDefinition store = module.GetType(TypeName)
            ?? throw new ClrSafeException($"The type {TypeName} does not exist. Look where this version of Newtonsoft.Json caches type information.");
        MethodDefinition get = store.Methods.Single(method => method.Name == "Get");
        FieldDefinition creator = store.Fields.Single(field => field.Name == "_creator");

        var body = new MethodBody(get);
        ILProcessor il = body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, new FieldReference(creator.Name, creator.FieldType, SelfInstance(store)));
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Callvirt, Invoke(module, creator.FieldType));
        il.Emit(OpCodes.Ret);
        get.Body = body;
    }

    /// <summary>The generic type over its own parameters, as its own code refers to it.</summary>
    private static GenericInstanceType SelfInstance(TypeDefinition type)
    {
        var instance = new GenericInstanceType(type);
        foreach (GenericParameter parameter in type.GenericParameters)
            instance.GenericArguments.Add(parameter);
        return instance;
    }

    private static MethodReference Invoke(ModuleDefinition module, TypeReference delegateType)
    {
        MethodDefinition definition = delegateType.Resolve().Methods.Single(method => method.Name == "Invoke");
        MethodReference invoke = module.ImportReference(definition);
        return new MethodReference(invoke.Name, invoke.ReturnType, delegateType)
        {
            HasThis = true,
            Parameters = { new ParameterDefinition(invoke.Parameters.Single().ParameterType) },
        };
    }
}
