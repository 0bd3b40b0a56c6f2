package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Suggestions;
import dev.hearth.api.config.TemperatureUnit;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the {@code homeassistant:} section may hold. */
public final class HomeSchema {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final String ICE_URL_FORM = "^(?:stun|turn)s?:[^\\s]+$";
    private static final Schema<Map<String, DataMap>> NAMED_ATTRIBUTES = Schemas.emptyAs(
            Map.of(), Schemas.dict(Schemas.string(), Schemas.dataMap()));

    static final Field<String> NAME = Field.optional("name", Schemas.string())
            .orElse("Home")
            .doc("What the home is called.");
    static final Field<Double> LATITUDE =
            Field.optional("latitude", Schemas.latitude()).orElse(0.0).doc("Degrees, north is positive.");
    static final Field<Double> LONGITUDE =
            Field.optional("longitude", Schemas.longitude()).orElse(0.0).doc("Degrees, east is positive.");
    static final Field<Integer> ELEVATION = Field.optional("elevation", Schemas.intRange(-500, 10_000))
            .orElse(0)
            .doc("Metres above the sea; moves sunrise and sunset.");
    static final Field<Integer> RADIUS = Field.optional("radius", Schemas.positiveInt())
            .orElse(100)
            .doc("Metres around the point that count as home.");
    static final OptionalField<UnitSystem> UNIT_SYSTEM =
            Field.optional("unit_system", Schemas.unitSystem()).doc("How values are shown; metric unless set.");
    static final OptionalField<TemperatureUnit> TEMPERATURE_UNIT = Field.optional(
            "temperature_unit", Schemas.temperatureUnit())
            .deprecated("use 'unit_system'")
            .doc("How temperatures are shown.");
    static final OptionalField<ZoneId> TIME_ZONE = Field.optional("time_zone", Schemas.timeZone())
            .doc("For everything that goes by local time; UTC unless set.")
            .example("Europe/Berlin");
    static final Field<String> CURRENCY = Field.optional(
            "currency", code("an ISO 4217 currency code such as EUR", CURRENCIES, HomeSchema::currencyNames))
            .orElse("EUR")
            .doc("For costs.");
    static final OptionalField<String> COUNTRY = Field.optional(
            "country", code("an ISO 3166 country code such as DE", COUNTRIES, HomeSchema::countryNames))
            .doc("Where the home is.");
    static final Field<String> LANGUAGE = Field.optional(
            "language", Schemas.string()
                    .check("a language tag such as en or pt-BR", HomeSchema::isLanguage)
                    .narrowedTo(Map.of("pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")))
            .orElse("en")
            .doc("In which the hub speaks.");
    static final OptionalField<String> INTERNAL_URL =
            Field.optional("internal_url", Schemas.string()).doc("How clients at home reach the hub.");
    static final OptionalField<String> EXTERNAL_URL =
            Field.optional("external_url", Schemas.string()).doc("How clients elsewhere reach the hub.");
    static final Field<List<Path>> ALLOWED_DIRS = Field.optional(
            "allowlist_external_dirs", Schemas.ensureList(Schemas.isDir()))
            .orElse(List.of())
            .renamedFrom("whitelist_external_dirs")
            .doc("Folders that integrations may read and write, beside 'www' and the media folders.");
    static final Field<List<String>> ALLOWED_URLS = Field.optional(
            "allowlist_external_urls", Schemas.ensureList(Schemas.url()))
            .orElse(List.of())
            .doc("Addresses that integrations may fetch.");
    static final Field<Map<String, Path>> MEDIA_DIRS = Field.optional(
            "media_dirs", Schemas.emptyAs(Map.of(), Schemas.dict(Schemas.slug(), Schemas.isDir())))
            .orElse(Map.of())
            .doc("Folders with media files by their names.");
    static final OptionalField<ConfigNode> PACKAGES =
            Field.optional("packages", Schemas.any()).doc("Parts of the configuration, by subject.");
    static final Field<Map<String, DataMap>> CUSTOMIZE = Field.optional(
            "customize", Schemas.emptyAs(Map.of(), Schemas.dict(Schemas.entityId(), Schemas.dataMap())))
            .orElse(Map.of())
            .doc("Attributes to lay over those of single entities.");
    static final Field<Map<String, DataMap>> CUSTOMIZE_DOMAIN = Field.optional("customize_domain", NAMED_ATTRIBUTES)
            .orElse(Map.of())
            .doc("Attributes to lay over those of all entities of a domain.");
    static final Field<Map<String, DataMap>> CUSTOMIZE_GLOB = Field.optional("customize_glob", NAMED_ATTRIBUTES)
            .orElse(Map.of())
            .doc("Attributes to lay over those of entities whose id matches a pattern.");
    static final Field<List<ConfigNode>> AUTH_PROVIDERS = Field.optional(
            "auth_providers", LoginSchema.PROVIDERS)
            .orElse(List.of())
            .doc("How people log in.");
    static final Field<List<ConfigNode>> AUTH_MODULES = Field.optional(
            "auth_mfa_modules", LoginSchema.MODULES)
            .orElse(List.of())
            .doc("Second factors for logging in.");
    static final Field<Boolean> DEBUG = Field.optional("debug", Schemas.bool())
            .orElse(false)
            .doc("Whether the hub checks itself more thoroughly.");
    private static final Field<List<String>> ICE_URL = Field.required("url", Schemas.ensureList(Schemas.string()
            .check("an address that begins with stun:, stuns:, turn: or turns:", HomeSchema::isIceUrl)
            .narrowedTo(Map.of("pattern", ICE_URL_FORM))))
            .doc("Its addresses.")
            .example("stun:stun.example.org:3478");
    private static final Field<List<Section>> ICE_SERVERS = Field.optional(
            "ice_servers",
            Schemas.ensureList(Schemas.map(
                    ICE_URL,
                    Field.optional("username", Schemas.string()).doc("For a server that wants to know who calls."),
                    Field.optional("credential", Schemas.string())
                            .secret()
                            .doc("The password of that user."))))
            .orElse(List.of())
            .doc("The servers.");
    static final OptionalField<Section> WEBRTC =
            Field.optional("webrtc", Schemas.map(ICE_SERVERS)).doc("Servers for video calls.");
    static final OptionalField<ConfigNode> LEGACY_TEMPLATES =
            Field.optional("legacy_templates", Schemas.any())
                    .deprecated("remove it, it has no effect")
                    .doc("Has no effect.");

