using Sarcoscope.Registry.Access.Sealing;

namespace Sarcoscope.Registry.Storage.Copying;

/// <summary>The keys of patients and centres on their way from one registry, whose key file wraps them, to another with a key file of its own.</summary>
internal static class KeyRows
{
    /// <summary>A row with its key in the clear; any other row as it is.</summary>
    public static object Unwrap(object row, RegistryDb from) => row switch
    {
        PatientKey { Wrapped: { } wrapped } key => new PatientKey { PatientId = key.PatientId, Wrapped = from.MasterKey.Value.Unwrap(wrapped).Bytes, DestroyedAt = key.DestroyedAt },
        CentreKey key => new CentreKey { CentreCode = key.CentreCode, Wrapped = from.MasterKey.Value.Unwrap(key.Wrapped).Bytes },
        _ => row,
    };

    /// <summary>The same row as the other registry keeps it.</summary>
    public static object Wrap(object row, RegistryDb to) => row switch
    {
        PatientKey { Wrapped: { } open } key => new PatientKey { PatientId = key.PatientId, Wrapped = to.MasterKey.Value.Wrap(new(open)), DestroyedAt = key.DestroyedAt },
        CentreKey key => new CentreKey { CentreCode = key.CentreCode, Wrapped = to.MasterKey.Value.Wrap(new(key.Wrapped)) },
        _ => row,
    };
}
