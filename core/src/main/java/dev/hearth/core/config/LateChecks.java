package dev.hearth.core.config;

import dev.hearth.api.config.FileCheck;
import dev.hearth.api.config.LateCheck;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.TemplateCheck;
import dev.hearth.api.template.TemplateChecker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers the questions that validation left open. Asks the disk: not for the loop. */
final class LateChecks {
    private final Path folder;
    private final TemplateProblems templates;

    /**
     * @param folder the configuration folder
     * @param written the configuration
     * @param domains the domains that a section can be of
     */
    LateChecks(Path folder, MapNode written, Set<String> domains) {
        this.folder = folder;
        this.templates = new TemplateProblems(folder, written, domains);
    }

    /**
     * Takes the open questions and reports where the answer is no.
     *
     * @param checker what finds mistakes in templates; null if nothing evaluates them
     */
    void answer(Problems problems, @Nullable TemplateChecker checker) {
        for (LateCheck check : problems.takeLateChecks()) {
            switch (check) {
                case FileCheck file -> answer(file, folder.resolve(file.file()), problems);
                case TemplateCheck template -> {
                    if (checker == null) {
                        refuse(template, problems);
                    } else {
                        templates.report(template, checker, problems);
                    }
                }
            }
        }
    }

    private static void answer(FileCheck check, Path path, Problems problems) {
        boolean there =
                switch (check.kind()) {
                    case FILE -> Files.isRegularFile(path) && Files.isReadable(path);
                    case FOLDER -> Files.isDirectory(path);
                };
        if (there) {
            return;
        }
        String kind = check.kind() == FileCheck.Kind.FILE ? "file" : "folder";
        String which = check.concealed() ? kind + " of this name" : kind + " '" + check.file() + "'";
        report(
                check,
                "there is no " + which + " that the hub can read",
                "the path of a " + kind,
                check.concealed() ? null : neighbour(check.file(), path),
                problems);
    }

    private static @Nullable String neighbour(String written, Path path) {
        Path name = path.getFileName();
        String near = name == null ? null : ConfigFolder.neighbour(path.getParent(), name.toString());
        return near == null ? null : written.substring(0, written.length() - String.valueOf(name).length()) + near;
    }

    private static void refuse(TemplateCheck check, Problems problems) {
        report(
                check,
                "this is a template, and this version of Hearth cannot evaluate templates yet; write a fixed value, or"
                        + " leave the key out",
                null,
                null,
                problems);
    }

    private static void report(
            LateCheck check,
            String message,
            @Nullable String expected,
            @Nullable String suggestion,
            Problems problems) {
        problems.add(new Problem(
                Severity.ERROR,
                check.node().position(),
                check.path(),
                message,
                check.concealed() || expected == null ? null : check.node().describe(),
                expected,
                suggestion,
                check.concealed()));
    }
}
