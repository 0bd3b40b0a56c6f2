package dev.hearth.api.domain.light;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Colours and brightnesses under a name, for {@code light.turn_on}: those that are built in, and over them those of the
 * file {@code light_profiles.csv} in the configuration folder, a line {@code name,x,y,brightness[,transition]} each, of
 * which all but the name may be empty; the first line is a heading. The profile {@code <entity id>.default}, then
 * {@code group.all_lights.default}, fills in what a call leaves open. Home Assistant: {@code light.Profiles}.
 */
final class LightProfiles {
    private static final String FILE = "light_profiles.csv";
    private static final HubData.Key<LightProfiles> KEY = new HubData.Key<>("light.profiles", LightProfiles.class);
    private static final Map<String, LightProfile> BUILT_IN = Map.of(
            "relax", LightProfile.of(0.5119, 0.4147, 144),
            "concentrate", LightProfile.of(0.5119, 0.4147, 219),
            "energize", LightProfile.of(0.368, 0.3686, 203),
            "reading", LightProfile.of(0.4448, 0.4066, 240));
    private static final int WITHOUT_TRANSITION = 4;
    private static final int WITH_TRANSITION = 5;

    private final Map<String, LightProfile> profiles;

    private LightProfiles(Map<String, LightProfile> profiles) {
        this.profiles = profiles;
    }

    /**
     * Those of the home. The file is read, on a worker, when they are first asked for, and again after the integration
     * whose light that was has been unloaded. Loop only.
     */
    static CompletionStage<LightProfiles> of(Hub hub) {
        LightProfiles present = hub.data().get(KEY);
        if (present != null) {
            return CompletableFuture.completedStage(present);
        }
        Path file = hub.config().configDirectory().resolve(FILE);
        List<String> complaints = new ArrayList<>();
        return hub.loop().blocking(() -> read(file, complaints)).thenApply(read -> {
            complaints.forEach(complaint -> hub.logger().error("{}", complaint));
            hub.data().put(KEY, read);
            return read;
        });
    }

    private static LightProfiles read(Path file, List<String> complaints) {
        Map<String, LightProfile> profiles = new LinkedHashMap<>(BUILT_IN);
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 1; i < lines.size(); i++) {
                String line = lines.get(i);
                try {
                    if (!line.isBlank()) {
                        put(profiles, line.split(",", -1));
                    }
                } catch (IllegalArgumentException e) {
                    complaints.add(file.getFileName() + ":" + (i + 1) + ": '" + line + "' is left out: "
                            + e.getMessage());
                }
            }
        } catch (NoSuchFileException e) {
            return new LightProfiles(profiles);
        } catch (IOException e) {
            complaints.add(file.getFileName() + " cannot be read, so its profiles are missing: " + e);
        }
        return new LightProfiles(profiles);
    }

    private static void put(Map<String, LightProfile> profiles, String[] cells) {
        if (cells.length != WITHOUT_TRANSITION && cells.length != WITH_TRANSITION) {
            throw new IllegalArgumentException(
                    "a profile has a name, x, y, a brightness and perhaps a transition, with commas between them");
        }
        Double x = number(cells[1], "x", "a number from 0 to 1", value -> value >= 0 && value <= 1);
        Double y = number(cells[2], "y", "a number from 0 to 1", value -> value >= 0 && value <= 1);
        Double brightness = number(
                cells[3],
                "brightness",
                "a whole number from 0 to 255",
                value -> value >= 0 && value <= ColorMath.BYTE && value == Math.rint(value));
        Double transition = cells.length == WITHOUT_TRANSITION
                ? null
                : number(cells[4], "transition", "a number of seconds, 0 or more", value -> value >= 0);
        Duration duration = transition == null ? null : LightDomain.transition(transition);
        profiles.put(
                cells[0].strip(),
                new LightProfile(
                        x == null || y == null ? null : new XyColor(x, y).toHs(),
                        brightness == null ? null : brightness.intValue(),
                        duration));
    }

    private static @Nullable Double number(String cell, String name, String expected, Predicate<Double> allowed) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            Double value = Double.valueOf(text);
            if (allowed.test(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the message below says it too
        }
        throw new IllegalArgumentException("the " + name + " must be " + expected + ", not '" + text + "'");
    }

    /** The profile with that name, or null. */
    @Nullable
    LightProfile find(String name) {
        return profiles.get(name);
    }

    /** The profiles that fill in what a call for the light leaves open, the first to be asked first. */
    List<LightProfile> defaultsOf(String entityId) {
        List<LightProfile> defaults = new ArrayList<>(2);
        for (String whose : List.of(entityId, "group.all_lights")) {
            LightProfile profile = profiles.get(whose + ".default");
            if (profile != null) {
                defaults.add(profile);
            }
        }
        return defaults;
    }
}
