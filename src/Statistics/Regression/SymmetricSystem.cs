namespace Sarcoscope.Statistics.Regression;

/// <summary>L D L' of a symmetric matrix that ought to be positive definite.</summary>
internal sealed class SymmetricSystem
{
    // A pivot this small beside its own diagonal is what rounding leaves of 0.
    private const double Negligible = 1e-11;

    private readonly int size;
    private readonly double[,] lower;
    private readonly double[] pivots;

    private SymmetricSystem(double[,] matrix)
    {
        size = matrix.GetLength(0);
        lower = new double[size, size];
        pivots = new double[size];
        Dependent = -1;
        for (var j = 0; j < size; j++)
        {
            var pivot = matrix[j, j];
            for (var k = 0; k < j; k++) pivot -= lower[j, k] * lower[j, k] * pivots[k];
            if (!(pivot > Negligible * matrix[j, j]))
            {
                Dependent = j;
                return;
            }
            pivots[j] = pivot;
            for (var i = j + 1; i < size; i++)
            {
                var value = matrix[i, j];
                for (var k = 0; k < j; k++) value -= lower[i, k] * lower[j, k] * pivots[k];
                lower[i, j] = value / pivot;
            }
        }
    }

    /// <summary>The first row that follows from those before it; −1 when none does.</summary>
    public int Dependent { get; }

    public static SymmetricSystem Of(double[,] matrix) => new(matrix);

    /// <summary>Half the logarithm of the determinant.</summary>
    public double HalfLogDeterminant => pivots.Sum(Math.Log) / 2;

    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < i; k++) x[i] -= lower[i, k] * x[k];
        }
        for (var i = size - 1; i >= 0; i--)
        {
            x[i] /= pivots[i];
            for (var k = i + 1; k < size; k++) x[i] -= lower[k, i] * x[k];
        }
        return x;
    }

    public double[,] Inverse()
    {
        var inverse = new double[size, size];
        var unit = new double[size];
        for (var j = 0; j < size; j++)
        {
            Array.Clear(unit);
            unit[j] = 1;
            var column = Solve(unit);
            for (var i = 0; i < size; i++) inverse[i, j] = column[i];
        }
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++) inverse[i, j] = inverse[j, i] = (inverse[i, j] + inverse[j, i]) / 2;
        }
        return inverse;
    }

    /// <summary>x' A⁻¹ x.</summary>
    public double Form(ReadOnlySpan<double> x)
    {
        var solved = Solve(x);
        var sum = 0.0;
        for (var i = 0; i < size; i++) sum += x[i] * solved[i];
        return sum;
    }
}
