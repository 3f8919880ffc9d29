using SqlClrHost.Catalog;
using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <content>Logins, principals and permissions.</content>
internal static partial class EngineErrors
{
    private const byte PermissionLevel = 14;

    public static SqlError PermissionDenied(string permission, DatabaseObject item, string database) =>
        new(229, $"The {permission} permission was denied on the object '{item.Name}', database '{database}', schema '{item.Schema.Name}'.", 5, PermissionLevel);

    public static SqlError DatabasePermissionDenied(string permission, string database) =>
        new(262, $"{permission} permission denied in database '{database}'.", 1, PermissionLevel);

    public static SqlError ServerStateDenied() =>
        new(300, "VIEW SERVER STATE permission was denied on object 'server', database 'master'.", 1, PermissionLevel);

    public static SqlError CannotFindObject(string name) =>
        new(1088, $"Cannot find the object \"{name}\" because it does not exist or you do not have permissions.", 7);

    public static SqlError MayNotChangeModule(string kind, string name) =>
        new(3704, $"User does not have permission to perform this operation on {kind} '{name}'.");

    public static SqlError CannotOpenDatabase(string name) =>
        new(4060, $"Cannot open database \"{name}\" requested by the login. The login failed.", 1, 11);

    public static SqlError IncompatiblePrivilege(string permission) =>
        new(4606, $"Granted or revoked privilege {permission} is not compatible with object.");

    public static SqlError CascadeNeeded() => new(4611, "To revoke or deny grantable privileges, specify the CASCADE option.");

    public static SqlError CannotGrant() => new(4613, "Grantor does not have GRANT permission.");

    public static InfoMessage NothingToGrant() =>
        new("Cannot grant, deny, or revoke permissions to sa, dbo, entity owner, information_schema, sys, or yourself.", 4624);

    public static SqlError CannotReconfigure() => new(5812, "You do not have permission to run the RECONFIGURE statement.", 1, PermissionLevel);

    public static SqlError UnknownLogin(string name) => new(15007, $"'{name}' is not a valid login or you do not have permission.");

    public static SqlError PrincipalExists(string name) => new(15023, $"User, group, or role '{name}' already exists in the current database.");

    public static SqlError LoginExists(string name) => new(15025, $"The server principal '{name}' already exists.");

    public static SqlError LoginHasUser(string user) => new(15063, $"The login already has an account with the user name '{user}'.");

    public static SqlError PrincipalIsExecutionContext() =>
        new(15136, "The database principal is set as the execution context of one or more procedures, functions, or event notifications and cannot be dropped.");

    public static SqlError PrincipalOwnsSchema() => new(15138, "The database principal owns a schema in the database, and cannot be dropped.");

    public static SqlError RoleHasMembers() => new(15144, "The role has members. It must be empty before it can be dropped.");

    public static SqlError CannotAlter(string kind, string name) => new(15150, $"Cannot alter the {kind} '{name}'.");

    public static SqlError CannotDropFixed(string kind, string name) => new(15150, $"Cannot drop the {kind} '{name}'.");

    public static SqlError DoesNotExist(string action, string kind, string name) =>
        new(15151, $"Cannot {action} the {kind} '{name}', because it does not exist or you do not have permission.");

    public static SqlError CannotExecuteAsUser(string name) =>
        new(15151, $"Cannot execute as the user '{name}', because it does not exist or you do not have permission.");

    public static SqlError PrincipalOwnsObjects() => new(15183, "The database principal owns objects in the database and cannot be dropped.");

    public static SqlError ActionNotPermitted() => new(15247, "User does not have permission to perform this action.");

    public static SqlError WrongKeyPassword() => new(15313, "The key is not encrypted using the specified decryptor.");

    public static SqlError KeyNotOpen(string name) => new(15315, $"The key '{name}' is not open. Please open the key before using it.");

    public static SqlError NoOwnershipChange(string kind) => new(15344, $"Ownership change for {kind} is not supported.");

    public static SqlError SpecialPrincipal(string name) => new(15405, $"Cannot use the special principal '{name}'.");

    public static SqlError CannotExecuteAsLogin(string name) =>
        new(15406, $"Cannot execute as the server principal because the principal \"{name}\" does not exist, this type of principal cannot be impersonated, or you do not have permission.");

    public static SqlError RoleInItself() => new(15413, "Cannot make a role a member of itself.");

    public static SqlError PrincipalOwnsRole() => new(15421, "The database principal owns a database role and cannot be dropped.");

    public static SqlError CannotExecuteAs(string principal) =>
        new(15517, $"Cannot execute as the database principal because the principal \"{principal}\" does not exist, this type of principal cannot be impersonated, or you do not have permission.");

    public static SqlError MasterKeyNotOpen() =>
        new(15581, "Please create a master key in the database or open the master key in the session before performing this operation.", 3);

    public static SqlError LoginFailed(string login) => new(18456, $"Login failed for user '{login}'.", 1, PermissionLevel);
}
