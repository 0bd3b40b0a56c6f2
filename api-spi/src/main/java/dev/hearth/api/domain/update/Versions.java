package dev.hearth.api.domain.update;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares versions in the ways people write them: {@code 1.2.3}, {@code 2024.1.0b2}, {@code v1.0.0-rc.1},
 * {@code 20231}, {@code latest}. Home Assistant: {@code AwesomeVersion}.
 */
final class Versions {
    // Numbers, then perhaps what comes before the release proper (or after it), then perhaps the build, which does not
    // count.
    private static final Pattern VERSION = Pattern.compile(
            "v?\\.?(?<numbers>\\d+(?:\\.\\d+)*)"
                    + "(?:[.\\-_]?(?<word>dev|alpha|beta|post|rc|[abcd])[.\\-_]?(?<number>\\d*))?"
                    + "(?:[+\\-](?<build>[0-9a-z.\\-]+))?",
            Pattern.CASE_INSENSITIVE);

    private static final int RELEASE = 4;
    private static final Map<String, Integer> BEFORE_RELEASE = Map.ofEntries(
            Map.entry("dev", 0),
            Map.entry("d", 0),
            Map.entry("alpha", 1),
            Map.entry("a", 1),
            Map.entry("beta", 2),
            Map.entry("b", 2),
            Map.entry("rc", 3),
            Map.entry("c", 3),
            Map.entry("post", RELEASE + 1));

    // Names of channels, the boldest last; all are newer than any numbers.
    private static final List<String> CHANNELS = List.of("stable", "beta", "dev", "latest");

    /** @param number of the word, as in {@code rc.2} */
    private record Version(List<Long> numbers, int rank, long number) {}

    private Versions() {}

    /** Whether the first is newer; null when one of them is written in another way. */
    static @Nullable Boolean isNewer(String latest, String installed) {
        int latestChannel = CHANNELS.indexOf(latest.toLowerCase(Locale.ROOT));
        int installedChannel = CHANNELS.indexOf(installed.toLowerCase(Locale.ROOT));
        if (latestChannel >= 0 || installedChannel >= 0) {
            return latestChannel > installedChannel;
        }
        Version first = read(latest);
        Version second = read(installed);
        return (first == null || second == null) ? null : compare(first, second) > 0;
    }

    private static @Nullable Version read(String text) {
        Matcher matcher = VERSION.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        String word = matcher.group("word");
        String number = matcher.group("number");
        try {
            return new Version(
                    Stream.of(matcher.group("numbers").split("\\.")).map(Long::valueOf).toList(),
                    word == null ? RELEASE : BEFORE_RELEASE.getOrDefault(word.toLowerCase(Locale.ROOT), RELEASE),
                    number == null || number.isEmpty() ? 0 : Long.parseLong(number));
        } catch (NumberFormatException e) {
            return null; // more digits than a number has
        }
    }

    private static int compare(Version a, Version b) {
        for (int i = 0; i < Math.max(a.numbers.size(), b.numbers.size()); i++) {
            int order = Long.compare(part(a, i), part(b, i));
            if (order != 0) {
                return order;
            }
        }
        return a.rank == b.rank ? Long.compare(a.number, b.number) : Integer.compare(a.rank, b.rank);
    }

    private static long part(Version version, int index) {
        return index < version.numbers.size() ? version.numbers.get(index) : 0;
    }
}
