using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Demo;

/// <summary>Invents the systemic lines before the programme: as many as the reconstructed table counts, with drugs usual for the histology.</summary>
internal static class DemoPriorTherapy
{
    private static readonly DemoStream Length = new(41);
    private static readonly DemoStream Reason = new(42);
    private static readonly DemoStream Best = new(43);

    // In GIST the then-approved inhibitors are the lines that the paper must have counted as chemotherapy (docs/outcs-reconstruction.md).
    private static readonly string[] Gist = ["imatinib", "sunitinib", "imatinib", "doxorubicin", "imatinib", "gemcitabine", "sunitinib", "ifosfamide", "dacarbazine"];
    private static readonly string[] SoftTissue =
        ["doxorubicin", "ifosfamide", "trabectedin", "gemcitabine+docetaxel", "dacarbazine", "cyclophosphamide", "gemcitabine", "etoposide", "doxorubicin"];

    private static readonly string[] Bone =
        ["cisplatin+doxorubicin+methotrexate", "ifosfamide+etoposide", "gemcitabine+docetaxel", "cyclophosphamide+topotecan", "carboplatin+etoposide", "methotrexate", "ifosfamide", "gemcitabine", "cyclophosphamide"];

    private static readonly string[] SmallRoundCell =
        ["vincristine+doxorubicin+ifosfamide", "cyclophosphamide+topotecan", "irinotecan+temozolomide", "ifosfamide+etoposide", "gemcitabine+docetaxel", "carboplatin+etoposide", "cyclophosphamide", "etoposide", "vincristine+irinotecan"];

    private static readonly string[] Angiosarcoma =
        ["paclitaxel", "doxorubicin", "gemcitabine", "ifosfamide", "docetaxel", "trabectedin", "dacarbazine", "etoposide", "cyclophosphamide"];

    public static IEnumerable<TreatmentLine> Lines(DemoPatient patient, DemoLine first, int index)
    {
        List<string> regimens = [.. Chemotherapy(patient.Histology).Take(first.PriorChemotherapyLines), .. Enumerable.Repeat(Other(patient.Histology), first.PriorOtherLines)];
        if (regimens.Count == 0) yield break;

        // Lines share the time since diagnosis evenly; where the diagnosis has no date, 150 days each.
        var from = PartialDate.TryParse(patient.DiagnosedOn, out var diagnosed) ? DateOnly.FromDayNumber(diagnosed.Earliest + 10) : first.StartedOn.AddDays(-20 - (150 * regimens.Count));
        var slot = (first.StartedOn.DayNumber - 15 - from.DayNumber) / regimens.Count;
        for (var number = 0; number < regimens.Count; number++)
        {
            var element = (index * 16) + number;
            var start = from.AddDays(number * slot);
            var stop = start.AddDays(Math.Min(slot - 12, Length.Whole(element, 42, 230)));
            var last = number == regimens.Count - 1;
            var progressed = last ? first.ProgressionAtStart == "yes" : Reason.At(element) < 0.75;
            var line = new TreatmentLine
            {
                Number = number + 1,
                Scope = LineScope.OutsideProgramme,
                Setting = TreatmentSetting.Advanced,
                StartedOn = PartialDate.InMonth(start.Year, start.Month),
                StoppedOn = PartialDate.InMonth(stop.Year, stop.Month),
                StopReason = progressed ? StopReason.Progression : Reason.Choose(element + 40_000, [StopReason.PlannedEnd, StopReason.Toxicity, StopReason.Unknown]),
                StatedBestResponse = Best.At(element) switch
                {
                    < 0.15 => ResponseStatement.PartialResponse,
                    < 0.50 => ResponseStatement.StableDisease,
                    < 0.85 => progressed ? ResponseStatement.ProgressiveDisease : ResponseStatement.StableDisease,
                    _ => ResponseStatement.Unknown,
                },
            };
            line.Drugs.AddRange(DemoDrugs.Of(regimens[number], principal: null));
            yield return line;
        }
    }

    private static string[] Chemotherapy(string histology) => histology switch
    {
        "GIST" => Gist,
        "OS" or "CHS" or "GCTB" => Bone,
        "EWS" or "DSRCT" or "RMS" or "WT" or "MBL" => SmallRoundCell,
        "AS" or "KS" => Angiosarcoma,
        _ => SoftTissue,
    };

    private static string Other(string histology) => histology switch
    {
        "CHORD" => "imatinib",
        "DES" => "tamoxifen",
        "ASPS" => "interferon alfa",
        "LGESS" => "letrozole",
        _ => "sirolimus",
    };
}
