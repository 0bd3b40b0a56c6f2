package dev.hearth.cli.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A configuration as large homes have it, in a temporary folder: packages, folders of included files, secrets, anchors,
 * comments, long descriptions. The same on every machine, and without a mistake in it.
 */
final class GeneratedHome implements AutoCloseable {
    private static final long SEED = 29;
    private static final int FILE_BYTES = 5_000;
    private static final String[] ROOMS = {
            "kitchen", "living_room", "bedroom", "bathroom", "hall", "attic", "cellar", "garage", "garden", "office"};
    private static final String[] THINGS = {
            "temperature", "humidity", "motion", "door", "window", "lamp", "socket", "blind", "heating", "lock"};
    private static final String[] WORDS = {
            "when", "nobody", "is", "at", "home", "the", "light", "turns", "off", "after", "sunset", "and", "warns",
            "über", "die", "Küche", "if", "too", "cold"};
    private static final String[] ICONS = {"mdi:thermometer", "mdi:water-percent", "mdi:motion-sensor", "mdi:door"};
    private static final String[] READINGS = {"load_1m", "memory_free", "processor_use", "swap_use", "last_boot"};
    private static final String[] SHOWN = {"time", "date", "date_time", "time_date", "time_utc"};

    final Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private long bytes;
    private int entities;

    /** Writes it: {@code files} files of about 5 kB each. */
    GeneratedHome(int files) {
        try {
            folder = Files.createTempDirectory("hearth-benchmark-");
            Files.createDirectories(folder.resolve("packages"));
            Files.createDirectories(folder.resolve("customize/rooms"));
            Files.createDirectories(folder.resolve("sensors"));
            write("configuration.yaml", main());
            write("secrets.yaml", "home_name: Home\nlatitude: 52.37\nlongitude: 4.89\n");
            for (int i = 2; i < files; i++) {
                String number = String.format(Locale.ROOT, "%04d", i);
                switch (i % 5) {
                    case 0, 1 -> write("packages/package_" + number + ".yaml", packageOf());
                    case 2, 3 -> write("customize/rooms/room_" + number + ".yaml", customizations("", FILE_BYTES));
                    default -> write("sensors/sensors_" + number + ".yaml", sensors("", FILE_BYTES));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much was written. */
    long bytes() {
        return bytes;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        bytes += Files.size(file);
    }

    // ---- what is in the files ----

    private static String main() {
        return """
                # The home.
                homeassistant:
                  name: !secret home_name
                  latitude: !secret latitude
                  longitude: !secret longitude
                  elevation: 2
                  unit_system: metric
                  time_zone: Europe/Amsterdam
                  customize: !include_dir_merge_named customize/
                  packages: !include_dir_named packages/

                sensor: !include_dir_merge_list sensors/

                demo:
                """;
    }

    private String packageOf() {
        return "# " + sentence(9) + "\n\nsensor:\n" + sensors("  ", FILE_BYTES / 2)
                + "\nhomeassistant:\n  customize:\n" + customizations("    ", FILE_BYTES / 2);
    }

    private String customizations(String indent, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            String room = one(ROOMS);
            String thing = one(THINGS);
            text.append(indent).append("sensor.").append(room).append('_').append(thing).append('_')
                    .append(++entities).append(":\n");
            String deeper = indent + "  ";
            text.append(deeper).append("friendly_name: \"").append(sentence(3)).append("\"\n");
            text.append(deeper).append("icon: ").append(one(ICONS)).append("   # ").append(sentence(4)).append('\n');
            text.append(deeper).append("hidden: ").append(random.nextBoolean() ? "on" : "false").append('\n');
            text.append(deeper).append("limits: {low: ").append(random.nextInt(20)).append(", high: ")
                    .append(random.nextInt(20, 40)).append(".5}\n");
            text.append(deeper).append("notes:\n");
            for (int i = 0; i < 2; i++) {
                text.append(deeper).append("  - alias: '").append(sentence(5)).append("'\n");
                text.append(deeper).append("    trigger:\n");
                text.append(deeper).append("      - platform: state\n");
                text.append(deeper).append("        entity_id: [binary_sensor.").append(room).append(", sensor.")
                        .append(thing).append("]\n");
                text.append(deeper).append("        to: \"on\"\n");
                text.append(deeper).append("        for: \"00:0").append(random.nextInt(10)).append(":30\"\n");
                text.append(deeper).append("    action:\n");
                text.append(deeper).append("      - service: light.turn_on\n");
                text.append(deeper).append("        data: {brightness: ").append(random.nextInt(256)).append("}\n");
            }
            text.append(deeper).append("description: >\n");
            for (int i = 0; i < 2; i++) {
                text.append(deeper).append("  ").append(sentence(10)).append('\n');
            }
        }
        return text.toString();
    }

    private String sensors(String indent, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(indent).append("# ").append(sentence(8)).append('\n');
            text.append(indent).append("- platform: systemmonitor\n");
            text.append(indent).append("  scan_interval: ").append(random.nextInt(10, 60)).append('\n');
            text.append(indent).append("  resources:\n");
            for (int i = 0; i < 6; i++) {
                text.append(indent).append("    - type: ").append(one(READINGS)).append('\n');
            }
            text.append(indent).append("    - type: disk_use_percent\n");
            text.append(indent).append("      arg: \"/").append(one(ROOMS)).append("\"\n\n");
            text.append(indent).append("- platform: time_date\n");
            text.append(indent).append("  display_options: [").append(one(SHOWN)).append(", ").append(one(SHOWN))
                    .append("]\n");
        }
        return text.toString();
    }

    private String sentence(int words) {
        StringBuilder text = new StringBuilder("The ").append(one(ROOMS));
        for (int i = 0; i < words; i++) {
            text.append(' ').append(one(WORDS));
        }
        return text.toString();
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
