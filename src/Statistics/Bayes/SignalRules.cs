namespace Sarcoscope.Statistics.Bayes;

/// <summary>What a cell of drug and histology suggests doing next. It supports the decision of a board and never takes it.</summary>
/// <remarks>The default value is <see cref="Observe"/>.</remarks>
public enum SignalStage
{
    /// <summary>Too few patients, or nothing clear: go on recording.</summary>
    Observe = 0,

    /// <summary>Likely enough to look for more such patients.</summary>
    Expand,

    /// <summary>Likely enough, in enough patients, to propose a trial.</summary>
    ProposeTrial,

    /// <summary>Unlikely to reach the threshold: no more patients for the sake of the signal.</summary>
    Stop,
}

/// <summary>When a cell passes from stage to stage: by its number of patients and the probability that its rate exceeds the threshold.</summary>
/// <remarks>The rules are conventions of this software, to be judged by their operating characteristics (<see cref="SignalSimulation"/>); no guideline states them.</remarks>
public sealed record SignalRules
{
    /// <summary>Stop from 6 patients at a probability of 0.05 or less; expand from 3 patients at 0.5; propose a trial from 8 patients at 0.9.</summary>
    public static SignalRules Usual { get; } = new();

    /// <summary>Fewest patients for <see cref="SignalStage.Stop"/>; default 6.</summary>
    public int PatientsToStop { get; init; } = 6;

    /// <summary>At most this probability for <see cref="SignalStage.Stop"/>; default 0.05.</summary>
    public double StopAtMost { get; init; } = 0.05;

    /// <summary>Fewest patients for <see cref="SignalStage.Expand"/>; default 3.</summary>
    public int PatientsToExpand { get; init; } = 3;

    /// <summary>At least this probability for <see cref="SignalStage.Expand"/>; default 0.5.</summary>
    public double ExpandFrom { get; init; } = 0.5;

    /// <summary>Fewest patients for <see cref="SignalStage.ProposeTrial"/>; default 8.</summary>
    public int PatientsToPropose { get; init; } = 8;

    /// <summary>At least this probability for <see cref="SignalStage.ProposeTrial"/>; default 0.9.</summary>
    public double ProposeFrom { get; init; } = 0.9;

    /// <summary>The stage of a cell.</summary>
    /// <param name="patients">How many patients it has.</param>
    /// <param name="probabilityAbove">That its rate exceeds the threshold.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="InvalidOperationException">The rules contradict each other: 0 ≤ stop &lt; expand ≤ propose ≤ 1 is needed.</exception>
    public SignalStage StageOf(int patients, double probabilityAbove)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patients);
        if (!(probabilityAbove >= 0 && probabilityAbove <= 1)) throw new ArgumentOutOfRangeException(nameof(probabilityAbove), probabilityAbove, "A probability lies between 0 and 1.");
        if (!(StopAtMost >= 0 && StopAtMost < ExpandFrom && ExpandFrom <= ProposeFrom && ProposeFrom <= 1))
            throw new InvalidOperationException("The probabilities of the rules need 0 ≤ stop < expand ≤ propose ≤ 1.");
        if (patients >= PatientsToPropose && probabilityAbove >= ProposeFrom) return SignalStage.ProposeTrial;
        if (patients >= PatientsToStop && probabilityAbove <= StopAtMost) return SignalStage.Stop;
        return patients >= PatientsToExpand && probabilityAbove >= ExpandFrom ? SignalStage.Expand : SignalStage.Observe;
    }
}
