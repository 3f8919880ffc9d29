namespace SqlClrVerifier.Tests;

/// <summary>Everything that is wrong with the planted assemblies. Each row must be found, and nothing beside them.</summary>
internal static class PlantedExpectations
{
    private const string Threading = "HostProtection: Synchronization, ExternalThreading";
    private const string AsyncRead = "Planted.AsyncMethods/<Read>d__0";

    public static IEnumerable<ExpectedViolation> Planted =>
        [.. References, .. StaticFields, .. MethodKinds, .. Attributes, .. FrameworkMembers, .. ImperativeDemands, .. Inheritance, .. CodeLoading, .. IntermediateLanguage];

    public static IEnumerable<ExpectedViolation> Modern =>
    [
        new(3, 6211, "PlantedModern.MethodGroupCache/<>O::<0>__Double", "is static and not read-only"),
        new(3, 6212, "PlantedModern.MethodGroupCache::Doubled", "stores to the static field PlantedModern.MethodGroupCache/<>O::<0>__Double"),
        new(3, 6218, "PlantedModern.ReadOnlyStructField::Static", "takes the address of the static field PlantedModern.ReadOnlyStructField::StaticTimeout"),
        new(5, null, "PlantedModernViolations (module)", "RefSafetyRulesAttribute"),
        new(6, null, "PlantedModern.Duration", "carries System.Runtime.CompilerServices.IsReadOnlyAttribute, which .NET Framework 4.6.2 does not have"),
        new(10, 6218, "PlantedModern.InitSetter::set_Value", "stores to the read-only field"),
        new(10, 6218, "PlantedModern.ReadOnlyStructField::Instance", "takes the address of the read-only field PlantedModern.ReadOnlyStructField::_timeout"),
        new(10, 6218, "PlantedModern.ReadOnlyStructField::Instance", "fails verification: Not Verifiable: Cannot take the address"),
        new(10, 6218, "PlantedModern.ReadOnlyStructField::Static", "fails verification: Not Verifiable: Cannot take the address"),
    ];

    private static IEnumerable<ExpectedViolation> References =>
    [
        new(2, 6503, "PlantedViolations", "refers to System.Net.Http, "),
        new(2, 6503, "PlantedViolations", "refers to System.Xml.Linq, "),
    ];

    private static IEnumerable<ExpectedViolation> StaticFields =>
    [
        new(3, 6211, "Planted.MutableStatic::Count", "is static and not read-only"),
        new(3, 6212, "Planted.MutableStatic::Increment", "stores to the static field Planted.MutableStatic::Count"),
        new(3, 6212, "Planted.MutableStatic::Expose", "takes the address of the static field Planted.MutableStatic::Count"),
        new(3, 6211, "Planted.LambdaCache/<>c::<>9__0_0", "is static and not read-only"),
        new(3, 6212, "Planted.LambdaCache::Doubled", "stores to the static field Planted.LambdaCache/<>c::<>9__0_0"),
        new(3, 6211, "Planted.StaticEvent::Changed", "is static and not read-only"),
        new(3, 6212, "Planted.StaticEvent::add_Changed", "takes the address of the static field"),
        new(3, 6212, "Planted.StaticEvent::remove_Changed", "takes the address of the static field"),
    ];

    private static IEnumerable<ExpectedViolation> MethodKinds =>
    [
        new(4, null, "Planted.Finalizer::Finalize", "is a finalizer"),
        new(4, 6218, "Planted.NativeCall::GetTickCount", "calls native code (kernel32.dll)"),
        new(4, null, "Planted.ImplementationFlags::Synchronized", "has the implementation flags Synchronized"),
        new(4, null, "Planted.ImplementationFlags::NotInlined", "has the implementation flags NoInlining"),
        new(4, null, "Planted.DelegateCall::Start", "calls System.Action::BeginInvoke"),
    ];

    private static IEnumerable<ExpectedViolation> Attributes =>
    [
        new(5, null, "PlantedViolations (module)", "carries System.Security.UnverifiableCodeAttribute"),
        new(5, null, "PlantedViolations", "declares security (RequestMinimum SecurityPermissionAttribute)"),
        new(5, null, "Planted.ThreadStaticField::Value", "carries System.ThreadStaticAttribute"),
        new(5, null, "Planted.ContextStaticField::Value", "carries System.ContextStaticAttribute"),
        new(5, null, "Planted.ThreadModel::SingleThreaded", "carries System.STAThreadAttribute"),
        new(5, null, "Planted.ThreadModel::MultiThreaded", "carries System.MTAThreadAttribute"),
        new(5, null, "Planted.SynchronizedContext", "carries System.Runtime.Remoting.Contexts.SynchronizationAttribute"),
        new(5, null, "Planted.OwnContext", "carries Planted.OwnContextAttribute, which SQL Server disallows"),
        new(5, null, "Planted.SuppressedSecurity", "carries System.Security.SuppressUnmanagedCodeSecurityAttribute"),
        new(5, null, "Planted.DeclaredSecurity::Assert", "declares security (Assert SecurityPermissionAttribute)"),
    ];

