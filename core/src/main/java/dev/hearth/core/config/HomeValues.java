package dev.hearth.core.config;

import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link CoreConfig} as plain values under Home Assistant's names, as clients and {@code core_config_updated} have it. */
public final class HomeValues {
    private static final OptionalField<String> NAME = Field.optional("location_name", Schemas.string());
    private static final OptionalField<Double> LATITUDE = Field.optional("latitude", Schemas.latitude());
    private static final OptionalField<Double> LONGITUDE = Field.optional("longitude", Schemas.longitude());
    private static final OptionalField<Integer> ELEVATION =
            Field.optional("elevation", HomeSchema.ELEVATION.schema());
    private static final OptionalField<Integer> RADIUS = Field.optional("radius", HomeSchema.RADIUS.schema());
    private static final OptionalField<UnitSystem> UNITS = Field.optional("unit_system", Schemas.unitSystem());
    private static final OptionalField<ZoneId> TIME_ZONE = Field.optional("time_zone", Schemas.timeZone());
    private static final OptionalField<String> CURRENCY = Field.optional("currency", HomeSchema.CURRENCY.schema());
    private static final OptionalField<Optional<String>> COUNTRY =
            nullable("country", HomeSchema.COUNTRY.schema());
    private static final OptionalField<String> LANGUAGE = Field.optional("language", HomeSchema.LANGUAGE.schema());
    private static final OptionalField<Optional<String>> INTERNAL_URL = nullable("internal_url", Schemas.url());
    private static final OptionalField<Optional<String>> EXTERNAL_URL = nullable("external_url", Schemas.url());
    private static final MapSchema SCHEMA = Schemas.map(
            NAME,
            LATITUDE,
            LONGITUDE,
            ELEVATION,
            RADIUS,
            UNITS,
            TIME_ZONE,
            CURRENCY,
            COUNTRY,
            LANGUAGE,
            INTERNAL_URL,
            EXTERNAL_URL);

    private HomeValues() {}

    private static OptionalField<Optional<String>> nullable(String key, Schema<String> schema) {
        return Field.optional(key, Schemas.emptyAs(Optional.<String>empty(), schema.as(Optional::of)));
    }

    /** All of it. */
    public static DataMap of(CoreConfig config) {
        return DataMap.builder(12)
                .put("latitude", config.latitude())
                .put("longitude", config.longitude())
                .put("elevation", (long) config.elevation())
                .put("radius", (long) config.radius())
                .put("unit_system", config.units().name().toLowerCase(Locale.ROOT))
                .put("location_name", config.name())
                .put("time_zone", config.timeZone().getId())
                .put("currency", config.currency())
                .put("country", config.country())
                .put("language", config.language())
                .put("internal_url", config.internalUrl())
                .put("external_url", config.externalUrl())
                .build();
    }

    /** What is another in the second than in the first. */
    public static DataMap changes(CoreConfig before, CoreConfig now) {
        DataMap was = of(before);
        DataMap.Builder changed = DataMap.builder();
        of(now).forEach((key, value) -> {
            if (!Objects.equals(was.get(key), value)) {
                changed.put(key, value);
            }
        });
        return changed.build();
    }

    /**
     * The same home with some values changed.
     *
     * @throws dev.hearth.api.HubException {@code invalid_format} for a value that cannot be, or an unknown key
     */
    public static CoreConfig laid(CoreConfig base, DataMap changes) {
        Section said = SCHEMA.parse(changes);
        return new CoreConfig(
                or(said, NAME, base.name()),
                or(said, LATITUDE, base.latitude()),
                or(said, LONGITUDE, base.longitude()),
                or(said, ELEVATION, base.elevation()),
                or(said, RADIUS, base.radius()),
                or(said, UNITS, base.units()),
                or(said, TIME_ZONE, base.timeZone()),
                or(said, CURRENCY, base.currency()),
                orNull(said, COUNTRY, base.country()),
                or(said, LANGUAGE, base.language()),
                orNull(said, INTERNAL_URL, base.internalUrl()),
                orNull(said, EXTERNAL_URL, base.externalUrl()),
                base.allowedDirectories(),
                base.allowedUrls(),
                base.configDirectory());
    }

    /** Whether a key is one of these values. */
    public static boolean has(String key) {
        return SCHEMA.fields().containsKey(key);
    }

    private static <T> T or(Section said, OptionalField<T> field, T otherwise) {
        T value = said.find(field);
        return value == null ? otherwise : value;
    }

    private static @Nullable String orNull(
            Section said, OptionalField<Optional<String>> field, @Nullable String otherwise) {
        Optional<String> value = said.find(field);
        return value == null ? otherwise : value.orElse(null);
    }
}
