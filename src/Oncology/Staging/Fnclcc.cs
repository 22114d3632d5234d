namespace Sarcoscope.Oncology.Staging;

/// <summary>Histological grade.</summary>
public enum TumourGrade
{
    /// <summary>Cannot be assessed.</summary>
    GX = 0,
    G1,
    G2,
    G3,
}

/// <summary>The grade of the French Federation of Cancer Centres (FNCLCC) from its three scores.</summary>
/// <remarks>
/// Sum 2 or 3: grade 1; 4 or 5: grade 2; 6 to 8: grade 3. Source: WHO Classification of Tumours, Soft tissue and bone, 5th edition 2020,
/// table of the FNCLCC system. It is not applied to GIST, desmoid, dermatofibrosarcoma protuberans or tenosynovial giant cell tumour.
/// </remarks>
public static class Fnclcc
{
    /// <summary>Grades three scores.</summary>
    /// <param name="differentiation">1 to 3; null when not known.</param>
    /// <param name="mitoses">1 to 3; null when not known.</param>
    /// <param name="necrosis">0 to 2; null when not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is outside its range.</exception>
    public static Derived<TumourGrade> Grade(int? differentiation, int? mitoses, int? necrosis)
    {
        List<StagingInput> missing = [];
        var (differentiationFrom, differentiationTo) = Range(differentiation, 1, 3, StagingInput.Differentiation, missing);
        var (mitosesFrom, mitosesTo) = Range(mitoses, 1, 3, StagingInput.Mitoses, missing);
        var (necrosisFrom, necrosisTo) = Range(necrosis, 0, 2, StagingInput.Necrosis, missing);
        var (from, to) = (differentiationFrom + mitosesFrom + necrosisFrom, differentiationTo + mitosesTo + necrosisTo);
        return new(Enumerable.Range(from, to - from + 1).Select(OfSum), missing);
    }

    private static TumourGrade OfSum(int sum) => sum switch
    {
        <= 3 => TumourGrade.G1,
        <= 5 => TumourGrade.G2,
        _ => TumourGrade.G3,
    };

    private static (int From, int To) Range(int? score, int lowest, int highest, StagingInput input, List<StagingInput> missing)
    {
        if (score is not { } known)
        {
            missing.Add(input);
            return (lowest, highest);
        }
        if (known < lowest || known > highest) throw new ArgumentOutOfRangeException(nameof(score), score, $"{input} is scored {lowest} to {highest}.");
        return (known, known);
    }
}