    private static IEnumerable<ExpectedViolation> FrameworkMembers =>
    [
        new(6, null, "Planted.ProtectedMembers::Lock", $"calls System.Threading.Monitor::Enter ({Threading})"),
        new(6, null, "Planted.ProtectedMembers::Lock", $"calls System.Threading.Monitor::Exit ({Threading})"),
        new(6, null, "Planted.ProtectedMembers::HashSet", "calls System.Collections.Generic.HashSet`1::.ctor (HostProtection: MayLeakOnAbort)"),
        new(6, null, "Planted.ProtectedMembers::TimeZone", "calls System.TimeZoneInfo::ConvertTimeToUtc (HostProtection: MayLeakOnAbort)"),
        new(6, null, "Planted.ProtectedMembers::Lazy", $"calls System.Lazy`1::.ctor ({Threading})"),
        new(6, null, "Planted.ProtectedMembers::Concurrent", $"calls System.Collections.Concurrent.ConcurrentDictionary`2::.ctor ({Threading})"),
        new(6, null, "Planted.ProtectedMembers::WaitHandle", $"calls System.Threading.ManualResetEvent::.ctor ({Threading})"),
        new(6, null, "Planted.ProtectedMembers::Console", "calls System.Console::WriteLine (HostProtection: UI)"),
        new(6, null, "Planted.ProtectedMembers::BeginRequest", "calls System.Net.WebRequest::BeginGetResponse (HostProtection: ExternalThreading)"),
        new(6, null, "Planted.ProtectedMembers::NativeError", "calls System.ComponentModel.Win32Exception::.ctor (HostProtection: SharedState)"),
        new(6, null, "Planted.ProtectedMembers::NativeError", "calls System.ComponentModel.Win32Exception::.ctor (LinkDemand not granted: SecurityPermission UnmanagedCode)"),
        new(6, null, "Planted.ProtectedMembers::NativeHash", "calls System.Security.Cryptography.SHA256CryptoServiceProvider::.ctor (HostProtection: MayLeakOnAbort)"),
        new(6, null, "Planted.ProtectedMembers::DelegateToProtected", $"refers to System.Threading.ManualResetEventSlim::Wait ({Threading})"),
        new(6, null, "Planted.AsyncMethods::Read", "calls System.Runtime.CompilerServices.AsyncTaskMethodBuilder`1::"),
        new(6, null, $"{AsyncRead}::MoveNext", "calls System.IO.TextReader::ReadToEndAsync (HostProtection: ExternalThreading)"),
        new(6, null, $"{AsyncRead}::MoveNext", "calls System.Threading.Tasks.Task`1::ConfigureAwait"),
        new(6, null, $"{AsyncRead}::MoveNext", "calls System.Runtime.CompilerServices."),
        new(6, null, $"{AsyncRead}::SetStateMachine", "calls System.Runtime.CompilerServices."),
        new(6, null, "Planted.CriticalMembers::Uninitialized", "calls System.Runtime.Serialization.FormatterServices::GetUninitializedObject (SecurityCritical)"),
        new(6, null, "Planted.CriticalMembers::AppDomainData", "calls System.AppDomain::SetData (SecurityCritical)"),
        new(6, null, "Planted.OwnContextAttribute::.ctor", "calls System.Runtime.Remoting.Contexts.ContextAttribute::.ctor (SecurityCritical)"),
        new(6, null, "Planted.CriticalBase::.ctor", "calls System.Runtime.InteropServices.SafeHandle::.ctor (SecurityCritical)"),
        new(6, null, "Planted.UngrantedDemands::Abort", "calls System.Threading.Thread::Abort (Demand not granted: SecurityPermission ControlThread)"),
        new(6, null, "Planted.UngrantedDemands::Culture", "calls System.Threading.Thread::set_CurrentCulture (Demand not granted: SecurityPermission ControlThread)"),
        new(6, null, "Planted.UngrantedDemands::Exit", "calls System.Environment::Exit (Demand not granted: SecurityPermission UnmanagedCode)"),
        new(6, null, "Planted.NewerMembers::Append", "calls System.Linq.Enumerable::Append, which .NET Framework 4.6.2 does not have"),
        new(6, null, "Planted.NewerMembers::Tuple", "calls System.ValueTuple`2::.ctor, which .NET Framework 4.6.2 does not have"),
        new(6, null, "PlantedViolations", "refers to System.ValueTuple`1, which .NET Framework 4.6.2 does not have"),
    ];

