package dev.hearth.jinja.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a time zone is called in short at a moment, {@code CEST}: Java's rules of zones do not say it. */
final class ZoneNames {
    private static final String RESOURCE = "zone-abbreviations.txt";

    private ZoneNames() {}

    /** The abbreviation of a zone; its offset if there is none. */
    static String of(String zone, ZoneRules rules, Instant at) {
        int offset = rules.getOffset(at).getTotalSeconds();
        boolean daylight = rules.isDaylightSavings(at);
        Map<String, String> names = Loaded.ZONES.get(zone);
        String found = names == null ? null : find(names, offset, daylight);
        if (found != null) {
            return found;
        }
        StringBuilder numeric = new StringBuilder();
        numeric.append(offset < 0 ? '-' : '+');
        int minutes = Math.abs(offset) / 60;
        IsoFormat.padded(numeric, minutes / 60, 2);
        if (minutes % 60 != 0) {
            IsoFormat.padded(numeric, minutes % 60, 2);
        }
        return numeric.toString();
    }

    // A zone's rules differ between databases in what they hold to be daylight saving, but not in the offset.
    private static @Nullable String find(Map<String, String> names, int offset, boolean daylight) {
        String exact = names.get(offset + (daylight ? "d" : "s"));
        return exact != null ? exact : names.get(offset + (daylight ? "s" : "d"));
    }

    private static final class Loaded {
        static final Map<String, Map<String, String>> ZONES = load();

        private Loaded() {}

        private static Map<String, Map<String, String>> load() {
            Map<String, Map<String, String>> zones = new HashMap<>();
            try (InputStream stream = ZoneNames.class.getResourceAsStream(RESOURCE)) {
                if (stream == null) {
                    throw new IllegalStateException(RESOURCE + " is missing");
                }
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
                lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> read(line, zones));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(zones);
        }

        private static void read(String line, Map<String, Map<String, String>> zones) {
            int colon = line.indexOf(": ");
            Map<String, String> names = new HashMap<>();
            for (String each : line.substring(colon + 2).split(" ", -1)) {
                int equals = each.indexOf('=');
                names.put(each.substring(0, equals), each.substring(equals + 1));
            }
            for (String zone : line.substring(0, colon).split(" ", -1)) {
                zones.put(zone, names);
            }
        }
    }
}
