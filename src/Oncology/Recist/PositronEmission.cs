namespace Sarcoscope.Oncology.Recist;

/// <summary>Whether a site that is positive on FDG-PET is a new lesion. Source: Eisenhauer 2009, section 4.3.5.</summary>
public static class PositronEmission
{
    /// <summary>Judges one site that is positive now.</summary>
    /// <param name="baseline">The PET at baseline.</param>
    /// <param name="ct">What CT shows at the site.</param>
    /// <returns>
    /// A new lesion to record on the day of the PET; or an equivocal one, to be recorded as such and again as unequivocal if a later CT
    /// confirms it; or null: no progression.
    /// </returns>
    public static NewLesionCertainty? Judge(BaselinePet baseline, CtAtPetSite ct) => (baseline, ct) switch
    {
        (BaselinePet.Positive, _) => null,
        (BaselinePet.Negative, _) => NewLesionCertainty.Unequivocal,
        (_, CtAtPetSite.NewLesion) => NewLesionCertainty.Unequivocal,
        (_, CtAtPetSite.KnownNotGrowing) => null,
        _ => NewLesionCertainty.Equivocal,
    };
}

/// <summary>FDG-PET at baseline, at the site in question.</summary>
public enum BaselinePet
{
    NotDone = 0,
    Negative,
    Positive,
}

/// <summary>What CT shows where FDG-PET is positive.</summary>
public enum CtAtPetSite
{
    Nothing = 0,
    NewLesion,

    /// <summary>A site known before that does not grow.</summary>
    KnownNotGrowing,
}