    private static IEnumerable<ExpectedViolation> ImperativeDemands =>
    [
        new(7, null, "Planted.ImperativeDemands::CertificateCallback", "(demands SecurityPermission Infrastructure, not granted)"),
        new(7, null, "Planted.ImperativeDemands::RequestCertificateCallback", "(demands SecurityPermission Infrastructure, not granted)"),
        new(7, null, "Planted.ImperativeDemands::Password", "(demands SecurityPermission UnmanagedCode, not granted)"),
        new(7, null, "Planted.ImperativeDemands::ConnectionLimit", "set_DefaultConnectionLimit (demands WebPermission Connect to all URIs, perhaps not granted)"),
        new(7, null, "Planted.ImperativeDemands::Proxy", "set_Proxy (demands WebPermission Connect to all URIs, perhaps not granted)"),
        new(7, null, "Planted.ProxySetting::Apply", "outside the methods that may"),
        new(7, null, "Planted.ProxySetting::ApplyUncaught", "outside the methods that may"),
        new(7, null, "Planted.ProxySetting::ApplyCatchingOthers", "outside the methods that may"),
        new(7, null, "Planted.ProxySetting::ApplyCertificateCallback", "(demands SecurityPermission Infrastructure, not granted)"),
    ];

    private static IEnumerable<ExpectedViolation> Inheritance =>
    [
        new(8, null, "Planted.ExceptionWithData::GetObjectData", "::GetObjectData (SecurityCritical)"),
        new(8, null, "Planted.ExceptionOfException::GetObjectData", "overrides System.Exception::GetObjectData (SecurityCritical)"),
        new(8, null, "Planted.ExceptionOfException::GetObjectData", "overrides System.Runtime."),
        new(8, null, "Planted.ExplicitSerializable::System.Runtime.Serialization.ISerializable.GetObjectData", "overrides System.Runtime.Serialization.ISerializable::GetObjectData (SecurityCritical)"),
        new(8, null, "Planted.Remotable::InitializeLifetimeService", "overrides System.MarshalByRefObject::InitializeLifetimeService (SecurityCritical)"),
        new(8, null, "Planted.CustomUri::Equals", "overrides System.Uri::Equals (InheritDemand not granted: SecurityPermission Infrastructure)"),
        new(8, null, "Planted.CustomUri::GetHashCode", "overrides System.Uri::GetHashCode (InheritDemand not granted: SecurityPermission Infrastructure)"),
        new(8, null, "Planted.OwnContextAttribute", "inherits from System.Runtime.Remoting.Contexts.ContextAttribute (SecurityCritical)"),
        new(8, null, "Planted.OwnContextAttribute", "(InheritDemand not granted: SecurityPermission Infrastructure)"),
        new(8, null, "Planted.CriticalBase", "inherits from System.Runtime.InteropServices.SafeHandle (SecurityCritical)"),
        new(8, null, "Planted.CriticalBase", "(InheritDemand not granted: SecurityPermission UnmanagedCode)"),
    ];

    private static IEnumerable<ExpectedViolation> CodeLoading =>
    [
        new(9, null, "Planted.CodeLoading::Load", "calls System.Reflection.Assembly::Load,"),
        new(9, null, "Planted.CodeLoading::LoadFrom", "calls System.Reflection.Assembly::LoadFrom,"),
        new(9, null, "Planted.CodeLoading::Emit", "calls System.Reflection.Emit.DynamicMethod::.ctor"),
        new(9, null, "Planted.CodeLoading::EmittedCode", "uses System.Reflection.Emit.OpCodes::Nop"),
        new(9, null, "Planted.CodeLoading::Compile", "calls System.Linq.Expressions.Expression`1::Compile"),
        new(9, null, "Planted.CodeLoading::Serializer", "calls System.Xml.Serialization.XmlSerializer::.ctor"),
        new(9, null, "Planted.CodeLoading::Activate", "calls System.Activator::CreateInstance"),
        new(9, null, "Planted.CodeLoading::ActivateForeign", "calls System.Activator::CreateInstance"),
    ];

    private static IEnumerable<ExpectedViolation> IntermediateLanguage =>
    [
        new(10, 6218, "Planted.UnverifiableCode::Pointer", "fails verification: Not Verifiable: "),
        new(10, 6218, "Planted.UnverifiableCode::StackMemory", "fails verification: Not Verifiable: "),
    ];
}
