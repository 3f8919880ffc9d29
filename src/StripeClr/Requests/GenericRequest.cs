using System;
using System.Collections.Generic;
using System.Data.SqlTypes;

namespace StripeClr.Requests;

/// <summary>
/// Makes a request that its user wrote whole. What it says is sent as it says; the catalogue's rules about parameters are for the
/// procedures that name them.
/// </summary>
internal static class GenericRequest
{
    private const string UploadPath = "/v1/files";

    /// <summary>Makes the request.</summary>
    /// <param name="connection">The account.</param>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="address">See <see cref="UrlResolver"/>.</param>
    /// <param name="extra">The caller's <c>@Extra</c>, flattened.</param>
    /// <param name="options">Body, headers and so on.</param>
    /// <param name="file">The bytes passed as <c>@File</c>, or null.</param>
    /// <param name="idempotencyKey">Required for POST.</param>
    /// <exception cref="StripeException">54001 for what cannot be sent.</exception>
    public static StripeRequest Create(
        Connection connection, string method, string? address, IReadOnlyList<FormField> extra, RequestOptions options, SqlBytes? file, string? idempotencyKey)
    {
        var url = UrlResolver.Resolve(connection, address);
        CheckFile(options, file);
        RequestBody? body = null;
        if (method == "POST")
        {
            body = Body(connection, url, extra, options, file);
            url = options.IsMultiPart || url.Path == UploadPath ? url.On(connection.FilesUrl) : url;
        }
        else
        {
            CheckNoBody(method, options);
            url = url.WithExtra(extra);
        }

        return StripeRequest.Generic(method, url, body, HeaderLines.Parse(options.Headers), idempotencyKey);
    }

    private static RequestBody Body(Connection connection, RequestUrl url, IReadOnlyList<FormField> extra, RequestOptions options, SqlBytes? file)
    {
        var isForm = !options.IsMultiPart && !StripeRequest.IsSecondVersion(url.Path);
        if (isForm)
        {
            return TextBody.Form(ExtraFields.Merge(Form(options.Body), extra, "@Body"));
        }

        if (extra.Count > 0)
        {
            throw StripeException.BadArgument("@Extra names \"" + extra[0].Name + "\", which only a form can take. Write it into @Body.");
        }

        if (options.IsMultiPart)
        {
            return MultipartLines.Parse(options.Body, file == null ? null : new GivenContent(file, options.FileName), connection.UploadFolder);
        }

        var json = options.Body ?? "{}";
        _ = JsonArgument.ReadObject(json, "@Body");
        return TextBody.Json(json);
    }

    private static List<FormField> Form(string? body)
    {
        if (body == null || !body.TrimStart().StartsWith("{", StringComparison.Ordinal))
        {
            return FormText.Parse(body ?? "", "@Body");
        }

        var fields = new List<FormField>();
        foreach (var property in JsonArgument.ReadObject(body, "@Body").Properties())
        {
            FormFlattener.Append(fields, property.Name, property.Value);
        }

        return fields;
    }

    private static void CheckFile(RequestOptions options, SqlBytes? file)
    {
        if (file != null && !options.IsMultiPart)
        {
            throw StripeException.BadArgument("@File is given, but @IsMultiPart is 0. Pass @IsMultiPart = 1 to upload it.");
        }

        if (file == null && options.FileName != null)
        {
            throw StripeException.BadArgument("@FileName is given without @File. Pass the bytes as @File, or leave @FileName out.");
        }
    }

    private static void CheckNoBody(string method, RequestOptions options)
    {
        if (options.Body != null || options.IsMultiPart)
        {
            throw StripeException.BadArgument((options.Body != null ? "@Body is given" : "@IsMultiPart is 1") + ", but a " + method + " has no body. Put the fields into the URL, such as N'/v1/invoices?limit=3', or use @Method = N'POST'.");
        }
    }
}
