using FakeStripe.Faults;

namespace FakeStripe.Control;

/// <summary>Reads a fault from the parameters of <c>POST /_fake/fault</c>.</summary>
internal static class FaultReader
{
    public static Fault Read(ControlRequest request)
    {
        string kind = request.Require("kind");
        if (!FaultNames.TryParse(kind, out var parsed))
            throw new ControlException($"There is no fault '{kind}': use one of {string.Join(", ", FaultNames.All)}.");

        return new Fault
        {
            Kind = parsed,
            Method = request.Take("method"),
            Path = request.Take("path"),
            After = request.TakeCount("after") ?? 0,
            Times = request.TakeCount("times") ?? 1,
            Effect = ReadEffect(request.Take("effect")),
            IsStored = request.TakeFlag("stored") ?? false,
            Status = request.TakeCount("status"),
            Type = request.Take("type"),
            Code = request.Take("code"),
            Message = request.Take("message"),
            Length = request.TakeCount("length"),
            Bytes = request.TakeCount("bytes"),
            Milliseconds = request.TakeCount("milliseconds") ?? 1000,
            Megabytes = request.TakeCount("megabytes") ?? 10,
            Url = request.Take("url"),
            ContentType = request.Take("content_type"),
            Headers = request.TakeAll("header"),
        };
    }

    private static FaultEffect ReadEffect(string? text) => text switch
    {
        null => FaultEffect.Default,
        "before" => FaultEffect.Before,
        "none" => FaultEffect.None,
        _ => throw new ControlException($"The effect is '{text}': it must be before or none."),
    };
}
