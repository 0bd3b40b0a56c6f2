package dev.hearth.jinja.regex;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.TemplateException;
import java.util.Arrays;

/**
 * Runs a {@link Program} over a text. What is left to be tried, and what registers held before, lies on one stack of its
 * own, four numbers each, so that a long text cannot overflow the stack of the thread. Every step counts against the
 * budget of the render. Of one use.
 */
final class Machine {
    private static final int STEPS_PER_BUDGET = 8;
    private static final int CHARGE_EVERY = 256;
    // What a pattern may take by itself, also where a render has no budget or a generous one.
    private static final long MAX_STEPS = 4_000_000;
    private static final int MAX_STEPS_PER_CHARACTER = 8;
    private static final int MAX_STACK = 1 << 22;

    // Kinds of what lies on the stack; the other three numbers are what is named.
    /** Where to go on in the program, and in the text. */
    private static final int CHOICE = 0;
    /** A register, what it held. */
    private static final int UNDO = 1;
    /** Where to go on in the program, the least and the present place in the text. */
    private static final int FEWER = 2;
    /** A {@link Program#MANY}, the place in the text, how many were taken. */
    private static final int MORE = 3;

    private final Program program;
    private final int[] code;
    private final int[] text;
    private final int[] registers;
    private int[] stack = new int[256];
    private int top;
    private long steps;
    private long charged;
    private int start;

    Machine(Program program, int[] text) {
        this.program = program;
        this.code = program.code();
        this.text = text;
        this.registers = new int[program.registers()];
    }

    /**
     * Looks for a match.
     *
     * @param from where to begin in the text
     * @param search whether it may begin later too
     * @param full whether it must reach the end of the text
     * @param advance whether it must not be empty if it begins at {@code from}
     * @return where it ends, or -1; {@link #start} and {@link #register} say the rest
     */
    int run(int from, boolean search, boolean full, boolean advance) {
        int first = program.firstCharacter();
        for (int at = from; at <= text.length; at++) {
            count(1);
            if (first < 0 || (at < text.length && text[at] == first)) {
                Arrays.fill(registers, -1);
                top = 0;
                start = at;
                int end = run(0, at, full, advance && at == from);
                if (end >= 0) {
                    return end;
                }
            }
            if (!search || program.onlyAtStart()) {
                break;
            }
        }
        return -1;
    }

    /** Where the match begins. */
    int start() {
        return start;
    }

    /** What a register holds: a place in the text, or -1. */
    int register(int number) {
        return registers[number];
    }

    private void count(long more) {
        steps += more;
        if (steps - charged >= CHARGE_EVERY) {
            Budget.spend((steps - charged) / STEPS_PER_BUDGET);
            charged = steps;
            if (steps > MAX_STEPS + (long) MAX_STEPS_PER_CHARACTER * text.length) {
                throw TemplateException.limit("a regular expression takes too long: it was stopped");
            }
        }
    }

    private void push(int kind, int a, int b, int c) {
        if (top + 4 > stack.length) {
            if (stack.length >= MAX_STACK) {
                throw TemplateException.limit("a regular expression takes too much memory: it was stopped");
            }
            stack = Arrays.copyOf(stack, stack.length * 4);
        }
        stack[top++] = kind;
        stack[top++] = a;
        stack[top++] = b;
        stack[top++] = c;
    }

    private void set(int register, int value) {
        push(UNDO, register, registers[register], 0);
        registers[register] = value;
    }

    /** Takes back what lies above a place on the stack, and does not try it. */
    private void unwind(int base) {
        while (top > base) {
            top -= 4;
            if (stack[top] == UNDO) {
                registers[stack[top + 1]] = stack[top + 2];
            }
        }
    }

    /** Forgets what is left to be tried above a place on the stack, and keeps what registers held. */
    private void commit(int base) {
        int to = base;
        for (int from = base; from < top; from += 4) {
            if (stack[from] == UNDO) {
                System.arraycopy(stack, from, stack, to, 4);
                to += 4;
            }
        }
        count((top - base) / 4);
        top = to;
    }

