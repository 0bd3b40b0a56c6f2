package dev.hearth.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out who has a port, where the system tells: Linux does, in {@code /proc}. Blocks. */
final class PortHolder {
    // The state LISTEN in /proc/net/tcp.
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** Why the address cannot be listened on, and what to do about it. */
    static String explain(InetSocketAddress address, Throwable problem) {
        String what = "cannot listen on " + (address.getAddress().isAnyLocalAddress()
                ? "port "
                : address.getAddress().getHostAddress() + " port ") + address.getPort() + ": ";
        String message = String.valueOf(problem.getMessage());
        if (!(problem instanceof BindException)) {
            return what + message;
        }
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("permission")) {
            return what + "the system does not let this user have a port below 1024; set 'server_port' in the section"
                    + " 'http:' to another one, such as " + HttpSettings.PORT;
        }
        if (!lower.contains("in use")) {
            return what + message + "; is 'server_host' in the section 'http:' an address of this machine?";
        }
        String holder = holder(address.getPort(), Path.of("/proc"));
        return what + (holder == null ? "another program has it" : holder + " has it")
                + "; end that program, or set 'server_port' in the section 'http:' to another port";
    }

    /**
     * The process that listens on a port, for people.
     *
     * @param proc where the system shows its processes
     * @return null when that cannot be found out, as for a process of another user
     */
    static @Nullable String holder(int port, Path proc) {
        try {
            Set<String> sockets = new HashSet<>();
            for (String table : List.of("net/tcp", "net/tcp6")) {
                inodes(proc.resolve(table), port, sockets);
            }
            if (sockets.isEmpty()) {
                return null;
            }
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
                for (Path process : processes) {
                    if (hasOneOf(process, sockets)) {
                        return named(process);
                    }
                }
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }

    private static void inodes(Path table, int port, Set<String> into) throws IOException {
        if (!Files.isReadable(table)) {
            return;
        }
        String ending = String.format(Locale.ROOT, ":%04X", port);
        for (String line : Files.readAllLines(table)) {
            String[] columns = line.trim().split("\\s+", -1);
            if (columns.length > 9 && columns[1].endsWith(ending) && columns[3].equals(LISTENING)) {
                into.add("socket:[" + columns[9] + "]");
            }
        }
    }

    private static boolean hasOneOf(Path process, Set<String> sockets) {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(file).toString());
                } catch (IOException e) {
                    return false; // closed meanwhile
                }
            });
        } catch (IOException e) {
            return false; // another user's, or ended meanwhile
        }
    }

    private static String named(Path process) throws IOException {
        String name = Files.readString(process.resolve("comm")).trim();
        return "the process " + process.getFileName() + " (" + name + ")";
    }
}
