package dev.hearth.template.function;

import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The chance that Python's {@code random.Random(seed)} gives: the same seed mixes a list in the same way. The generator
 * is MT19937 of M. Matsumoto and T. Nishimura (1998), seeded by its {@code init_by_array}. Of one thread.
 */
final class PythonRandom {
    private static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int BITS = 32;
    private static final BigInteger HASH_MODULUS = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    private PythonRandom(int[] key) {
        first(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(SIZE, key.length); k > 0; k--) {
            state[i] = (state[i] ^ mixed(i - 1) * 1664525) + key[j] + j;
            i = following(i);
            j = (j + 1) % key.length;
        }
        for (int k = SIZE - 1; k > 0; k--) {
            state[i] = (state[i] ^ mixed(i - 1) * 1566083941) - i;
            i = following(i);
        }
        state[0] = 0x80000000;
    }

    private void first(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * mixed(i - 1) + i;
        }
    }

    private int mixed(int i) {
        return state[i] ^ (state[i] >>> 30);
    }

    private int following(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    /**
     * Seeded by a number, a text or bytes.
     *
     * @throws TemplateException {@code TYPE} for anything else
     */
    static PythonRandom of(Object seed) {
        return new PythonRandom(key(whole(seed).abs()));
    }

    private static BigInteger whole(Object seed) {
        String text = Python.text(seed);
        if (text != null) {
            return digested(text.getBytes(StandardCharsets.UTF_8));
        }
        if (seed instanceof BytesValue bytes) {
            return digested(bytes.bytes());
        }
        if (Numbers.whole(seed)) {
            return Numbers.big(seed);
        }
        if (seed instanceof Double number) {
            return BigInteger.valueOf(hash(number)).add(number < 0 ? BigInteger.ONE.shiftLeft(64) : BigInteger.ZERO);
        }
        throw Arity.wrong(
                seed, "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    }

    private static BigInteger digested(byte[] text) {
        byte[] all = Arrays.copyOf(text, text.length + 64);
        System.arraycopy(Hashes.digest("SHA-512", text), 0, all, text.length, 64);
        return new BigInteger(1, all);
    }

    // As Python's hash of a float: its value modulo a prime number, the denominator inverted. It counts as unsigned.
    private static long hash(double number) {
        if (!Double.isFinite(number)) {
            return number > 0 ? 314159 : number < 0 ? -314159 : 0;
        }
        BigDecimal exact = new BigDecimal(number);
        BigInteger denominator = BigInteger.TEN.pow(Math.max(0, exact.scale()));
        BigInteger numerator = exact.multiply(new BigDecimal(denominator)).toBigIntegerExact();
        long hash = numerator.abs()
                .multiply(denominator.modInverse(HASH_MODULUS))
                .mod(HASH_MODULUS)
                .longValueExact();
        return number >= 0 ? hash : hash == 1 ? -2 : -hash;
    }

    private static int[] key(BigInteger whole) {
        int[] key = new int[Math.max(1, (whole.bitLength() + BITS - 1) / BITS)];
        for (int i = 0; i < key.length; i++) {
            key[i] = whole.shiftRight(i * BITS).intValue();
        }
        return key;
    }

    private int word() {
        if (next == SIZE) {
            for (int i = 0; i < SIZE; i++) {
                int joined = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
                state[i] = state[(i + MIDDLE) % SIZE] ^ (joined >>> 1) ^ ((joined & 1) == 0 ? 0 : 0x9908b0df);
            }
            next = 0;
        }
        int word = state[next++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9d2c5680;
        word ^= word << 15 & 0xefc60000;
        return word ^ word >>> 18;
    }

    /** A number from 0 to one less than the bound, which is positive. */
    int below(int bound) {
        int bits = BITS - Integer.numberOfLeadingZeros(bound);
        int number = word() >>> (BITS - bits);
        while (number >= bound) {
            number = word() >>> (BITS - bits);
        }
        return number;
    }
}
