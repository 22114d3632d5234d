namespace Sarcoscope.Oncology.Recist;

/// <summary>Response of the target lesions at one visit.</summary>
public enum TargetResponse
{
    /// <summary>No target lesion at baseline.</summary>
    NA = 0,

    /// <summary>Not evaluable.</summary>
    NE,

    /// <summary>Complete response.</summary>
    CR,

    /// <summary>Partial response.</summary>
    PR,

    /// <summary>Stable disease.</summary>
    SD,

    /// <summary>Progressive disease.</summary>
    PD,
}

/// <summary>Response of the non-target lesions at one visit.</summary>
public enum NonTargetResponse
{
    /// <summary>No non-target lesion at baseline.</summary>
    NA = 0,
    NE,
    CR,

    /// <summary>Neither complete response nor progression.</summary>
    NonCrNonPd,
    PD,
}

/// <summary>Response of one visit, from target, non-target and new lesions.</summary>
public enum OverallResponse
{
    NE = 0,
    CR,
    PR,
    SD,

    /// <summary>Non-target disease only, neither gone nor progressing.</summary>
    NonCrNonPd,
    PD,

    /// <summary>No disease at baseline and none since.</summary>
    NED,
}

/// <summary>Best response over all visits that count.</summary>
public enum BestResponse
{
    /// <summary>No visit that counts.</summary>
    Missing = 0,
    NE,
    PD,
    NED,
    NonCrNonPd,
    SD,
    PR,
    CR,
}

/// <summary>The field's abbreviations, as RECIST writes them.</summary>
public static class ResponseCodes
{
    private const string NonCrNonPd = "NON-CR/NON-PD";

    public static string Code(this TargetResponse response) => response.ToString();

    public static string Code(this NonTargetResponse response) =>
        response == NonTargetResponse.NonCrNonPd ? NonCrNonPd : response.ToString();

    public static string Code(this OverallResponse response) =>
        response == OverallResponse.NonCrNonPd ? NonCrNonPd : response.ToString();

    public static string Code(this BestResponse response) => response switch
    {
        BestResponse.NonCrNonPd => NonCrNonPd,
        BestResponse.Missing => "MISSING",
        _ => response.ToString(),
    };

    /// <summary>The overall response with this code, or null.</summary>
    public static OverallResponse? OverallFrom(string code)
    {
        foreach (var response in Enum.GetValues<OverallResponse>())
            if (string.Equals(response.Code(), code, StringComparison.OrdinalIgnoreCase)) return response;
        return null;
    }
}
