package dev.hearth.core.hub;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.HubState;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The home and the hub as clients see them. Home Assistant: {@code Config.as_dict}. */
final class HomeInfo {
    private static final String UNRELEASED = "development";

    private HomeInfo() {}

    static DataMap of(CoreConfig config, boolean fromYaml, Set<String> components, HubState state) {
        List<String> folders = folders(config);
        return DataMap.builder(32)
                .put("latitude", config.latitude())
                .put("longitude", config.longitude())
                .put("elevation", config.elevation())
                .put("radius", config.radius())
                .put("unit_system", units(config.units()))
                .put("location_name", config.name())
                .put("time_zone", zone(config.timeZone()))
                .put("components", List.copyOf(new TreeSet<>(components)))
                .put("config_dir", config.configDirectory().toAbsolutePath().normalize().toString())
                .put("whitelist_external_dirs", folders)
                .put("allowlist_external_dirs", folders)
                .put("allowlist_external_urls", config.allowedUrls())
                .put("version", ApiVersion.HOME_ASSISTANT)
                .put("hearth_version", version())
                .put("config_source", fromYaml ? "yaml" : "storage")
                .put("recovery_mode", false)
                .put("safe_mode", false)
                .put("state", state.name())
                .put("external_url", config.externalUrl())
                .put("internal_url", config.internalUrl())
                .put("currency", config.currency())
                .put("country", config.country())
                .put("language", config.language())
                .put("debug", false)
                .build();
    }

    // Java may write the zone of zero offset as Z, which is no name in the IANA database.
    private static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static List<String> folders(CoreConfig config) {
        Path folder = config.configDirectory().toAbsolutePath().normalize();
        return Stream.concat(
                Stream.of(folder.resolve("media"), folder.resolve("www")),
                config.allowedDirectories().stream())
                .map(Path::toString)
                .distinct()
                .toList();
    }

    private static String version() {
        String version = HomeInfo.class.getPackage().getImplementationVersion();
        return version == null ? UNRELEASED : version;
    }

    private static DataMap units(UnitSystem units) {
        boolean metric = units == UnitSystem.METRIC;
        return DataMap.builder(8)
                .put("length", metric ? "km" : "mi")
                .put("accumulated_precipitation", metric ? "mm" : "in")
                .put("area", metric ? "m²" : "ft²")
                .put("mass", metric ? "g" : "lb")
                .put("pressure", metric ? "Pa" : "psi")
                .put("temperature", metric ? "°C" : "°F")
                .put("volume", metric ? "L" : "gal")
                .put("wind_speed", metric ? "m/s" : "mph")
                .build();
    }
}
