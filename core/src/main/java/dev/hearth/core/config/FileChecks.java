package dev.hearth.core.config;

import dev.hearth.api.config.FileCheck;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Answers the questions about the file system that validation left open. Opens nothing, but asks the disk. */
final class FileChecks {
    private FileChecks() {}

    /** Looks whether the files and folders are there and reports those that are not. Call it once, at the end. */
    static void run(Path folder, Problems problems) {
        for (FileCheck check : List.copyOf(problems.fileChecks())) {
            Path path = folder.resolve(check.file());
            boolean there =
                    switch (check.kind()) {
                        case FILE -> Files.isRegularFile(path) && Files.isReadable(path);
                        case FOLDER -> Files.isDirectory(path);
                    };
            if (!there) {
                problems.add(problem(check));
            }
        }
    }

    private static Problem problem(FileCheck check) {
        String kind = check.kind() == FileCheck.Kind.FILE ? "file" : "folder";
        boolean hidden = check.node().hidden();
        return new Problem(
                Severity.ERROR,
                check.node().position(),
                check.path(),
                "there is no " + (hidden ? kind + " of this name" : kind + " '" + check.file() + "'")
                        + " that the hub can read",
                hidden ? null : check.node().describe(),
                "the path of a " + kind,
                null,
                hidden);
    }
}
