using MathNet.Numerics.Distributions;

namespace Sarcoscope.Statistics.Designs;

/// <summary>How the number of events of a log-rank comparison is approximated.</summary>
/// <remarks>The default value is <see cref="Schoenfeld"/>.</remarks>
public enum EventsFormula
{
    /// <summary>Schoenfeld's, from the logarithm of the hazard ratio.</summary>
    Schoenfeld = 0,

    /// <summary>Freedman's, from the expected shares of events.</summary>
    Freedman,
}

/// <summary>Events and patients of a randomised comparison of hazards, one-sided, with any allocation.</summary>
public static class TwoArmHazard
{
    /// <summary>The hazard ratio that two survival rates at one time mean, if hazards are proportional.</summary>
    /// <param name="controlRate">Survival of the control arm, strictly between 0 and 1.</param>
    /// <param name="experimentalRate">Survival of the experimental arm at the same time.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is out of range.</exception>
    public static double RatioOfRates(double controlRate, double experimentalRate)
    {
        RequireShare(controlRate, nameof(controlRate));
        RequireShare(experimentalRate, nameof(experimentalRate));
        return Math.Log(experimentalRate) / Math.Log(controlRate);
    }

    /// <summary>The number of events, unrounded.</summary>
    /// <param name="hazardRatio">Experimental over control, above 0 and not 1.</param>
    /// <param name="ratio">Experimental patients per control patient; 2 is 2:1.</param>
    /// <param name="size">One-sided, strictly between 0 and 1.</param>
    /// <param name="power">Strictly between 0 and 1.</param>
    /// <param name="formula">Default Schoenfeld's.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <remarks>Source: Schoenfeld 1981, doi:10.1093/biomet/68.1.316; Freedman 1982, doi:10.1002/sim.4780010204.</remarks>
    public static double Events(double hazardRatio, double ratio, double size, double power, EventsFormula formula = EventsFormula.Schoenfeld)
    {
        if (!(hazardRatio > 0 && double.IsFinite(hazardRatio)) || hazardRatio == 1) throw new ArgumentOutOfRangeException(nameof(hazardRatio), hazardRatio, "A hazard ratio to be found is above 0 and not 1.");
        RequirePositive(ratio, nameof(ratio));
        RequireShare(size, nameof(size));
        RequireShare(power, nameof(power));
        var root = Normal.InvCDF(0, 1, power) - Normal.InvCDF(0, 1, size);
        if (formula == EventsFormula.Freedman)
        {
            var share = (1 + ratio * hazardRatio) / (1 - hazardRatio);
            return root * root * share * share / ratio;
        }
        var log = Math.Log(hazardRatio);
        return root * root * (1 + ratio) * (1 + ratio) / (ratio * log * log);
    }

    /// <summary>The hazard of an exponential distribution with a given survival at a time.</summary>
    /// <param name="rate">Survival at <paramref name="time"/>, strictly between 0 and 1.</param>
    /// <param name="time">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double HazardOfRate(double rate, double time)
    {
        RequireShare(rate, nameof(rate));
        RequirePositive(time, nameof(time));
        return -Math.Log(rate) / time;
    }

    /// <summary>The probability that a patient has had the event when the trial is analysed.</summary>
    /// <param name="hazard">Constant, above 0.</param>
    /// <param name="accrual">How long patients are recruited, evenly; 0 for all at once.</param>
    /// <param name="followUp">How long the last patient is followed, at least 0; both not 0. In the unit of 1/hazard.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <remarks>Nobody is lost before the analysis. Source: Schoenfeld 1983, doi:10.2307/2531021.</remarks>
    public static double ProbabilityOfEvent(double hazard, double accrual, double followUp)
    {
        RequirePositive(hazard, nameof(hazard));
        if (!(accrual >= 0) || !double.IsFinite(accrual)) throw new ArgumentOutOfRangeException(nameof(accrual), accrual, "Accrual is a finite time of at least 0.");
        if (!(followUp >= 0) || !double.IsFinite(followUp) || followUp + accrual == 0) throw new ArgumentOutOfRangeException(nameof(followUp), followUp, "Follow-up is a finite time of at least 0, above 0 without accrual.");
        if (accrual == 0) return 1 - Math.Exp(-hazard * followUp);
        return 1 - (Math.Exp(-hazard * followUp) - Math.Exp(-hazard * (accrual + followUp))) / (hazard * accrual);
    }

    /// <summary>Patients so that a number of events is expected by the analysis, unrounded.</summary>
    /// <param name="events">Above 0.</param>
    /// <param name="ratio">Experimental patients per control patient.</param>
    /// <param name="controlProbability">That a control patient has had the event, see <see cref="ProbabilityOfEvent"/>.</param>
    /// <param name="experimentalProbability">The same of an experimental patient.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double Patients(double events, double ratio, double controlProbability, double experimentalProbability)
    {
        RequirePositive(events, nameof(events));
        RequirePositive(ratio, nameof(ratio));
        RequirePositive(controlProbability, nameof(controlProbability));
        RequirePositive(experimentalProbability, nameof(experimentalProbability));
        return events * (1 + ratio) / (controlProbability + ratio * experimentalProbability);
    }

    private static void RequireShare(double value, string name)
    {
        if (!(value > 0 && value < 1)) throw new ArgumentOutOfRangeException(name, value, "The number lies strictly between 0 and 1.");
    }

    private static void RequirePositive(double value, string name)
    {
        if (!(value > 0) || !double.IsFinite(value)) throw new ArgumentOutOfRangeException(name, value, "The number is finite and above 0.");
    }
}
