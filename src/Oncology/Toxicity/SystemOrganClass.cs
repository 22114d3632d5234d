using System.Collections.Frozen;

namespace Sarcoscope.Oncology.Toxicity;

/// <summary>One of the 26 system organ classes of CTCAE 5.0.</summary>
/// <param name="Key">Ours and stable: <c>GI</c>, <c>INFEC</c>. MedDRA codes are licensed and loaded by the site.</param>
/// <param name="Name">As CTCAE prints it.</param>
public sealed record SystemOrganClass(string Key, string Name)
{
    /// <summary>All classes, by key.</summary>
    public static IReadOnlyList<SystemOrganClass> All { get; } =
    [
        new("BLOOD", "Blood and lymphatic system disorders"),
        new("CARD", "Cardiac disorders"),
        new("CONG", "Congenital, familial and genetic disorders"),
        new("EAR", "Ear and labyrinth disorders"),
        new("ENDO", "Endocrine disorders"),
        new("EYE", "Eye disorders"),
        new("GEN", "General disorders and administration site conditions"),
        new("GI", "Gastrointestinal disorders"),
        new("HEP", "Hepatobiliary disorders"),
        new("IMM", "Immune system disorders"),
        new("INFEC", "Infections and infestations"),
        new("INJ", "Injury, poisoning and procedural complications"),
        new("INV", "Investigations"),
        new("METAB", "Metabolism and nutrition disorders"),
        new("MSK", "Musculoskeletal and connective tissue disorders"),
        new("NEOP", "Neoplasms benign, malignant and unspecified (incl cysts and polyps)"),
        new("NERV", "Nervous system disorders"),
        new("PREG", "Pregnancy, puerperium and perinatal conditions"),
        new("PSY", "Psychiatric disorders"),
        new("REN", "Renal and urinary disorders"),
        new("REPRO", "Reproductive system and breast disorders"),
        new("RESP", "Respiratory, thoracic and mediastinal disorders"),
        new("SKIN", "Skin and subcutaneous tissue disorders"),
        new("SOCIAL", "Social circumstances"),
        new("SURG", "Surgical and medical procedures"),
        new("VASC", "Vascular disorders"),
    ];

    private static readonly FrozenDictionary<string, SystemOrganClass> ByKey =
        All.ToFrozenDictionary(each => each.Key, StringComparer.Ordinal);

    /// <summary>The class with this key, or null.</summary>
    public static SystemOrganClass? Find(string key) => ByKey.GetValueOrDefault(key);
}