    private static final List<FieldSpec<?>> DECISIVE = List.of(
            NAME, LATITUDE, LONGITUDE, ELEVATION, RADIUS, UNIT_SYSTEM, TIME_ZONE, CURRENCY, COUNTRY, LANGUAGE,
            INTERNAL_URL, EXTERNAL_URL);

    /** The section, unconverted. */
    public static final MapSchema SECTION = Schemas.map(
            NAME,
            LATITUDE,
            LONGITUDE,
            ELEVATION,
            RADIUS,
            UNIT_SYSTEM,
            TEMPERATURE_UNIT,
            TIME_ZONE,
            CURRENCY,
            COUNTRY,
            LANGUAGE,
            INTERNAL_URL,
            EXTERNAL_URL,
            ALLOWED_DIRS,
            ALLOWED_URLS,
            MEDIA_DIRS,
            PACKAGES,
            CUSTOMIZE,
            CUSTOMIZE_DOMAIN,
            CUSTOMIZE_GLOB,
            AUTH_PROVIDERS,
            AUTH_MODULES,
            DEBUG,
            WEBRTC,
            LEGACY_TEMPLATES)
            .doc("Where the home is and how it measures.");

    private HomeSchema() {}

    /** One of these codes; who writes the name that stands behind one is told the code. */
    private static Schema<String> code(String expected, Set<String> codes, Supplier<Map<String, String>> names) {
        return new ScalarSchema<>(
                "code", expected, Map.of("enum", codes.stream().sorted().toList()), (node, problems) -> {
                    if (node.value() instanceof Boolean && !node.hidden()) { // NO is Norway, yet a boolean to YAML
                        String written = node.written().toUpperCase(Locale.ROOT);
                        if (codes.contains(written)) {
                            problems.error(
                                    node,
                                    node.written() + " without quotes is " + node.text() + " to YAML",
                                    expected,
                                    "'" + written + "'");
                        }
                        return null;
                    }
                    String text = node.text();
                    if (codes.contains(text)) {
                        return text;
                    }
                    String upper = text.strip().toUpperCase(Locale.ROOT);
                    problems.wrong(node, expected, codes.contains(upper) ? upper : named(text, names.get()));
                    return null;
                });
    }

