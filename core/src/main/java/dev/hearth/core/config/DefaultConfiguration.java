package dev.hearth.core.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that a first start finds missing: a configuration that works, with comments on what to do next. */
public final class DefaultConfiguration {
    private static final String CONFIGURATION = """
            # The configuration of your home. Check it with: hearth check-config

            # Where the home is and how it measures is asked for in the browser. What stands here instead
            # cannot be changed there.
            # homeassistant:
            #   name: Home
            #   latitude: 52.5163      # for sunrise and sunset; both or neither
            #   longitude: 13.3777
            #   elevation: 34          # metres above the sea
            #   unit_system: metric    # or us_customary
            #   time_zone: Europe/Berlin
            #   currency: EUR
            #   country: DE
            #   language: en
            #   # Attributes to lay over those of an entity:
            #   customize:
            #     sensor.processor_use:
            #       friendly_name: How busy this machine is

            sensor:
              # Live values of the machine that Hearth runs on.
              - platform: systemmonitor
                resources:
                  - type: processor_use
                  - type: memory_use_percent
                  - type: load_1m
              - platform: time_date
                display_options:
                  - date
                  - time

            # Lights and switches to try things out with:
            # demo:

            # Split a long file up:
            # light: !include lights.yaml

            # Keep passwords in secrets.yaml:
            # example:
            #   password: !secret example_password
            """;

    private static final String SECRETS = """
            # Passwords and the like. Elsewhere, write !secret and the name instead of the value.
            # example_password: correct-horse-battery-staple
            """;

    private DefaultConfiguration() {}

    /**
     * Creates the folder and those of its files that are missing, if there is no {@code configuration.yaml} in it; else
     * touches nothing. Opens files: not for the loop.
     *
     * @return the files written, by their names in the folder; empty if the folder was in use
     * @throws IOException if the folder cannot be written
     */
    public static List<String> createIfMissing(Path folder) throws IOException {
        if (Files.exists(folder.resolve(ConfigLoader.FILE))) {
            return List.of();
        }
        Files.createDirectories(folder);
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put(Secrets.FILE, SECRETS);
        contents.put(ConfigLoader.FILE, CONFIGURATION); // last, so that a start cut short is made good by the next
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, String> file : contents.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path)) {
                Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
                written.add(file.getKey());
            }
        }
        return written;
    }
}
