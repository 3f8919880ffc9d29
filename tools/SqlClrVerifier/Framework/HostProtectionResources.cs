namespace SqlClrVerifier.Framework;

/// <summary>System.Security.Permissions.HostProtectionResource of the .NET Framework: what a host may protect. SQL Server protects all of it.</summary>
[Flags]
internal enum HostProtectionResources
{
    None = 0,
    Synchronization = 1,
    SharedState = 2,
    ExternalProcessMgmt = 4,
    SelfAffectingProcessMgmt = 8,
    ExternalThreading = 16,
    SelfAffectingThreading = 32,
    SecurityInfrastructure = 64,
    UI = 128,
    MayLeakOnAbort = 256,
}
