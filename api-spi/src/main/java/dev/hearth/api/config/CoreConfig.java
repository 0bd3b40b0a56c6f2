package dev.hearth.api.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the home is and how it measures: the {@code homeassistant:} section, with its defaults filled in. Immutable,
 * any thread.
 *
 * @param name the home's name
 * @param latitude degrees, north is positive
 * @param longitude degrees, east is positive
 * @param elevation metres above the sea
 * @param radius metres around the point that count as home
 * @param units how states are shown
 * @param timeZone for everything that goes by local time
 * @param currency ISO 4217
 * @param country ISO 3166 alpha-2, null when not set
 * @param language a language tag
 * @param internalUrl how clients at home reach the hub
 * @param externalUrl how clients elsewhere reach it
 * @param allowedDirectories folders that integrations may read and write beside the configuration's {@code www}
 * @param allowedUrls addresses that integrations may fetch
 * @param configDirectory the configuration folder
 */
public record CoreConfig(
        String name,
        double latitude,
        double longitude,
        int elevation,
        int radius,
        UnitSystem units,
        ZoneId timeZone,
        String currency,
        @Nullable String country,
        String language,
        @Nullable String internalUrl,
        @Nullable String externalUrl,
        List<Path> allowedDirectories,
        List<String> allowedUrls,
        Path configDirectory) {

    public CoreConfig {
        allowedDirectories = List.copyOf(allowedDirectories);
        allowedUrls = List.copyOf(allowedUrls);
    }

    /** The same home at another place, the elevation in metres. */
    public CoreConfig at(double newLatitude, double newLongitude, int newElevation) {
        return new CoreConfig(
                name,
                newLatitude,
                newLongitude,
                newElevation,
                radius,
                units,
                timeZone,
                currency,
                country,
                language,
                internalUrl,
                externalUrl,
                allowedDirectories,
                allowedUrls,
                configDirectory);
    }
}