    /** Runs from a place in the program at a place in the text; gives where that ends, or -1 with all taken back. */
    private int run(int from, int at, boolean full, boolean advance) {
        int base = top;
        int pc = from;
        int pos = at;
        while (true) {
            count(1);
            boolean fits = true;
            switch (code[pc]) {
                case Program.SUCCESS -> {
                    if ((!full || pos == text.length) && (!advance || pos != at)) {
                        return pos;
                    }
                    fits = false;
                }
                case Program.CHAR, Program.FOLD, Program.SET -> {
                    fits = pos < text.length && one(pc, text[pos]);
                    pos++;
                    pc += code[pc] == Program.FOLD ? 3 : 2;
                }
                case Program.AT -> {
                    fits = at(program.place(code[pc + 1]), pos);
                    pc += 2;
                }
                case Program.SPLIT -> {
                    push(CHOICE, code[pc + 1], pos, 0);
                    pc += 2;
                }
                case Program.JUMP -> pc = code[pc + 1];
                case Program.MARK -> {
                    set(code[pc + 1], pos);
                    pc += 2;
                }
                case Program.REFERENCE -> {
                    int length = reference(code[pc + 1], code[pc + 2], pos);
                    fits = length >= 0;
                    pos += length;
                    pc += 3;
                }
                case Program.CONDITION -> pc = found(code[pc + 1]) ? pc + 3 : code[pc + 2];
                case Program.ATOMIC -> {
                    int mark = top;
                    pos = run(pc + 2, pos, false, false);
                    fits = pos >= 0;
                    commit(mark);
                    pc = code[pc + 1];
                }
                case Program.AHEAD -> {
                    fits = look(pc + 3, pos, code[pc + 1] != 0);
                    pc = code[pc + 2];
                }
                case Program.BEHIND -> {
                    int before = pos - code[pc + 3];
                    fits = before >= 0 ? look(pc + 4, before, code[pc + 1] != 0) : code[pc + 1] != 0;
                    pc = code[pc + 2];
                }
                case Program.MANY -> {
                    int end = many(pc, pos);
                    fits = end >= 0;
                    pos = end;
                    pc = code[pc + 4];
                }
                case Program.LOOP_START -> {
                    set(code[pc + 1], 0);
                    set(code[pc + 1] + 1, -1);
                    pc += 2;
                }
                case Program.LOOP -> pc = loop(pc, pos);
                case Program.LAZY_BODY -> {
                    int register = code[pc + 1];
                    int count = registers[register];
                    if (count >= code[pc + 2] || registers[register + 1] == pos) {
                        fits = false;
                    } else {
                        set(register, count + 1);
                        set(register + 1, pos);
                        pc = code[pc + 3];
                    }
                }
                default -> throw new IllegalStateException("no such instruction: " + code[pc]);
            }
            if (!fits) {
                // The next thing that is left to be tried.
                int next = -1;
                while (next < 0) {
                    if (top == base) {
                        return -1;
                    }
                    top -= 4;
                    switch (stack[top]) {
                        case UNDO -> registers[stack[top + 1]] = stack[top + 2];
                        case CHOICE -> {
                            next = stack[top + 1];
                            pos = stack[top + 2];
                        }
                        case FEWER -> {
                            next = stack[top + 1];
                            pos = stack[top + 3] - 1;
                            if (pos > stack[top + 2]) {
                                stack[top + 3] = pos;
                                top += 4;
                            }
                        }
                        default -> {
                            int many = stack[top + 1];
                            int taken = stack[top + 3];
                            pos = stack[top + 2];
                            if (taken < code[many + 2] && pos < text.length && one(many + 5, text[pos])) {
                                pos++;
                                push(MORE, many, pos, taken + 1);
                                next = code[many + 4];
                            }
                        }
                    }
                }
                pc = next;
            }
        }
    }

    private boolean one(int pc, int c) {
        return switch (code[pc]) {
            case Program.CHAR -> c == code[pc + 1];
            case Program.FOLD -> CaseFolding.canonical(c, code[pc + 2] != 0) == code[pc + 1];
            default -> program.set(code[pc + 1]).has(c);
        };
    }

    /** Goes into the body of a loop once more, or out of it. */
    private int loop(int pc, int pos) {
        int register = code[pc + 1];
        int count = registers[register];
        int body = pc + 6;
        boolean lazy = code[pc + 4] == Program.LAZY;
        if (count < code[pc + 2]) {
            set(register, count + 1);
            return lazy ? code[body + 3] : body;
        }
        if (lazy) {
            push(CHOICE, body, pos, 0);
            return code[pc + 5];
        }
        if (count < code[pc + 3] && registers[register + 1] != pos) {
            push(CHOICE, code[pc + 5], pos, 0);
            set(register, count + 1);
            set(register + 1, pos);
            return body;
        }
        return code[pc + 5];
    }

    /** Takes several of one character; gives where that ends, or -1. */
    private int many(int pc, int pos) {
        int min = code[pc + 1];
        int max = code[pc + 2];
        boolean lazy = code[pc + 3] == Program.LAZY;
        int most = Math.min(lazy ? min : max, text.length - pos);
        int taken = 0;
        while (taken < most && one(pc + 5, text[pos + taken])) {
            taken++;
        }
        count(taken);
        if (taken < min) {
            return -1;
        }
        if (lazy) {
            push(MORE, pc, pos + taken, taken);
        } else if (taken > min && code[pc + 3] == Program.GREEDY) {
            push(FEWER, code[pc + 4], pos + min, pos + taken);
        }
        return pos + taken;
    }

    private boolean look(int pc, int pos, boolean negative) {
        int mark = top;
        boolean found = run(pc, pos, false, false) >= 0;
        if (negative) {
            unwind(mark);
            return !found;
        }
        commit(mark);
        return found;
    }

    private boolean found(int group) {
        return registers[2 * group - 2] >= 0 && registers[2 * group - 1] >= 0;
    }

    private int reference(int group, int folding, int pos) {
        if (!found(group)) {
            return -1;
        }
        int from = registers[2 * group - 2];
        int length = registers[2 * group - 1] - from;
        if (length < 0 || length > text.length - pos) {
            return -1;
        }
        count(length);
        for (int i = 0; i < length; i++) {
            int a = text[from + i];
            int b = text[pos + i];
            boolean same = a == b
                    || (folding != 0
                            && CaseFolding.canonical(a, folding == 2) == CaseFolding.canonical(b, folding == 2));
            if (!same) {
                return -1;
            }
        }
        return length;
    }

    private boolean at(Node.Place place, int pos) {
        return switch (place) {
            case START -> pos == 0;
            case LINE_START -> pos == 0 || text[pos - 1] == '\n';
            case END -> pos == text.length;
            case LAST_LINE_END -> pos == text.length || (pos == text.length - 1 && text[pos] == '\n');
            case LINE_END -> pos == text.length || text[pos] == '\n';
            case BOUNDARY -> boundary(pos, false);
            case ASCII_BOUNDARY -> boundary(pos, true);
            // Python says so of an empty text.
            case NO_BOUNDARY -> text.length > 0 && !boundary(pos, false);
            case NO_ASCII_BOUNDARY -> text.length > 0 && !boundary(pos, true);
        };
    }

    private boolean boundary(int pos, boolean ascii) {
        boolean before = pos > 0 && Category.WORD.has(text[pos - 1], ascii);
        boolean after = pos < text.length && Category.WORD.has(text[pos], ascii);
        return before != after;
    }
}
