using System.Globalization;

namespace StripeClr.Benchmarks.Reporting;

/// <summary>What the project wants to reach, and what it reached.</summary>
/// <param name="What">In words.</param>
/// <param name="Goal">The figure to reach.</param>
/// <param name="IsMost">True when smaller is better.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Unit">Behind both figures.</param>
internal sealed record Target(string What, double Goal, bool IsMost, double Measured, string Unit)
{
    /// <summary>False for a target that is known to be out of reach; it is shown as missed, but fails no run.</summary>
    public bool IsGuarded { get; init; } = true;

    public bool IsReached => IsMost ? Measured <= Goal : Measured >= Goal;

    /// <summary>True when it is missed by half or more: a busy machine is no explanation.</summary>
    public bool IsFarOff => IsGuarded && (IsMost ? Measured > 2 * Goal : Measured < Goal / 2);

    public string GoalText => (IsMost ? "≤ " : "≥ ") + Text(Goal);

    public string MeasuredText => Text(Measured);

    public string Verdict => IsReached ? "reached" : "**missed**";

    public static Target AtLeast(string what, double goal, double measured, string unit) => new(what, goal, false, measured, unit);

    public static Target AtMost(string what, double goal, double measured, string unit) => new(what, goal, true, measured, unit);

    private string Text(double value) => value.ToString(Unit == "%" || value >= 100 ? "0" : "0.0#", CultureInfo.InvariantCulture) + (Unit == "%" ? " %" : Unit);
}
