using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Terms;

public sealed class DemoKeysTests
{
    [Fact]
    public void Every_key_in_the_demo_registry_is_in_the_vocabulary()
    {
        var vocabulary = Vocabulary.Load();
        var patients = DemoRegistry.Patients();
        Assert.NotEmpty(patients);

        Assert.All(patients.SelectMany(patient => patient.Tumours), tumour =>
        {
            Assert.NotNull(vocabulary.Histologies.Get(tumour.Histology));
            Assert.NotNull(vocabulary.Sites.Get(tumour.Site));
        });
        Assert.All(patients.SelectMany(patient => patient.Lines).SelectMany(line => line.Drugs), drug => Assert.NotNull(vocabulary.Drugs.Get(drug.Drug)));
    }
}
