package dev.hearth.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process with its children and their children. One that is looked at while it makes children would have more by the
 * time it is killed, and who has lost its parent is not found any more; so all are stopped before they are killed.
 */
final class ProcessTree {
    private static final int MOST_ROUNDS = 10;

    private ProcessTree() {}

    /** Ends them all. Blocks, some milliseconds. */
    static void kill(ProcessHandle root) {
        Set<ProcessHandle> tree = new LinkedHashSet<>();
        List<ProcessHandle> found = List.of(root);
        try {
            for (int round = 0; round < MOST_ROUNDS && !found.isEmpty(); round++) {
                tree.addAll(found);
                halt(found);
                found = root.descendants().filter(each -> !tree.contains(each)).toList();
            }
        } catch (IOException e) {
            tree.addAll(root.descendants().toList());
        } catch (InterruptedException e) {
            tree.addAll(root.descendants().toList());
            Thread.currentThread().interrupt();
        }
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    // Java has no signal of this kind.
    private static void halt(List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", "kill -STOP \"$@\" 2> /dev/null", "sh"));
        processes.forEach(each -> line.add(String.valueOf(each.pid())));
        Process kill = new ProcessBuilder(line).start();
        if (!kill.waitFor(5, TimeUnit.SECONDS)) {
            kill.destroyForcibly();
        }
    }
}
