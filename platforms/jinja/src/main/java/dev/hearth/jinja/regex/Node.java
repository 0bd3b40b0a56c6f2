package dev.hearth.jinja.regex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a pattern. {@code least} and {@code most} are how many characters it can take. */
sealed interface Node {
    /** More often than anything is repeated; Python's {@code MAXREPEAT}. */
    long UNBOUNDED = 4_294_967_295L;

    /** At least so many characters. */
    long least();

    /** At most so many characters; {@link #UNBOUNDED} for any number. */
    long most();

    /** How something is repeated. */
    enum Mode {
        GREEDY, LAZY, POSSESSIVE
    }

    /** A place that takes no character. */
    enum Place {
        /** {@code \A}, and {@code ^} without the flag m. */
        START,
        /** {@code ^} with the flag m. */
        LINE_START,
        /** {@code \Z}. */
        END,
        /** {@code $} without the flag m: also before a line feed that is the last character. */
        LAST_LINE_END,
        /** {@code $} with the flag m. */
        LINE_END,
        /** {@code \b}. */
        BOUNDARY,
        /** {@code \b} with the flag a. */
        ASCII_BOUNDARY,
        /** {@code \B}. */
        NO_BOUNDARY,
        /** {@code \B} with the flag a. */
        NO_ASCII_BOUNDARY
    }

    /** One character. */
    record Literal(int character, boolean ignoreCase, boolean ascii) implements Node {
        @Override
        public long least() {
            return 1;
        }

        @Override
        public long most() {
            return 1;
        }
    }

    /** One character of several. */
    record OneOf(CharSet set) implements Node {
        @Override
        public long least() {
            return 1;
        }

        @Override
        public long most() {
            return 1;
        }
    }

    /** A place. */
    record At(Place place) implements Node {
        @Override
        public long least() {
            return 0;
        }

        @Override
        public long most() {
            return 0;
        }
    }

    /** One after the other. */
    record Sequence(List<Node> parts, long least, long most) implements Node {
        static Sequence of(List<Node> parts) {
            long least = 0;
            long most = 0;
            for (Node each : parts) {
                least = Math.min(least + each.least(), UNBOUNDED - 1);
                most = Math.min(most + each.most(), UNBOUNDED);
            }
            return new Sequence(List.copyOf(parts), least, most);
        }
    }

    /** The first that fits. */
    record Choice(List<Node> branches, long least, long most) implements Node {
        static Choice of(List<Node> branches) {
            long least = UNBOUNDED - 1;
            long most = 0;
            for (Node each : branches) {
                least = Math.min(least, each.least());
                most = Math.max(most, each.most());
            }
            return new Choice(List.copyOf(branches), least, most);
        }
    }

    /** Several times. */
    record Repeat(long min, long max, Mode mode, Node body) implements Node {
        @Override
        public long least() {
            return Math.min(times(body.least(), min), UNBOUNDED - 1);
        }

        @Override
        public long most() {
            return times(body.most(), max);
        }

        private static long times(long width, long count) {
            return width == 0 || count <= UNBOUNDED / width ? width * count : UNBOUNDED;
        }
    }

    /** What is remembered, under a number from 1. */
    record Group(int number, Node body) implements Node {
        @Override
        public long least() {
            return body.least();
        }

        @Override
        public long most() {
            return body.most();
        }
    }

    /** Flags for a part, or an atomic group: what it has found first is all that it finds. */
    record Scope(boolean atomic, Node body) implements Node {
        @Override
        public long least() {
            return body.least();
        }

        @Override
        public long most() {
            return body.most();
        }
    }

    /** What must follow, or come before, or must not. */
    record Look(boolean behind, boolean negative, Node body) implements Node {
        @Override
        public long least() {
            return 0;
        }

        @Override
        public long most() {
            return 0;
        }
    }

    /** The same text that a group has found. */
    record Reference(int group, boolean ignoreCase, boolean ascii, long least, long most) implements Node {}

    /** By whether a group has found something. */
    record Conditional(int group, Node yes, @Nullable Node no) implements Node {
        @Override
        public long least() {
            return no == null ? 0 : Math.min(yes.least(), no.least());
        }

        @Override
        public long most() {
            return no == null ? yes.most() : Math.max(yes.most(), no.most());
        }
    }
}
