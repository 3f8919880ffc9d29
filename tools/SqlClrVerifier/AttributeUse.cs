using Mono.Cecil;

namespace SqlClrVerifier;

/// <summary>One custom attribute and the member that carries it; those of parameters are their method's, those of type parameters their type's.</summary>
internal sealed record AttributeUse(string Member, bool IsOnAssembly, CustomAttribute Attribute)
{
    public static IEnumerable<AttributeUse> AllOf(Inspection inspection)
    {
        var module = inspection.Module;
        return On(inspection.AssemblyName, module.Assembly, isAssembly: true)
            .Concat(On($"{inspection.AssemblyName} (module)", module))
            .Concat(inspection.Types.SelectMany(OnType))
            .Concat(inspection.Methods.SelectMany(OnMethod));
    }

    private static IEnumerable<AttributeUse> OnType(TypeDefinition type)
    {
        IEnumerable<IMemberDefinition> members = [.. type.Fields, .. type.Properties, .. type.Events];
        return On(MemberName.Of(type), type)
            .Concat(type.GenericParameters.SelectMany(parameter => On(MemberName.Of(type), parameter)))
            .Concat(members.SelectMany(member => On($"{type.FullName}::{member.Name}", member)));
    }

    private static IEnumerable<AttributeUse> OnMethod(MethodDefinition method)
    {
        IEnumerable<ICustomAttributeProvider> providers = [method, method.MethodReturnType, .. method.Parameters, .. method.GenericParameters];
        return providers.SelectMany(provider => On(MemberName.Of(method), provider));
    }

    private static IEnumerable<AttributeUse> On(string member, ICustomAttributeProvider provider, bool isAssembly = false) =>
        provider.CustomAttributes.Select(attribute => new AttributeUse(member, isAssembly, attribute));
}
