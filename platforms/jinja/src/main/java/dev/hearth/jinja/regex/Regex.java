package dev.hearth.jinja.regex;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A compiled regular expression of Python: its methods are those of {@code re.Pattern} of Python 3.11. Places in texts
 * are counted in code points. Immutable, of any thread; what it does counts against the {@link Budget} of the thread, and
 * ends with {@code LIMIT} where a pattern takes too long whatever budget there is.
 */
public final class Regex {
    /** The most characters of a pattern. */
    public static final int MAX_PATTERN = 4096;

    private static final int MAX_KNOWN = 256;
    private static final Map<Key, Regex> KNOWN = new ConcurrentHashMap<>();

    private record Key(String pattern, boolean ignoreCase) {}

    private final String pattern;
    private final Program program;

    private Regex(String pattern, int flags) {
        if (pattern.length() > MAX_PATTERN) {
            throw TemplateException.limit(
                    "a regular expression has more than the " + MAX_PATTERN + " characters allowed");
        }
        this.pattern = pattern;
        Budget.spend(4 + pattern.length() / 4);
        this.program = Program.of(Parser.parse(pattern, flags));
    }

    /**
     * As {@code re.compile(pattern)}, or with {@code re.IGNORECASE}. What was compiled lately is known.
     *
     * @throws TemplateException {@code VALUE}, with the message of Python's {@code re.error}, if it is wrong;
     *         {@code LIMIT} if it is too long
     */
    public static Regex compile(String pattern, boolean ignoreCase) {
        Key key = new Key(pattern, ignoreCase);
        Regex known = KNOWN.get(key);
        if (known == null) {
            known = new Regex(pattern, ignoreCase ? InlineFlags.IGNORE_CASE : 0);
            if (KNOWN.size() >= MAX_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(key, known);
        }
        return known;
    }

    /** The pattern. */
    public String pattern() {
        return pattern;
    }

    /** How many groups it has. */
    public int groups() {
        return program.groups();
    }

    /** The numbers of the groups that have names. */
    public Map<String, Integer> names() {
        return program.names();
    }

    /** Whether a text begins with it, and how: {@code match}. */
    public @Nullable Match match(String text) {
        return new Subject(text).find(0, false, false, false);
    }

    /** Where it is first found in a text: {@code search}. */
    public @Nullable Match search(String text) {
        return new Subject(text).find(0, true, false, false);
    }

    /** Whether it fits a whole text: {@code fullmatch}. */
    public @Nullable Match fullmatch(String text) {
        return new Subject(text).find(0, false, true, false);
    }

    /**
     * As {@code findall}: all that is found, each a text; with one group what this has found; with several a tuple of
     * what they have found, each of these an empty text if it found nothing.
     */
    public ListValue findall(String text) {
        List<Object> all = new ArrayList<>();
        new Subject(text).each(match -> {
            Budget.elements(all.size() + 1);
            Budget.spend(1);
            all.add(found(match));
            return true;
        });
        return ListValue.of(all);
    }

    private Object found(Match match) {
        int groups = groups();
        if (groups == 0) {
            return orEmpty(match.group(0));
        }
        if (groups == 1) {
            return orEmpty(match.group(1));
        }
        Object[] several = new Object[groups];
        for (int i = 0; i < groups; i++) {
            several[i] = orEmpty(match.group(i + 1));
        }
        Budget.spend(groups / 8);
        return TupleValue.of(several);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** As {@code sub(replacement, text)}. */
    public String sub(String replacement, String text) {
        return sub(replacement, text, 0);
    }

    /**
     * As {@code sub(replacement, text, count)}.
     *
     * @param count how many are replaced at most; 0 for all
     * @throws TemplateException {@code VALUE}, with the message of Python's {@code re.error}, if the replacement is wrong
     */
    public String sub(String replacement, String text, long count) {
        Replacement by = Replacement.of(replacement, program);
        Subject subject = new Subject(text);
        StringBuilder out = new StringBuilder();
        int[] state = {0, 0};
        if (count >= 0) {
            subject.each(match -> {
                copy(out, subject.part(state[0], match.start(0)));
                by.write(match, out);
                Budget.spend(1);
                state[0] = match.end(0);
                return ++state[1] != count;
            });
        }
        copy(out, subject.part(state[0], subject.points.length));
        return out.toString();
    }

    private static void copy(StringBuilder out, String part) {
        Budget.text((long) out.length() + part.length());
        out.append(part);
    }

    /**
     * As {@code split(text, most)}: the parts between, and what the groups have found, None for nothing.
     *
     * @param most how often it is split at most; 0 for always
     */
    public ListValue split(String text, long most) {
        List<Object> all = new ArrayList<>();
        Subject subject = new Subject(text);
        int[] state = {0, 0};
        if (most >= 0) {
            subject.each(match -> {
                Budget.elements(all.size() + 1L + groups());
                Budget.spend(1);
                all.add(subject.part(state[0], match.start(0)));
                for (int i = 1; i <= groups(); i++) {
                    String group = match.group(i);
                    all.add(group == null ? None.NONE : group);
                }
                state[0] = match.end(0);
                return ++state[1] != most;
            });
        }
        all.add(subject.part(state[0], subject.points.length));
        return ListValue.of(all);
    }

    @Override
    public String toString() {
        return pattern;
    }

    /** A text in which it is looked for. */
    private final class Subject {
        private final String text;
        private final int[] points;
        private final Machine machine;

        Subject(String text) {
            Budget.spend(1);
            Budget.text(text.length());
            this.text = text;
            this.points = text.codePoints().toArray();
            this.machine = new Machine(program, points);
        }

        @Nullable
        Match find(int from, boolean search, boolean full, boolean advance) {
            int end = machine.run(from, search, full, advance);
            if (end < 0) {
                return null;
            }
            int[] places = new int[2 + 2 * program.groups()];
            places[0] = machine.start();
            places[1] = end;
            for (int i = 2; i < places.length; i++) {
                places[i] = machine.register(i - 2);
            }
            return new Match(this::part, places);
        }

        /** Tells all that is found, as long as it is wanted. After an empty one the next must not be empty there. */
        void each(Predicate<Match> wants) {
            boolean advance = false;
            int from = 0;
            while (from <= points.length) {
                Match match = find(from, true, false, advance);
                if (match == null || !wants.test(match)) {
                    return;
                }
                from = match.end(0);
                advance = match.start(0) == from;
            }
        }

        String part(int from, int to) {
            return points.length == text.length() ? text.substring(from, to) : new String(points, from, to - from);
        }
    }

    private interface Part {
        String of(int from, int to);
    }

    /** Where it was found: {@code re.Match}. Groups have numbers from 1; 0 is all of it. */
    public static final class Match {
        private final Part part;
        private final int[] places;

        private Match(Part part, int[] places) {
            this.part = part;
            this.places = places;
        }

        /** How many groups there are. */
        public int groups() {
            return places.length / 2 - 1;
        }

        /** What a group has found, or null. */
        public @Nullable String group(int number) {
            int from = start(number);
            return from < 0 || end(number) < from ? null : part.of(from, end(number));
        }

        /** Where a group begins, or -1. */
        public int start(int number) {
            return places[2 * number];
        }

        /** Where a group ends, or -1. */
        public int end(int number) {
            return places[2 * number + 1];
        }
    }
}
