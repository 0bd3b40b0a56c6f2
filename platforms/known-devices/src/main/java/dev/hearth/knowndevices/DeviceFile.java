package dev.hearth.knowndevices;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.devicetracker.KnownDevice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * {@code known_devices.yaml} in the folder of the configuration: a map from the id of each device to what is known of it.
 * Owners edit it; a device that is seen for the first time is written behind the others. Home Assistant:
 * {@code async_load_config}, {@code update_config}.
 */
final class DeviceFile {
    private static final String NAME_OF_FILE = "known_devices.yaml";
    private static final long LARGEST = 4_000_000;

    private static final Field<String> NAME = Field.required("name", Schemas.string()).doc("The name for people.");
    private static final OptionalField<String> ICON =
            Field.optional("icon", Schemas.icon()).doc("The icon.");
    private static final Field<Boolean> TRACK = Field.optional("track", Schemas.bool())
            .orElse(false)
            .doc("Whether it has an entity.");
    private static final OptionalField<String> MAC =
            Field.optional("mac", Schemas.string()).doc("The address of its network card.");
    private static final OptionalField<String> GRAVATAR = Field.optional("gravatar", Schemas.string())
            .doc("The e-mail address whose picture at gravatar.com is shown.");
    private static final OptionalField<String> PICTURE =
            Field.optional("picture", Schemas.string()).doc("The address of a picture.");
    private static final OptionalField<Duration> CONSIDER_HOME = Field.optional(
            "consider_home", Schemas.positiveTimePeriod())
            .doc("How long it counts as home after it was last seen there.");
    private static final OptionalField<String> VENDOR =
            Field.optional("vendor", Schemas.string()).doc("Has no effect.");
    private static final OptionalField<Boolean> HIDE_IF_AWAY =
            Field.optional("hide_if_away", Schemas.bool()).doc("Has no effect.");
    private static final MapSchema DEVICE = Schemas.map(
            NAME, ICON, TRACK, MAC, GRAVATAR, PICTURE, CONSIDER_HOME, VENDOR, HIDE_IF_AWAY);

    private final Hub hub;
    private final Path path;
    private CompletionStage<?> lastWrite = Stages.done();

    DeviceFile(Hub hub) {
        this.hub = hub;
        this.path = hub.config().configDirectory().resolve(NAME_OF_FILE);
    }

    /** Reads it. What is wrong is logged and left out. */
    CompletionStage<List<DeviceEntry>> read(Duration considerHome) {
        return hub.loop().blocking(this::load).handle((written, failure) -> {
            if (failure != null) {
                hub.logger().error("{} is left out: {}", path, Stages.cause(failure).getMessage());
                return List.of();
            }
            List<DeviceEntry> devices = new ArrayList<>();
            written.forEach((id, device) -> {
                DeviceEntry entry = entry(String.valueOf(id), device, considerHome);
                if (entry != null) {
                    devices.add(entry);
                }
            });
            return devices;
        });
    }

    private Map<?, ?> load() throws IOException {
        if (!Files.exists(path)) {
            return Map.of();
        }
        if (Files.size(path) > LARGEST) {
            throw new IOException("it is larger than " + LARGEST + " bytes");
        }
        try {
            Object written = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(path));
            if (written == null) {
                return Map.of();
            }
            if (written instanceof Map<?, ?> devices) {
                return devices;
            }
            throw new IOException("it should be a map from the id of each device to what is known of it");
        } catch (YAMLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private @Nullable DeviceEntry entry(String key, @Nullable Object written, Duration considerHome) {
        String id = DeviceBook.slug(key);
        if (id.isEmpty()) {
            hub.logger().error("a device of {} is left out: '{}' cannot be an id", path, key);
            return null;
        }
        try {
            // Home Assistant writes null for what it does not know.
            DataMap.Builder known = DataMap.builder();
            if (written instanceof Map<?, ?> device) {
                DataMap.copyOf(device).forEach(known::putIfPresent);
            }
            Section device = DEVICE.parse(known.build());
            String mac = device.find(MAC);
            String email = device.find(GRAVATAR);
            Duration own = device.find(CONSIDER_HOME);
            return new DeviceEntry(
                    new KnownDevice(
                            id,
                            mac == null ? null : mac.toUpperCase(Locale.ROOT),
                            device.get(NAME),
                            email == null ? device.find(PICTURE) : gravatar(email),
                            device.find(ICON),
                            own == null ? considerHome : own),
                    device.get(TRACK));
        } catch (HubException e) {
            hub.logger().error("the device {} of {} is left out: {}", key, path, e.getMessage());
            return null;
        }
    }

    // The address of a picture is made of a digest, whatever that is worth otherwise.
    private static String gravatar(String email) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5")
                    .digest(email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return "https://www.gravatar.com/avatar/" + HexFormat.of().formatHex(digest) + ".jpg?s=80&d=wavatar";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** Writes a device behind the others; a failure is logged. */
    void append(DeviceEntry entry, String name) {
        KnownDevice device = entry.device();
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        known.put(NAME.key(), name);
        known.put(MAC.key(), device.mac());
        known.put(ICON.key(), device.icon());
        known.put(PICTURE.key(), device.picture());
        known.put(TRACK.key(), entry.tracked());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        String text = "\n" + new Yaml(options).dump(Map.of(device.id(), known));
        lastWrite = lastWrite
                .thenCompose(before -> hub.loop().blocking(() -> Files.writeString(
                        path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))
                .exceptionally(failure -> {
                    hub.logger().error("{} could not be written: {}", path, Stages.cause(failure).toString());
                    return path;
                });
    }
}
