package dev.hearth.helper.window;

/**
 * A sum whose terms come and go, kept with twice the digits of a double: after a million of them it is still that of those
 * that are left, without being added up anew. Loop only. The method is Knuth's TwoSum, and the fused product of Ogita,
 * Rump and Oishi ("Accurate sum and dot product", 2005).
 */
public final class RunningSum {
    private double high;
    private double low;

    /** Adds a term; to take one away, add its negative. */
    public void add(double term) {
        double sum = high + term;
        double part = sum - high;
        low += (high - (sum - part)) + (term - part);
        high = sum;
    }

    /** Adds a product without rounding it first. */
    public void addProduct(double a, double b) {
        double product = a * b;
        add(product);
        low += Math.fma(a, b, -product);
    }

    /** Forgets all terms. */
    public void clear() {
        high = 0;
        low = 0;
    }

    /** The sum as a double. */
    public double value() {
        return high + low;
    }

    /** What the sum has beyond {@link #value}. */
    public double rest() {
        double sum = high + low;
        double part = sum - high;
        return (high - (sum - part)) + (low - part);
    }
}
