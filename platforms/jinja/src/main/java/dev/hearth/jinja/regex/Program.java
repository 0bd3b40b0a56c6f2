package dev.hearth.jinja.regex;

import dev.hearth.jinja.value.TemplateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A pattern as instructions for the {@link Machine}: each a number followed by its operands. Immutable.
 *
 * <p>The instructions are those of a backtracking matcher. A choice goes on with one way and leaves the other on the
 * stack of the machine. What is repeated and takes exactly one character is one instruction, {@link #MANY}; what is
 * more than that is a {@link #LOOP} with two registers: how often it has been gone through, and where it last began, so
 * that it ends when nothing more is taken.
 */
final class Program {
    /** Done. */
    static final int SUCCESS = 0;
    /** A character. */
    static final int CHAR = 1;
    /** A character, folded; whether as ASCII. */
    static final int FOLD = 2;
    /** The number of a set. */
    static final int SET = 3;
    /** The number of a place. */
    static final int AT = 4;
    /** Where to go on if what follows does not succeed. */
    static final int SPLIT = 5;
    /** Where to go on. */
    static final int JUMP = 6;
    /** The register that takes the place in the text. */
    static final int MARK = 7;
    /** A group; whether case counts (0), is ignored (1), or as ASCII (2). */
    static final int REFERENCE = 8;
    /** A group; where to go on if it has found nothing. */
    static final int CONDITION = 9;
    /** Where to go on; between stands what is tried once, ended by {@link #SUCCESS}. */
    static final int ATOMIC = 10;
    /** Whether it must not follow; where to go on; between stands what is tried. */
    static final int AHEAD = 11;
    /** The same and, last, how many characters come before. */
    static final int BEHIND = 12;
    /** How often at least and at most, the mode, where to go on; between stands one instruction for a character. */
    static final int MANY = 13;
    /** The first of the two registers of a loop, which is to begin. */
    static final int LOOP_START = 14;
    /** Its register, how often at least and at most, the mode, where to go on; the body follows. */
    static final int LOOP = 15;
    /** Its register, how often at most, its body: one more time, of a lazy loop. */
    static final int LAZY_BODY = 16;

    /** A mode: as much as possible first. */
    static final int GREEDY = 0;
    /** A mode: as little as possible first. */
    static final int LAZY = 1;
    /** A mode: as much as possible, and nothing else. */
    static final int POSSESSIVE = 2;

    private int[] code = new int[64];
    private int length;
    private final List<CharSet> sets = new ArrayList<>();
    private final List<Node.Place> places = new ArrayList<>();
    private final int groups;
    private final Map<String, Integer> names;
    private int registers;
    private final int firstCharacter;
    private final boolean onlyAtStart;

    private Program(Parser.Parsed parsed) {
        this.groups = parsed.groups();
        this.names = parsed.names();
        this.registers = 2 * groups;
        emit(parsed.root());
        add(SUCCESS);
        code = Arrays.copyOf(code, length);
        this.firstCharacter = firstCharacter(parsed.root());
        this.onlyAtStart = first(parsed.root()) instanceof Node.At at && at.place() == Node.Place.START;
    }

    /** Of a pattern that was read. */
    static Program of(Parser.Parsed parsed) {
        return new Program(parsed);
    }

    int[] code() {
        return code;
    }

    CharSet set(int number) {
        return sets.get(number);
    }

    Node.Place place(int number) {
        return places.get(number);
    }

    /** How many registers: two for each group, then two for each loop. */
    int registers() {
        return registers;
    }

    int groups() {
        return groups;
    }

    /** The groups that have names. */
    Map<String, Integer> names() {
        return names;
    }

    /** The character that every match begins with, or -1. */
    int firstCharacter() {
        return firstCharacter;
    }

    /** Whether it only fits at the start of the text. */
    boolean onlyAtStart() {
        return onlyAtStart;
    }

    private static Node first(Node node) {
        return switch (node) {
            case Node.Sequence sequence when !sequence.parts().isEmpty() -> first(sequence.parts().getFirst());
            case Node.Group group -> first(group.body());
            case Node.Scope scope -> first(scope.body());
            default -> node;
        };
    }

    private static int firstCharacter(Node root) {
        Node first = first(root);
        while (first instanceof Node.Repeat repeat && repeat.min() > 0) {
            first = first(repeat.body());
        }
        return first instanceof Node.Literal literal && !literal.ignoreCase() ? literal.character() : -1;
    }

    // --- writing

    private int add(int... words) {
        if (length + words.length > code.length) {
            code = Arrays.copyOf(code, 2 * (length + words.length));
        }
        System.arraycopy(words, 0, code, length, words.length);
        length += words.length;
        return length - words.length;
    }

    private void emit(Node node) {
        switch (node) {
            case Node.Literal literal -> emit(literal);
            case Node.OneOf oneOf -> {
                sets.add(oneOf.set());
                add(SET, sets.size() - 1);
            }
            case Node.At at -> {
                places.add(at.place());
                add(AT, places.size() - 1);
            }
            case Node.Sequence sequence -> sequence.parts().forEach(this::emit);
            case Node.Choice choice -> emit(choice);
            case Node.Repeat repeat -> emit(repeat);
            case Node.Group group -> {
                add(MARK, 2 * group.number() - 2);
                emit(group.body());
                add(MARK, 2 * group.number() - 1);
            }
            case Node.Scope scope -> {
                if (scope.atomic()) {
                    atomic(() -> emit(scope.body()));
                } else {
                    emit(scope.body());
                }
            }
            case Node.Look look -> emit(look);
            case Node.Reference reference ->
                add(REFERENCE, reference.group(), !reference.ignoreCase() ? 0 : reference.ascii() ? 2 : 1);
            case Node.Conditional conditional -> emit(conditional);
        }
    }

    private void emit(Node.Literal literal) {
        int c = literal.character();
        if (literal.ignoreCase()) {
            add(FOLD, CaseFolding.canonical(c, literal.ascii()), literal.ascii() ? 1 : 0);
        } else {
            add(CHAR, c);
        }
    }

    private void emit(Node.Choice choice) {
        List<Node> branches = choice.branches();
        int[] ends = new int[branches.size()];
        for (int i = 0; i < branches.size() - 1; i++) {
            int split = add(SPLIT, 0);
            emit(branches.get(i));
            ends[i] = add(JUMP, 0);
            code[split + 1] = length;
        }
        emit(branches.getLast());
        for (int i = 0; i < branches.size() - 1; i++) {
            code[ends[i] + 1] = length;
        }
    }

    private void atomic(Runnable body) {
        int start = add(ATOMIC, 0);
        body.run();
        add(SUCCESS);
        code[start + 1] = length;
    }

    private void emit(Node.Repeat repeat) {
        Node body = repeat.body();
        while (body instanceof Node.Scope scope && !scope.atomic()) {
            body = scope.body();
        }
        if (body instanceof Node.Literal || body instanceof Node.OneOf) {
            int start = add(MANY, limited(repeat.min()), limited(repeat.max()), mode(repeat.mode()), 0);
            emit(body);
            code[start + 4] = length;
        } else if (repeat.mode() == Node.Mode.POSSESSIVE) {
            Node each = body;
            atomic(() -> loop(repeat, () -> atomic(() -> emit(each))));
        } else {
            Node each = body;
            loop(repeat, () -> emit(each));
        }
    }

    private void loop(Node.Repeat repeat, Runnable body) {
        int register = registers;
        registers += 2;
        int max = limited(repeat.max());
        boolean lazy = repeat.mode() == Node.Mode.LAZY;
        add(LOOP_START, register);
        int start = add(LOOP, register, limited(repeat.min()), max, lazy ? LAZY : GREEDY, 0);
        if (lazy) {
            add(LAZY_BODY, register, max, 0);
            code[length - 1] = length;
        }
        body.run();
        add(JUMP, start);
        code[start + 5] = length;
    }

    private static int mode(Node.Mode mode) {
        return switch (mode) {
            case GREEDY -> GREEDY;
            case LAZY -> LAZY;
            case POSSESSIVE -> POSSESSIVE;
        };
    }

    // No text has that many characters.
    private static int limited(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    private void emit(Node.Look look) {
        int negative = look.negative() ? 1 : 0;
        int start;
        if (look.behind()) {
            long width = look.body().least();
            if (width != look.body().most()) {
                throw TemplateException.value("look-behind requires fixed-width pattern");
            }
            start = add(BEHIND, negative, 0, limited(width));
        } else {
            start = add(AHEAD, negative, 0);
        }
        emit(look.body());
        add(SUCCESS);
        code[start + 2] = length;
    }

    private void emit(Node.Conditional conditional) {
        int start = add(CONDITION, conditional.group(), 0);
        emit(conditional.yes());
        Node no = conditional.no();
        if (no == null) {
            code[start + 2] = length;
        } else {
            int end = add(JUMP, 0);
            code[start + 2] = length;
            emit(no);
            code[end + 1] = length;
        }
    }
}
