package dev.hearth.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ip_bans.yaml} in the configuration folder: {@code <address>: {banned_at: '<moment>'}} for each address that is shut
 * out. Owners take lines out by hand, so what is in it is kept as it is. Blocks.
 */
record BanFile(Path file) {
    static final String NAME = "ip_bans.yaml";

    // A key at the left edge; what belongs to it is indented or in braces. A long key has a question mark before it.
    private static final Pattern KEY =
            Pattern.compile("^(?:([0-9A-Fa-f.:]+[0-9A-Fa-f.])|(['\"])([0-9A-Fa-f.:]+)\\2)\\s*:(?:\\s.*)?$");
    private static final Pattern LONG_KEY = Pattern.compile("^\\? (['\"]?)([0-9A-Fa-f.:]+)\\1$");
    private static final Pattern OTHER = Pattern.compile("^(?:\\s.*|#.*|---.*|\\.\\.\\.|: .*|\\{\\}.*|)$");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    /**
     * What is in the file.
     *
     * @param banned who is shut out
     * @param misunderstood lines that are no address, by number
     */
    record Content(Set<InetAddress> banned, List<Integer> misunderstood) {}

    /** Reads it; nobody is shut out when it is not there. */
    Content read() throws IOException {
        Set<InetAddress> banned = new LinkedHashSet<>();
        List<Integer> misunderstood = new ArrayList<>();
        if (!Files.exists(file)) {
            return new Content(banned, misunderstood);
        }
        int number = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1)) {
            number++;
            if (OTHER.matcher(line).matches()) {
                continue;
            }
            try {
                banned.add(Network.address(key(line.strip())));
            } catch (IllegalArgumentException e) {
                misunderstood.add(number);
            }
        }
        return new Content(banned, misunderstood);
    }

    private static String key(String line) {
        Matcher key = KEY.matcher(line);
        if (key.matches()) {
            return key.group(1) == null ? key.group(3) : key.group(1);
        }
        Matcher longKey = LONG_KEY.matcher(line);
        if (longKey.matches()) {
            return longKey.group(2);
        }
        throw new IllegalArgumentException("'" + line + "' is not a key");
    }

    /** Adds an address: the file is replaced as a whole, so that it is never there in part. */
    void add(InetAddress address, Instant when) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        String name = address.getHostAddress();
        int zone = name.indexOf('%');
        name = zone < 0 ? name : name.substring(0, zone);
        String entry = (before.isEmpty() || before.endsWith("\n") ? "" : "\n")
                + (name.contains(":") ? "'" + name + "'" : name) + ":\n  banned_at: '"
                + MOMENT.format(OffsetDateTime.ofInstant(when, ZoneOffset.UTC)) + "'\n";
        Path beside = file.resolveSibling(NAME + ".new");
        try (FileChannel out = FileChannel.open(
                beside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(before + entry);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
