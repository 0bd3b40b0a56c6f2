package dev.hearth.cli.config;

import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problems;
import dev.hearth.core.config.ProblemPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * What is wrong with a configuration, in words: {@code check-config} prints it, and so does {@code run}. Opens files
 * for the excerpts.
 */
public final class ProblemReport {
    private final Problems problems;
    private final ProblemPrinter printer;

    /**
     * @param folder the configuration folder
     * @param coloured whether to colour for a terminal
     */
    public ProblemReport(Path folder, Problems problems, boolean coloured) {
        this.problems = problems;
        this.printer = new ProblemPrinter(folder, coloured);
    }

    /** Every problem with its place and an excerpt, an empty line after each; empty when there is none. */
    public String details() {
        StringBuilder text = new StringBuilder();
        try {
            printer.printAll(problems.distinct(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not from memory
        }
        if (problems.beyondLimit() > 0) {
            text.append("… and ").append(problems.beyondLimit()).append(" more\n\n");
        }
        return text.toString();
    }

    /** How many errors and warnings: {@code 2 errors and 1 warning}. */
    public String counts() {
        int errors = errors();
        int warnings = warnings();
        String ofWarnings = warnings == 1 ? "1 warning" : warnings + " warnings";
        String ofErrors = errors == 1 ? "1 error" : errors + " errors";
        return errors == 0 ? ofWarnings : warnings == 0 ? ofErrors : ofErrors + " and " + ofWarnings;
    }

    /** How many errors are reported, with what came after the limit. */
    int errors() {
        return (int) problems.distinct().stream().filter(Problem::isError).count() + problems.beyondLimit();
    }

    /** How many warnings are known. */
    int warnings() {
        return (int) problems.distinct().stream().filter(problem -> !problem.isError()).count();
    }

    /** Whether there is nothing to report. */
    public boolean isEmpty() {
        return problems.list().isEmpty() && !problems.hasErrors();
    }
}
