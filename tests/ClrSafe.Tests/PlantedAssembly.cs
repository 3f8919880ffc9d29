using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ClrSafe.Tests;

/// <summary>A small assembly made instruction by instruction, in a temporary folder of its own.</summary>
internal sealed class PlantedAssembly : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("clrsafe-");

    public ModuleDefinition Module { get; } = ModuleDefinition.CreateModule("Planted", new ModuleParameters { Kind = ModuleKind.Dll, Runtime = TargetRuntime.Net_4_0 });

    public string Input => Path.Combine(_directory.FullName, "Planted.dll");

    public string Output => Path.Combine(_directory.FullName, "Planted.ClrSafe.dll");

    public TypeReference Object => Module.TypeSystem.Object;

    public TypeDefinition AddType(string name)
    {
        int dot = name.LastIndexOf('.');
        var type = new TypeDefinition(dot < 0 ? "" : name[..dot], name[(dot + 1)..], TypeAttributes.Public | TypeAttributes.Class, Object);
        Module.Types.Add(type);
        return type;
    }

    public FieldDefinition AddField(TypeDefinition type, string name, FieldAttributes attributes)
    {
        var field = new FieldDefinition(name, FieldAttributes.Public | attributes, Object);
        type.Fields.Add(field);
        return field;
    }

    /// <summary>Adds a method with the given code; a static method unless <paramref name="attributes"/> says otherwise.</summary>
    public static MethodDefinition AddMethod(TypeDefinition type, string name, TypeReference returnType, Action<ILProcessor> code, MethodAttributes attributes = MethodAttributes.Static)
    {
        var method = new MethodDefinition(name, MethodAttributes.Public | MethodAttributes.HideBySig | attributes, returnType) { HasThis = !attributes.HasFlag(MethodAttributes.Static) };
        code(method.Body.GetILProcessor());
        type.Methods.Add(method);
        return method;
    }

    public MethodDefinition AddTypeInitializer(TypeDefinition type, Action<ILProcessor> code) =>
        AddMethod(type, ".cctor", Module.TypeSystem.Void, code, MethodAttributes.Static | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName);

    public string RunPre()
    {
        Module.Write(Input);
        return PrePass.Run(Input, Output, BuildOutput.FrameworkReferences);
    }

    public string RunPost()
    {
        Module.Write(Input);
        return PostPass.Run(Input, Output, BuildOutput.FrameworkReferences, "Planted");
    }

    public ModuleDefinition ReadOutput() => ModuleDefinition.ReadModule(Output, new ReaderParameters { InMemory = true });

    public void Dispose()
    {
        Module.Dispose();
        _directory.Delete(recursive: true);
    }
}
