package dev.hearth.core.plugin;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Why a jar or one integration in it is not used. Text only, so that keeping it keeps nothing of the jar in memory.
 *
 * @param origin the jar or folder, or {@code bundled}
 * @param code a stable word: {@code no_provider}, {@code newer_api} …
 * @param message for people: what is wrong, with what, and what to do about it; names the origin
 * @param trace where the jar's own code failed, or empty
 */
public record PluginProblem(String origin, String code, String message, String trace) {
    /** A plugin file that cannot be opened, or is still being copied. */
    static final String UNREADABLE = "unreadable_jar";

    /** A plugin file that changed while it was read. */
    static final String CHANGING = "changing";

    /** An integration whose domain somebody else holds. */
    static final String DUPLICATE = "duplicate_domain";

    /** A problem that is not an exception in the jar's own code. */
    static PluginProblem of(String origin, String code, String message) {
        return new PluginProblem(origin, code, origin + ": " + message, "");
    }

    /** A problem that is one. */
    static PluginProblem of(String origin, String code, String message, Throwable thrown) {
        StringWriter trace = new StringWriter();
        try {
            thrown.printStackTrace(new PrintWriter(trace));
        } catch (RuntimeException e) { // an exception class of the jar's own may fail to describe itself
            trace.append(thrown.getClass().getName());
        }
        return new PluginProblem(origin, code, origin + ": " + message, trace.toString());
    }
}
