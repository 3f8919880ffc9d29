using System;
using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using System.Xml.Serialization;

namespace Planted;

public static class CodeLoading
{
    public static object Load(byte[] image) => Assembly.Load(image);

    public static object LoadFrom(string file) => Assembly.LoadFrom(file);

    public static object Emit() => new DynamicMethod("", typeof(void), null);

    public static OpCode EmittedCode() => OpCodes.Nop;

    public static object Compile(Expression<Func<int>> expression) => expression.Compile();

    public static object Serializer() => new XmlSerializer(typeof(string));

    public static object Activate(Type type) => Activator.CreateInstance(type);

    public static object ActivateForeign() => Activator.CreateInstance<Uri>();
}
