namespace Sarcoscope.Statistics.Bayes;

/// <summary>Responders among the patients of one drug and one histology.</summary>
/// <remarks>The default value is nobody of nothing, which no factory returns.</remarks>
public readonly record struct ResponseCell
{
    /// <summary>The largest cell: beyond it a share needs no help from others, and the integration would take long.</summary>
    public const int MostPatients = 10_000;

    private ResponseCell(string drug, string histology, int patients, int responders) =>
        (Drug, Histology, Patients, Responders) = (drug, histology, patients, responders);

    /// <summary>The drug.</summary>
    public string Drug { get; }

    /// <summary>The histology.</summary>
    public string Histology { get; }

    /// <summary>How many could be evaluated; 0 is a cell that nobody is in yet.</summary>
    public int Patients { get; }

    /// <summary>How many of them responded.</summary>
    public int Responders { get; }

    /// <summary>Responders over patients; null without patients.</summary>
    public double? Share => Patients == 0 ? null : (double)Responders / Patients;

    /// <summary>A cell.</summary>
    /// <param name="drug">Not blank.</param>
    /// <param name="histology">Not blank.</param>
    /// <param name="patients">From 0 to <see cref="MostPatients"/>.</param>
    /// <param name="responders">From 0 to <paramref name="patients"/>.</param>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    public static ResponseCell Of(string drug, string histology, int patients, int responders)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(drug);
        ArgumentException.ThrowIfNullOrWhiteSpace(histology);
        if (patients is < 0 or > MostPatients) throw new ArgumentOutOfRangeException(nameof(patients), patients, "A cell has from 0 to 10,000 patients.");
        if (responders < 0 || responders > patients) throw new ArgumentOutOfRangeException(nameof(responders), responders, "Responders lie between 0 and the number of patients.");
        return new(drug, histology, patients, responders);
    }
}
