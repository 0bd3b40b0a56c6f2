package dev.hearth.core.boot;

import java.util.List;

/**
 * What the loop was doing when somebody held it too long: a stack in a form that every log can take. Never thrown. A log
 * for people may leave most of it out.
 */
public final class StallTrace extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param stack innermost first */
    public StallTrace(List<StackTraceElement> stack) {
        super("what the loop is doing");
        setStackTrace(stack.toArray(StackTraceElement[]::new));
    }
}
