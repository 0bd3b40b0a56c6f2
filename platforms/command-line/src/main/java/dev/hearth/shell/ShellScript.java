package dev.hearth.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts values into a line for the shell in such a way that none of them becomes a command, whatever it holds: the line
 * gets a parameter, <code>${1}</code>, where a value belongs, quoted as the place asks for, and the shell gets the values
 * apart from it. A value in quotes stays within its word; one without is divided at its blanks and at nothing else.
 *
 * <p>Keeps track of what is open while it reads the line: quotes, command substitutions, arithmetic. Should it be wrong
 * about that, a value may be divided or quoted otherwise than meant, but is still a parameter.
 */
final class ShellScript {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private enum Open {
        /** Within {@code '…'}. */
        SINGLE,
        /** Within {@code "…"}. */
        DOUBLE,
        /** Within <code>$(…)</code> or {@code (…)}. */
        PARENTHESES,
        /** Within {@code `…`}. */
        BACKTICKS,
        /** Within <code>$((…))</code>. */
        ARITHMETIC,
        /** Within {@code (…)} in there. */
        ARITHMETIC_PARENTHESES
    }

    private final StringBuilder script = new StringBuilder();
    private final List<String> values = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean escaped;

    /** The words of a command that has a shell run the line. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(Command.SHELL, "-c", script.toString(), Command.SHELL));
        words.addAll(values);
        return words;
    }

    /**
     * Adds a value.
     *
     * @throws IllegalArgumentException when it is none that the place can take
     */
    void addValue(String value) {
        if (escaped) {
            script.setLength(script.length() - 1);
            script.append('"').append(parameter(value)).append('"');
            escaped = false;
            return;
        }
        Open top = open.peek();
        if (top != Open.SINGLE && endsWithDollar()) {
            script.insert(script.length() - 1, '\\');
        }
        switch (top) {
            case SINGLE -> script.append("'\"").append(parameter(value)).append("\"'");
            case DOUBLE -> script.append(parameter(value));
            case ARITHMETIC, ARITHMETIC_PARENTHESES -> {
                // Some shells evaluate what is in a variable there.
                if (!NUMBER.matcher(value).matches()) {
                    throw new IllegalArgumentException("a value within $((…)) must be a number");
                }
                script.append(parameter(value));
            }
            case PARENTHESES, BACKTICKS -> addWords(value);
            case null -> addWords(value);
        }
    }

    private boolean endsWithDollar() {
        return !script.isEmpty() && script.charAt(script.length() - 1) == '$'
                && !(script.length() > 1 && script.charAt(script.length() - 2) == '\\');
    }

    private void addWords(String value) {
        String separator = "";
        for (String word : BLANKS.split(value, -1)) {
            script.append(separator);
            if (!word.isEmpty()) {
                script.append('"').append(parameter(word)).append('"');
            }
            separator = " ";
        }
    }

    private String parameter(String value) {
        values.add(value);
        return "${" + values.size() + "}";
    }

    /** Adds what the owner of the house wrote. */
    void addText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            script.append(letter);
            if (escaped) {
                escaped = false;
                continue;
            }
            Open top = open.peek();
            switch (letter) {
                case '\\' -> escaped = top != Open.SINGLE;
                case '\'' -> {
                    if (top == Open.SINGLE) {
                        open.pop();
                    } else if (top != Open.DOUBLE) {
                        open.push(Open.SINGLE);
                    }
                }
                case '"' -> {
                    if (top == Open.DOUBLE) {
                        open.pop();
                    } else if (top != Open.SINGLE) {
                        open.push(Open.DOUBLE);
                    }
                }
                case '`' -> {
                    if (top != Open.SINGLE) {
                        toggleBackticks();
                    }
                }
                case '(' -> {
                    if (top != Open.SINGLE) {
                        i += openParentheses(text, i, top);
                    }
                }
                case ')' -> i += closeParentheses(text, i, top);
                default -> {}
            }
        }
    }

    private void toggleBackticks() {
        if (!open.contains(Open.BACKTICKS)) {
            open.push(Open.BACKTICKS);
            return;
        }
        while (open.pop() != Open.BACKTICKS) {
            // What was open within them ends with them.
        }
    }

    /** How many more letters that took. */
    private int openParentheses(String text, int at, Open top) {
        boolean dollar = at > 0 && text.charAt(at - 1) == '$';
        if (dollar && text.startsWith("((", at)) {
            open.push(Open.ARITHMETIC);
            script.append('(');
            return 1;
        }
        if (!dollar && (top == Open.ARITHMETIC || top == Open.ARITHMETIC_PARENTHESES)) {
            open.push(Open.ARITHMETIC_PARENTHESES);
        } else if (dollar || top != Open.DOUBLE) {
            open.push(Open.PARENTHESES);
        }
        return 0;
    }

    private int closeParentheses(String text, int at, Open top) {
        if (top == Open.PARENTHESES || top == Open.ARITHMETIC_PARENTHESES) {
            open.pop();
        } else if (top == Open.ARITHMETIC) {
            open.pop();
            if (text.startsWith("))", at)) {
                script.append(')');
                return 1;
            }
        }
        return 0;
    }
}