    private static @Nullable String named(String text, Map<String, String> codesByName) {
        String name = codesByName.containsKey(text) ? text : Suggestions.closest(text, codesByName.keySet());
        return name == null ? null : codesByName.get(name);
    }

    private static Map<String, String> countryNames() {
        Map<String, String> names = new TreeMap<>();
        for (String code : COUNTRIES) {
            names.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        names.put("UK", "GB");
        return names;
    }

    private static Map<String, String> currencyNames() {
        Map<String, String> names = new TreeMap<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            names.put(currency.getDisplayName(Locale.ENGLISH), currency.getCurrencyCode());
            names.put(currency.getSymbol(Locale.ENGLISH), currency.getCurrencyCode());
        }
        return names;
    }

    private static boolean isIceUrl(String text) {
        return text.matches(ICE_URL_FORM);
    }

    private static boolean isLanguage(String tag) {
        return !tag.isEmpty() && Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag);
    }

    /** The section for a configuration folder. */
    public static Schema<HomeConfiguration> in(Path configFolder) {
        return SECTION.converted((section, node, problems) -> read(section, problems, configFolder));
    }

    private static HomeConfiguration read(Section section, Problems problems, Path folder) {
        Map<String, Path> media = mediaFolders(section, folder);
        CoreConfig core = new CoreConfig(
                section.get(NAME),
                section.get(LATITUDE),
                section.get(LONGITUDE),
                section.get(ELEVATION),
                section.get(RADIUS),
                units(section),
                timeZone(section),
                section.get(CURRENCY),
                section.find(COUNTRY),
                section.get(LANGUAGE),
                url(section, INTERNAL_URL, problems),
                url(section, EXTERNAL_URL, problems),
                allowedFolders(section, folder, media),
                section.get(ALLOWED_URLS),
                folder);
        return new HomeConfiguration(
                core,
                DECISIVE.stream().anyMatch(section::has),
                new Customize(section.get(CUSTOMIZE), section.get(CUSTOMIZE_DOMAIN), section.get(CUSTOMIZE_GLOB)),
                media,
                section.get(AUTH_PROVIDERS),
                section.get(AUTH_MODULES),
                section.get(DEBUG));
    }

    private static UnitSystem units(Section section) {
        UnitSystem units = section.find(UNIT_SYSTEM);
        if (units != null) {
            return units;
        }
        return section.find(TEMPERATURE_UNIT) == TemperatureUnit.FAHRENHEIT
                ? UnitSystem.US_CUSTOMARY
                : UnitSystem.METRIC;
    }

    private static ZoneId timeZone(Section section) {
        ZoneId zone = section.find(TIME_ZONE);
        return zone == null ? ZoneOffset.UTC : zone;
    }

    // A wrong address only costs links, so it is left out rather than refused.
    private static @Nullable String url(Section section, OptionalField<String> field, Problems problems) {
        String text = section.find(field);
        if (text == null) {
            return null;
        }
        Problems attempt = new Problems();
        String url = Schemas.url().validate(section.nodeOf(field), attempt);
        if (url == null) {
            problems.in(field.key())
                    .warning(
                            section.nodeOf(field),
                            "'" + field.key() + "' is left out: "
                                    + attempt.list().getFirst().message(),
                            Schemas.url().expected(),
                            null);
        }
        return url;
    }

    private static Map<String, Path> mediaFolders(Section section, Path folder) {
        Map<String, Path> media = new LinkedHashMap<>();
        section.get(MEDIA_DIRS).forEach((name, path) -> media.put(name, folder.resolve(path)));
        if (media.isEmpty()) {
            media.put("local", folder.resolve("media"));
        }
        return media;
    }

    private static List<Path> allowedFolders(Section section, Path folder, Map<String, Path> media) {
        List<Path> allowed = new ArrayList<>();
        allowed.add(folder.resolve("www"));
        allowed.addAll(media.values());
        section.get(ALLOWED_DIRS).forEach(path -> allowed.add(folder.resolve(path)));
        return allowed;
    }
}
