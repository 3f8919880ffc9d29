using System.Globalization;
using System.Reflection;
using SqlClrHost.Types;

namespace SqlClrHost.Clr;

/// <summary>SQL Server's messages about assemblies and CLR routines, with its numbers and texts.</summary>
internal static class ClrErrors
{
    public static SqlError Malformed(string name) => new(
        6544,
        $"CREATE ASSEMBLY for assembly '{name}' failed because assembly '{name}' is malformed or not a pure .NET assembly. Unverifiable PE Header/native stub.");

    public static SqlError ReferenceNotFound(AssemblyName reference) => new(
        6503, $"Assembly '{AssemblyIdentity.Describe(reference)}.' was not found in the SQL catalog.");

    public static SqlError TypeNotFound(string type, string assembly) => new(6505, $"Could not find Type '{type}' in assembly '{assembly}'.");

    public static SqlError MethodNotFound(string method, string type, string assembly) => new(
        6506, $"Could not find method '{method}' for type '{type}' in assembly '{assembly}'");

    public static SqlError MethodOverloaded(string method, string type, string assembly) => new(
        6572,
        $"More than one method, property or field was found with name '{method}' in class '{type}' in assembly '{assembly}'. Overloaded methods, properties or fields are not supported.");

    public static SqlError MethodNotStatic(string method, string type, string assembly) => new(
        6573, $"Method, property or field '{method}' of class '{type}' in assembly '{assembly}' is not static.");

    public static SqlError MethodNotPublic(string method, string type, string assembly) => new(
        6574, $"Method, property or field '{method}' of class '{type}' in assembly '{assembly}' is not public.");

    public static SqlError TypeNotPublic(string type, string assembly) => new(6576, $"Type '{type}' in assembly '{assembly}' is not public.");

    public static SqlError ParameterCount(string statement) => new(6550, $"{statement} failed because parameter counts do not match.");

    public static SqlError ReturnTypeMismatch(string statement, string routine) => new(
        6551, $"{statement} for \"{routine}\" failed because T-SQL and CLR types for return value do not match.");

    public static SqlError ParameterTypeMismatch(string statement, string routine, string parameter) => new(
        6552, $"{statement} for \"{routine}\" failed because T-SQL and CLR types for parameter \"{parameter}\" do not match.", state: 3);

    public static SqlError OutputMismatch(int position) => new(
        6580,
        string.Create(CultureInfo.InvariantCulture, $"Declarations do not match for parameter {position}. .NET Framework reference and T-SQL OUTPUT parameter declarations must match."));

    public static SqlError ProcedureReturnType(string statement) => new(
        6567,
        $"{statement} failed because a CLR Procedure may only be defined on CLR methods that return either SqlInt32, System.Int32, System.Nullable<System.Int32>, void.",
        state: 2);

    public static SqlError NoFillRowName() => new(
        10306,
        "The SqlFunctionAttribute of the Init method for a table-valued function must set the FillRowMethodName property.");

    public static SqlError FillRowParameterCount(string statement) => new(
        6208,
        $"{statement} failed because the parameter count for the FillRow method should be one more than the SQL declaration for the table valued CLR function.");

    public static SqlError FillRowColumnMismatch(int column) => new(
        6258,
        string.Create(CultureInfo.InvariantCulture, $"Function signature of \"FillRow\" method (as designated by SqlFunctionAttribute.FillRowMethodName) does not match SQL declaration for table valued CLR function due to column {column}."));

    public static SqlError ColumnTypeNotAllowed(string type, string column) => new(
        6514, $"Cannot use '{type}' column in the result table of a streaming user-defined function (column '{column}').");

    public static SqlError NullNotAllowed(string routine, int position) => new(
        6569, string.Create(CultureInfo.InvariantCulture, $"'{routine}' failed because parameter {position} is not allowed to be null."));

    public static SqlError NoMasterKey() => new(
        15581, "Please create a master key in the database or open the master key in the session before performing this operation.", state: 1);

    public static SqlError MasterKeyExists() => new(
        15578, "There is already a master key in the database. Please drop it before performing this statement.");

    public static SqlError PasswordTooShort() => new(
        15116, "Password validation failed. The password does not meet Windows policy requirements because it is too short.");

    public static SqlError MasterKeyInUse(string certificate) => new(
        15580, $"Cannot drop master key because certificate '{certificate}' is encrypted by it.");

    public static SqlError CertificateExists(string name) => new(
        15232, $"A certificate with name '{name}' already exists or this certificate already has been added to the database.");

    public static SqlError CertificateNotFound(string name) => new(
        15151, $"Cannot drop the certificate '{name}', because it does not exist or you do not have permission.");
}
