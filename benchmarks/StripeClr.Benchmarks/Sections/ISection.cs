using StripeClr.Benchmarks.Reporting;

namespace StripeClr.Benchmarks.Sections;

/// <summary>A part of the benchmarks that can be run by itself.</summary>
internal interface ISection
{
    /// <summary>By which it is asked for.</summary>
    string Name { get; }

    /// <summary>Measures it.</summary>
    Findings Measure(Workbench bench);
}
