package dev.hearth.jinja.regex;

import static dev.hearth.jinja.regex.InlineFlags.ASCII;
import static dev.hearth.jinja.regex.InlineFlags.DOT_ALL;
import static dev.hearth.jinja.regex.InlineFlags.IGNORE_CASE;
import static dev.hearth.jinja.regex.InlineFlags.MULTILINE;
import static dev.hearth.jinja.regex.InlineFlags.UNICODE;
import static dev.hearth.jinja.regex.InlineFlags.VERBOSE;

import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a pattern as Python 3.11 does, with its errors and the places of these. */
final class Parser {
    private static final int MAX_DEPTH = 200;

    private final PatternSource source;
    private final Characters characters;
    private int flags;
    private int depth;
    // Null for a group whose end is not reached.
    private final List<@Nullable Node> groups = new ArrayList<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    // The groups that conditions name before they are known, each with the place of its name.
    private final Map<Integer, Integer> promised = new LinkedHashMap<>();
    private int groupsBeforeLookBehind = -1;

    private Parser(String pattern, int flags) {
        this.source = new PatternSource(pattern);
        this.characters = new Characters(source);
        this.flags = flags;
    }

    /** What was read. */
    record Parsed(Node root, int groups, Map<String, Integer> names) {}

    /**
     * Reads a pattern.
     *
     * @throws TemplateException {@code VALUE}, with the message of Python's {@code re.error}; {@code LIMIT} if its
     *         groups are nested too deeply
     */
    static Parsed parse(String pattern, int flags) {
        Parser parser = new Parser(pattern, flags);
        Node root = parser.alternatives(flags, true);
        if (parser.source.next() != PatternSource.END) {
            throw parser.source.error("unbalanced parenthesis", 0);
        }
        parser.promised.forEach((group, place) -> {
            if (group > parser.groups.size()) {
                throw parser.source.errorAt("invalid group reference " + group, place);
            }
        });
        return new Parsed(root, parser.groups.size(), Map.copyOf(parser.names));
    }

    private Node alternatives(int outer, boolean top) {
        if (++depth > MAX_DEPTH) {
            throw TemplateException.limit("the groups of the regular expression are nested too deeply");
        }
        List<Node> branches = new ArrayList<>();
        int inner = outer;
        do {
            branches.add(sequence(inner, top && branches.isEmpty()));
            if (top) {
                inner = flags;
            }
        } while (source.take('|'));
        depth--;
        return branches.size() == 1 ? branches.getFirst() : Node.Choice.of(branches);
    }

