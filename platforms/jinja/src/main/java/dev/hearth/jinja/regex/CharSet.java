package dev.hearth.jinja.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What one character of a text can be: {@code [a-z\d]}, {@code .}, {@code \w}. Immutable once built. */
final class CharSet {
    /** {@code .} where it does not take the end of a line. */
    static final CharSet NO_LINE_FEED =
            builder(false, false).range('\n', '\n').build(true);
    /** {@code .} with the flag {@code s}. */
    static final CharSet ANY = builder(false, false).build(true);

    private record Range(int from, int to) {}

    private record Kind(Category category, boolean opposite) {}

    private final int[] ranges;
    private final List<Kind> kinds;
    private final boolean negated;
    private final boolean ignoreCase;
    private final boolean ascii;
    private final long[] low = new long[2];

    private CharSet(Builder builder, boolean negated) {
        this.ranges = merged(builder.ranges);
        this.kinds = List.copyOf(builder.kinds);
        this.negated = negated;
        this.ignoreCase = builder.ignoreCase;
        this.ascii = builder.ascii;
        for (int c = 0; c < 128; c++) {
            if (compute(c)) {
                low[c >> 6] |= 1L << c;
            }
        }
    }

    static Builder builder(boolean ignoreCase, boolean ascii) {
        return new Builder(ignoreCase, ascii);
    }

    /** Whether a character is in it. */
    boolean has(int c) {
        return c < 128 ? (low[c >> 6] >>> c & 1) != 0 : compute(c);
    }

    private boolean compute(int c) {
        return (inRanges(c) || inKinds(c)) != negated;
    }

    private boolean inRanges(int c) {
        if (!ignoreCase) {
            return listed(c);
        }
        for (int each : CaseFolding.same(c, ascii)) {
            if (listed(each)) {
                return true;
            }
        }
        return false;
    }

    // The ends of all ranges are in order: what stands at an even place begins one, the next ends it.
    private boolean listed(int c) {
        int place = Arrays.binarySearch(ranges, c);
        return place >= 0 || (-place - 1) % 2 == 1;
    }

    private static int[] merged(List<Range> ranges) {
        int[] ends = new int[2 * ranges.size()];
        int length = 0;
        for (Range each : ranges.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
            if (length > 0 && each.from <= ends[length - 1] + 1) {
                ends[length - 1] = Math.max(ends[length - 1], each.to);
            } else {
                ends[length++] = each.from;
                ends[length++] = each.to;
            }
        }
        return Arrays.copyOf(ends, length);
    }

    private boolean inKinds(int c) {
        for (Kind each : kinds) {
            if (each.category.has(c, ascii) != each.opposite) {
                return true;
            }
        }
        return false;
    }

    /** Collects. */
    static final class Builder {
        private final List<Range> ranges = new ArrayList<>();
        private final List<Kind> kinds = new ArrayList<>();
        private final boolean ignoreCase;
        private final boolean ascii;

        private Builder(boolean ignoreCase, boolean ascii) {
            this.ignoreCase = ignoreCase;
            this.ascii = ascii;
        }

        Builder range(int from, int to) {
            ranges.add(new Range(from, to));
            return this;
        }

        Builder kind(Category category, boolean opposite) {
            Kind kind = new Kind(category, opposite);
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
            return this;
        }

        boolean isEmpty() {
            return ranges.isEmpty() && kinds.isEmpty();
        }

        CharSet build(boolean negated) {
            return new CharSet(this, negated);
        }
    }
}
