package dev.hearth.api.config;

import dev.hearth.api.config.Problem.Reason;
import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.ScalarNode.Origin;
import dev.hearth.api.config.ScalarNode.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong while a configuration is read or checked, so that all of it can be reported at once.
 *
 * <p>A {@code Problems} stands at a path; {@link #in(String)} and {@link #in(int)} give one that stands deeper and
 * collects into the same list. Holds at most {@value #LIMIT} problems, further ones are only counted. Belongs to one
 * thread.
 */
public final class Problems {
    /** The most problems that are kept. */
    public static final int LIMIT = 1_000;

    private static final Pattern NO_BLANK_BEHIND_COLON = Pattern.compile("[\\w-]{1,100}:(?!//)\\S");

    private final Found found;
    private final @Nullable Problems parent;
    private final String step;
    private final boolean concealing;
    private final Reason reason;

    private static final class Found {
        final List<Problem> problems = new ArrayList<>();
        final List<LateCheck> lateChecks = new ArrayList<>();
        int errors;
        int beyondLimit;
    }

    /** A new collection, standing at the root. */
    public Problems() {
        this(new Found(), null, "", false, Reason.Other.OTHER);
    }

    private Problems(
            Found found, @Nullable Problems parent, String step, boolean concealing, Reason reason) {
        this.found = found;
        this.parent = parent;
        this.step = step;
        this.concealing = concealing;
        this.reason = reason;
    }

    /** The same collection, standing at a key of the map it stood at. */
    public Problems in(String key) {
        return new Problems(found, this, key, concealing, Reason.Other.OTHER);
    }

    /** The same collection, standing at an element (from 0) of the list it stood at. */
    public Problems in(int index) {
        return new Problems(found, this, "[" + index + "]", concealing, Reason.Other.OTHER);
    }

    /** The same collection at the same place, not showing the values that are wrong: they may be passwords. */
    public Problems concealing() {
        return concealing ? this : new Problems(found, this, "", true, reason);
    }

    /** The same collection at the same place, giving that reason with everything that is reported just there. */
    Problems because(Reason newReason) {
        return new Problems(found, this, "", concealing, newReason);
    }

    /** The same collection at the same place, where a value is held against the schema. */
    Problems by(Schema<?> schema) {
        return because(new Reason.Refused(schema));
    }

    /** An empty collection at the same place, for an attempt that may be thrown away; see {@link #addAll}. */
    Problems attempt() {
        return new Problems(new Found(), this, "", concealing, Reason.Other.OTHER);
    }

    /** Takes over what an attempt found. */
    void addAll(Problems attempt) {
        addAll(attempt, attempt.list());
    }

    /** Where it stands, such as {@code light[0].brightness}; empty at the root. */
    public String path() {
        StringBuilder path = new StringBuilder();
        appendPath(path);
        return path.toString();
    }

    private void appendPath(StringBuilder path) {
        if (parent != null) {
            parent.appendPath(path);
        }
        if (!step.isEmpty()) {
            if (!path.isEmpty() && step.charAt(0) != '[') {
                path.append('.');
            }
            path.append(step);
        }
    }

    /** Reports that a value is not what it should be: "'abc' is not a port number from 1 to 65535". */
    public void wrong(ConfigNode node, String expected) {
        wrong(node, expected, null);
    }

    /**
     * As {@link #wrong(ConfigNode, String)}, with a guess at what was meant.
     *
     * @param expected a noun with its article: {@code a port number from 1 to 65535}
     */
    public void wrong(ConfigNode node, String expected, @Nullable String suggestion) {
        error(node, wrongMessage(node, expected), expected, suggestion);
    }

    String wrongMessage(ConfigNode node, String expected) {
        if (node instanceof ScalarNode scalar && scalar.empty()) {
            return "the value is missing; expected " + expected;
        }
        if (node instanceof ScalarNode scalar && scalar.origin() == Origin.INPUT) {
            return "'!input' works only in a blueprint";
        }
        return (conceals(node) && node instanceof ScalarNode scalar && !scalar.hidden() ? "the value" : node.describe())
                + " is not " + expected
                + (expected.startsWith("a map") && lacksBlank(node) ? "; there is no blank behind the ':'" : "");
    }

    private static boolean lacksBlank(ConfigNode node) {
        return node instanceof ScalarNode scalar
                && scalar.style() == Style.PLAIN
                && NO_BLANK_BEHIND_COLON.matcher(scalar.written()).lookingAt();
    }

    /** Reports an error at the node that the message alone explains. */
    public void error(ConfigNode node, String message) {
        error(node, message, null, null);
    }

    /** Reports an error at the node, with the node's value as what was got. */
    public void error(ConfigNode node, String message, @Nullable String expected, @Nullable String suggestion) {
        report(Severity.ERROR, node, message, expected, suggestion);
    }

    /** Reports a warning at the node that the message alone explains. */
    public void warning(ConfigNode node, String message) {
        warning(node, message, null, null);
    }

    /** Reports a warning at the node, with the node's value as what was got. */
    public void warning(ConfigNode node, String message, @Nullable String expected, @Nullable String suggestion) {
        report(Severity.WARNING, node, message, expected, suggestion);
    }

    private void report(
            Severity severity,
            ConfigNode node,
            String message,
            @Nullable String expected,
            @Nullable String suggestion) {
        if (node instanceof ScalarNode scalar && scalar.origin() == Origin.UNREADABLE) {
            found.errors += severity == Severity.ERROR ? 1 : 0;
            return;
        }
        boolean conceals = conceals(node);
        boolean shown = node instanceof ScalarNode scalar ? !scalar.empty() : expected != null;
        String got = shown && !conceals ? node.describe() : null;
        add(new Problem(
                severity,
                node.position(),
                path(),
                message,
                got,
                expected,
                conceals ? null : suggestion,
                conceals,
                reason));
    }

    /** Whether a message about the node must not show its value. */
    boolean conceals(ConfigNode node) {
        return concealing || (node instanceof ScalarNode scalar && scalar.hidden());
    }

    /**
     * Takes over what another collection has found.
     *
     * @param changed its problems, perhaps each changed
     */
    public void addAll(Problems other, List<Problem> changed) {
        changed.forEach(this::add);
        found.errors += other.found.errors - (int) changed.stream().filter(Problem::isError).count();
        found.beyondLimit += other.found.beyondLimit;
        found.lateChecks.addAll(other.found.lateChecks);
    }

    /** Adds a problem as it is. */
    public void add(Problem problem) {
        if (problem.isError()) {
            found.errors++;
        }
        if (found.problems.size() < LIMIT) {
            found.problems.add(problem);
        } else {
            found.beyondLimit++;
        }
    }

    /** Counts an error that would not be kept any more, so that nobody need put it into words; false when it would be. */
    boolean countedOnly() {
        if (found.problems.size() < LIMIT) {
            return false;
        }
        found.errors++;
        found.beyondLimit++;
        return true;
    }

    /**
     * Leaves a question open: validation itself opens no file and compiles no template. Who runs the validation
     * decides when and on which thread it is answered.
     */
    void later(LateCheck check) {
        found.lateChecks.add(check);
    }

    /** Takes the questions that validation has left open so far, in the order of the configuration. */
    public List<LateCheck> takeLateChecks() {
        List<LateCheck> taken = List.copyOf(found.lateChecks);
        found.lateChecks.clear();
        return taken;
    }

    /** Whether any error was reported, wherever in the collection. */
    public boolean hasErrors() {
        return found.errors > 0;
    }

    /**
     * How many errors were reported, wherever in the collection: those kept, those beyond the limit, and those about
     * values that could not be read, which are in the list of whoever tried to read them.
     */
    public int errors() {
        return found.errors;
    }

    /** How many problems came after {@link #LIMIT} was reached. */
    public int beyondLimit() {
        return found.beyondLimit;
    }

    /** What was reported, in the order of reporting; a view. */
    public List<Problem> list() {
        return Collections.unmodifiableList(found.problems);
    }

    /**
     * What was reported, each message once at each place: one mistake behind an anchor is reported wherever an alias
     * brings it, but there is only one to mend. In the order of reporting.
     */
    public List<Problem> distinct() {
        Set<Said> said = new HashSet<>();
        return found.problems.stream()
                .filter(problem -> !problem.position().known()
                        || said.add(new Said(problem.position(), problem.severity(), problem.message())))
                .toList();
    }

    private record Said(Position position, Severity severity, String message) {}
}