    private Node sequence(int outer, boolean first) {
        List<Node> parts = new ArrayList<>();
        int inner = outer;
        while (source.next() != PatternSource.END && source.next() != '|' && source.next() != ')') {
            int escaped = source.escaped();
            int token = source.take();
            if (has(inner, VERBOSE) && skipped(token)) {
                continue;
            }
            switch (token) {
                case '\\' -> parts.add(escape(escaped, inner));
                case '[' -> parts.add(new Node.OneOf(characters.set(has(inner, IGNORE_CASE), has(inner, ASCII))));
                case '?', '*', '+', '{' -> repeat(token, parts, inner);
                case '.' -> parts.add(new Node.OneOf(has(inner, DOT_ALL) ? CharSet.ANY : CharSet.NO_LINE_FEED));
                case '^' -> parts.add(at(has(inner, MULTILINE) ? Node.Place.LINE_START : Node.Place.START));
                case '$' -> parts.add(at(has(inner, MULTILINE) ? Node.Place.LINE_END : Node.Place.LAST_LINE_END));
                case '(' -> {
                    Node group = group(inner, first && parts.isEmpty());
                    if (group != null) {
                        parts.add(group);
                    } else if (first && parts.isEmpty()) {
                        inner = flags;
                    }
                }
                default -> parts.add(literal(token, inner));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : Node.Sequence.of(parts);
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }

    private boolean skipped(int token) {
        if (token == '#') {
            int skipped;
            do {
                skipped = source.take();
            } while (skipped != PatternSource.END && skipped != '\n');
            return true;
        }
        return token == ' ' || (token >= '\t' && token <= '\r');
    }

    private static Node at(Node.Place place) {
        return new Node.At(place);
    }

    private static Node literal(int character, int flags) {
        return new Node.Literal(character, has(flags, IGNORE_CASE), has(flags, ASCII));
    }

    // --- escapes

    private Node escape(int letter, int flags) {
        boolean ascii = has(flags, ASCII);
        switch (letter) {
            case 'A' -> {
                return at(Node.Place.START);
            }
            case 'Z' -> {
                return at(Node.Place.END);
            }
            case 'b' -> {
                return at(ascii ? Node.Place.ASCII_BOUNDARY : Node.Place.BOUNDARY);
            }
            case 'B' -> {
                return at(ascii ? Node.Place.NO_ASCII_BOUNDARY : Node.Place.NO_BOUNDARY);
            }
            default -> {
                Category category = Category.of(Character.toLowerCase(letter));
                if (category != null) {
                    return new Node.OneOf(CharSet.builder(has(flags, IGNORE_CASE), ascii)
                            .kind(category, Character.isUpperCase(letter))
                            .build(false));
                }
            }
        }
        if (letter == '0') {
            return literal(Integer.parseInt("0" + source.takeWhile(2, PatternSource::octal), 8), flags);
        }
        if (PatternSource.digit(letter)) {
            return octalOrReference(letter, flags);
        }
        return literal(characters.character(letter), flags);
    }

    private Node octalOrReference(int first, int flags) {
        StringBuilder digits = new StringBuilder().appendCodePoint(first);
        if (PatternSource.digit(source.next())) {
            int second = source.take();
            digits.appendCodePoint(second);
            if (PatternSource.octal(first) && PatternSource.octal(second) && PatternSource.octal(source.next())) {
                digits.appendCodePoint(source.take());
                return literal(characters.octal(digits.toString()), flags);
            }
        }
        int group = Integer.parseInt(digits.toString());
        if (group > groups.size()) {
            throw source.error("invalid group reference " + group, digits.length());
        }
        return reference(group, digits.length() + 1, flags);
    }

    private Node reference(int group, int length, int flags) {
        Node body = groups.get(group - 1);
        if (body == null) {
            throw source.error("cannot refer to an open group", length);
        }
        checkLookBehind(group);
        return new Node.Reference(group, has(flags, IGNORE_CASE), has(flags, ASCII), body.least(), body.most());
    }

    private boolean open(int group) {
        return group > groups.size() || groups.get(group - 1) == null;
    }

    private void checkLookBehind(int group) {
        if (groupsBeforeLookBehind >= 0) {
            if (open(group)) {
                throw source.error("cannot refer to an open group", 0);
            }
            if (group > groupsBeforeLookBehind) {
                throw source.error("cannot refer to group defined in the same lookbehind subpattern", 0);
            }
        }
    }

    // --- repetition

    private void repeat(int token, List<Node> parts, int flags) {
        int here = source.tell();
        long min = token == '+' ? 1 : 0;
        long max = token == '?' ? 1 : Node.UNBOUNDED;
        if (token == '{') {
            if (source.next() == '}') {
                parts.add(literal(token, flags));
                return;
            }
            String low = source.takeWhile(Integer.MAX_VALUE, PatternSource::digit);
            String high = source.take(',') ? source.takeWhile(Integer.MAX_VALUE, PatternSource::digit) : low;
            if (!source.take('}')) {
                parts.add(literal(token, flags));
                source.seek(here);
                return;
            }
            min = low.isEmpty() ? 0 : count(low);
            if (!high.isEmpty()) {
                max = count(high);
                if (max < min) {
                    throw source.error("min repeat greater than max repeat", source.tell() - here);
                }
            }
        }
        Node item = parts.isEmpty() ? null : parts.getLast();
        if (item == null || item instanceof Node.At) {
            throw source.error("nothing to repeat", source.tell() - here + 1);
        }
        if (item instanceof Node.Repeat) {
            throw source.error("multiple repeat", source.tell() - here + 1);
        }
        Node.Mode mode = source.take('?')
                ? Node.Mode.LAZY
                : source.take('+') ? Node.Mode.POSSESSIVE : Node.Mode.GREEDY;
        parts.set(parts.size() - 1, new Node.Repeat(min, max, mode, item));
    }

    private static long count(String digits) {
        long value = digits.length() > 10 ? Node.UNBOUNDED : Long.parseLong(digits);
        if (value >= Node.UNBOUNDED) {
            throw new TemplateException(TemplateException.Kind.OVERFLOW, "the repetition number is too large");
        }
        return value;
    }

    // --- groups

    /** What is in parentheses; null for a comment and for flags. */
    private @Nullable Node group(int outer, boolean first) {
        int start = source.tell() - 1;
        if (!source.take('?')) {
            return capture(null, outer, start);
        }
        int second = source.escaped();
        int kind = source.take();
        return switch (kind) {
            case PatternSource.END -> throw source.error("unexpected end of pattern", 0);
            case 'P' -> python(outer, start);
            case ':' -> new Node.Scope(false, closed(outer, start));
            case '>' -> new Node.Scope(true, closed(outer, start));
            case '#' -> comment(start);
            case '=', '!' -> new Node.Look(false, kind == '!', closed(outer, start));
            case '<' -> lookBehind(outer, start);
            case '(' -> conditional(outer, start);
            default -> {
                if (!InlineFlags.begin(kind)) {
                    throw unknownExtension("", kind, second);
                }
                yield flags(kind, outer, start, first);
            }
        };
    }

    private TemplateException unknownExtension(String before, int kind, int second) {
        String shown = before + Character.toString(kind) + (kind == '\\' ? Character.toString(second) : "");
        return source.error("unknown extension ?" + shown, length(shown) + 1);
    }

    private Node closed(int inner, int start) {
        Node body = alternatives(inner, false);
        close(start);
        return body;
    }

    private void close(int start) {
        if (!source.take(')')) {
            throw source.error("missing ), unterminated subpattern", source.tell() - start);
        }
    }

    private Node capture(@Nullable String name, int inner, int start) {
        int number = groups.size() + 1;
        groups.add(null);
        if (name != null) {
            Integer before = names.putIfAbsent(name, number);
            if (before != null) {
                throw source.error(
                        "redefinition of group name " + Python.repr(name) + " as group " + number + "; was group "
                                + before,
                        length(name) + 1);
            }
        }
        Node group = new Node.Group(number, closed(inner, start));
        groups.set(number - 1, group);
        return group;
    }

    private static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    private Node python(int outer, int start) {
        if (source.take('<')) {
            return capture(name('>'), outer, start);
        }
        if (source.take('=')) {
            String name = name(')');
            Integer group = names.get(name);
            if (group == null) {
                throw source.error("unknown group name " + Python.repr(name), length(name) + 1);
            }
            return reference(group, length(name) + 1, outer);
        }
        int second = source.escaped();
        int kind = source.take();
        if (kind == PatternSource.END) {
            throw source.error("unexpected end of pattern", 0);
        }
        throw unknownExtension("P", kind, second);
    }

    private String name(char end) {
        String name = source.takeUntil(end, "group name");
        if (!PatternSource.identifier(name)) {
            throw source.error("bad character in group name " + Python.repr(name), length(name) + 1);
        }
        return name;
    }

    private @Nullable Node comment(int start) {
        do {
            if (source.next() == PatternSource.END) {
                throw source.error("missing ), unterminated comment", source.tell() - start);
            }
        } while (source.take() != ')');
        return null;
    }

    private Node lookBehind(int outer, int start) {
        int second = source.escaped();
        int kind = source.take();
        if (kind == PatternSource.END) {
            throw source.error("unexpected end of pattern", 0);
        }
        if (kind != '=' && kind != '!') {
            throw unknownExtension("<", kind, second);
        }
        int before = groupsBeforeLookBehind;
        if (before < 0) {
            groupsBeforeLookBehind = groups.size();
        }
        Node body = alternatives(outer, false);
        groupsBeforeLookBehind = before;
        close(start);
        return new Node.Look(true, kind == '!', body);
    }

    private Node conditional(int outer, int start) {
        String name = source.takeUntil(')', "group name");
        int group = PatternSource.identifier(name) ? namedGroup(name) : numberedGroup(name);
        checkLookBehind(group);
        if (++depth > MAX_DEPTH) {
            throw TemplateException.limit("the groups of the regular expression are nested too deeply");
        }
        Node yes = sequence(outer, false);
        Node no = null;
        if (source.take('|')) {
            no = sequence(outer, false);
            if (source.next() == '|') {
                throw source.error("conditional backref with more than two branches", 0);
            }
        }
        depth--;
        close(start);
        return new Node.Conditional(group, yes, no);
    }

    private int namedGroup(String name) {
        Integer group = names.get(name);
        if (group == null) {
            throw source.error("unknown group name " + Python.repr(name), length(name) + 1);
        }
        return group;
    }

    private int numberedGroup(String name) {
        boolean digits = name.chars().allMatch(PatternSource::digit);
        if (!digits) {
            throw source.error("bad character in group name " + Python.repr(name), length(name) + 1);
        }
        int group = name.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(name);
        if (group == 0) {
            throw source.error("bad group number", name.length() + 1);
        }
        if (group == Integer.MAX_VALUE) {
            throw source.error("invalid group reference " + name, name.length() + 1);
        }
        promised.putIfAbsent(group, source.tell() - name.length() - 1);
        return group;
    }

    /** {@code (?i)} for all, null, or {@code (?i-s:…)} for a part. */
    private @Nullable Node flags(int letter, int outer, int start, boolean first) {
        InlineFlags read = InlineFlags.read(source, letter);
        if (!read.all()) {
            int kept = has(read.added(), ASCII | UNICODE) ? outer & ~(ASCII | UNICODE) : outer;
            return new Node.Scope(false, closed((kept | read.added()) & ~read.removed(), start));
        }
        if (!first) {
            throw source.error("global flags not at the start of the expression", source.tell() - start);
        }
        flags |= read.added();
        if (has(flags, ASCII) && has(flags, UNICODE)) {
            throw TemplateException.value("ASCII and UNICODE flags are incompatible");
        }
        return null;
    }
}
