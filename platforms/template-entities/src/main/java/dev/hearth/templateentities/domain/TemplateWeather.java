package dev.hearth.templateentities.domain;

import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.weather.Forecast;
import dev.hearth.api.domain.weather.ForecastType;
import dev.hearth.api.domain.weather.WeatherCondition;
import dev.hearth.api.domain.weather.WeatherEntity;
import dev.hearth.api.domain.weather.WeatherUnits;
import dev.hearth.api.unit.Quantity;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Legacy;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The weather, made of templates. In blocks too, the keys may still end in {@code _template}, their only form until 2025.
 * Home Assistant: {@code template.weather}.
 */
final class TemplateWeather extends WeatherEntity implements TemplateEntity {
    private static final List<String> CONDITIONS = List.of(
            WeatherCondition.CLEAR_NIGHT,
            WeatherCondition.CLOUDY,
            WeatherCondition.EXCEPTIONAL,
            WeatherCondition.FOG,
            WeatherCondition.HAIL,
            WeatherCondition.LIGHTNING,
            WeatherCondition.LIGHTNING_RAINY,
            WeatherCondition.PARTLY_CLOUDY,
            WeatherCondition.POURING,
            WeatherCondition.RAINY,
            WeatherCondition.SNOWY,
            WeatherCondition.SNOWY_RAINY,
            WeatherCondition.SUNNY,
            WeatherCondition.WINDY,
            WeatherCondition.WINDY_VARIANT);
    private static final String USUAL_ATTRIBUTION = "Powered by Home Assistant";

    private static final Field<TemplateText> CONDITION =
            CommonKeys.required(part("condition", "What it is like.", "{{ 'sunny' }}"));
    private static final Field<TemplateText> TEMPERATURE =
            CommonKeys.required(part("temperature", "The temperature.", "{{ states('sensor.outside') }}"));
    private static final Field<TemplateText> HUMIDITY =
            CommonKeys.required(part("humidity", "How moist the air is, in per cent.", "{{ 60 }}"));
    private static final OptionalField<TemplateText> ATTRIBUTION =
            part("attribution", "Who is to be named as the source.", "The weather station");
    private static final OptionalField<TemplateText> APPARENT_TEMPERATURE =
            part("apparent_temperature", "The temperature that people feel.", "{{ 18 }}");
    private static final OptionalField<TemplateText> DEW_POINT = part("dew_point", "The dew point.", "{{ 9 }}");
    private static final OptionalField<TemplateText> PRESSURE =
            part("pressure", "The pressure of the air.", "{{ 1013 }}");
    private static final OptionalField<TemplateText> WIND_SPEED =
            part("wind_speed", "The speed of the wind.", "{{ 12 }}");
    private static final OptionalField<TemplateText> WIND_GUST_SPEED =
            part("wind_gust_speed", "The speed of its gusts.", "{{ 20 }}");
    private static final OptionalField<TemplateText> WIND_BEARING =
            part("wind_bearing", "Where the wind comes from, in degrees or as text.", "{{ 270 }}");
    private static final OptionalField<TemplateText> VISIBILITY =
            part("visibility", "How far one can see.", "{{ 10 }}");
    private static final OptionalField<TemplateText> OZONE = part("ozone", "The ozone in the air.", "{{ 300 }}");
    private static final OptionalField<TemplateText> CLOUD_COVERAGE =
            part("cloud_coverage", "How much of the sky is clouded, in per cent.", "{{ 40 }}");
    private static final OptionalField<TemplateText> UV_INDEX =
            part("uv_index", "The index of ultraviolet light.", "{{ 3 }}");

    private static final Map<ForecastType, OptionalField<TemplateText>> FORECASTS = forecasts();
    private static final Map<WeatherUnits, OptionalField<String>> UNITS = units();

    static final Kind KIND = Kind.of("weather", "Template Weather", TemplateWeather::new, fields())
            .formerly(legacy());

    private final EntityTemplates templates;
    private final Options options;
    private final Map<String, Number> numbers = new HashMap<>();
    private final Map<ForecastType, List<Forecast>> forecasts = new EnumMap<>(ForecastType.class);
    private @Nullable String condition;
    private @Nullable Object windBearing;
    private @Nullable String attribution;

    private TemplateWeather(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        templates.state(CONDITION, given -> condition = templates.word(CONDITION.key(), given, CONDITIONS));
        templates.detail(HUMIDITY, given -> keep(HUMIDITY.key(), templates.number(HUMIDITY.key(), given, 0, 100)));
        templates.detail(TEMPERATURE, given -> keepNumber(TEMPERATURE.key(), given));
        for (OptionalField<TemplateText> field : numbers()) {
            templates.detail(field, given -> keepNumber(field.key(), given));
        }
        templates.detail(WIND_BEARING, given -> {
            Number degrees = Results.number(given);
            windBearing = degrees == null ? given : degrees;
        });
        templates.detail(
                ATTRIBUTION, given -> attribution = given == null ? null : Results.text(given, String.valueOf(given)));
        FORECASTS.forEach((type, field) -> templates.detail(field, given -> takeForecast(type, field, given)));
    }

    private static OptionalField<TemplateText> part(String key, String doc, String example) {
        return CommonKeys.template(key, doc, example).renamedFrom(key + "_template");
    }

    private static List<OptionalField<TemplateText>> numbers() {
        return List.of(
                APPARENT_TEMPERATURE,
                DEW_POINT,
                PRESSURE,
                WIND_SPEED,
                WIND_GUST_SPEED,
                VISIBILITY,
                OZONE,
                CLOUD_COVERAGE,
                UV_INDEX);
    }

    private static Map<ForecastType, OptionalField<TemplateText>> forecasts() {
        Map<ForecastType, OptionalField<TemplateText>> fields = new EnumMap<>(ForecastType.class);
        for (ForecastType type : ForecastType.values()) {
            fields.put(type, part(
                    "forecast_" + type.word(),
                    "What it will be, " + type.word().replace('_', ' ') + ": a list of maps.",
                    "{{ state_attr('sensor.weather', 'forecast') }}"));
        }
        return fields;
    }

    private static Map<WeatherUnits, OptionalField<String>> units() {
        Map<WeatherUnits, OptionalField<String>> fields = new EnumMap<>(WeatherUnits.class);
        for (WeatherUnits of : WeatherUnits.values()) {
            Quantity quantity = switch (of) {
                case TEMPERATURE -> Quantity.TEMPERATURE;
                case PRESSURE -> Quantity.PRESSURE;
                case WIND_SPEED -> Quantity.SPEED;
                case VISIBILITY, PRECIPITATION -> Quantity.DISTANCE;
            };
            String[] symbols = quantity.units().stream().filter(Objects::nonNull).toArray(String[]::new);
            fields.put(of, Field.optional(of.key(), Schemas.enumOf(symbols))
                    .doc("The unit of what the templates give; by itself that of the home.")
                    .example(of.choices().getFirst()));
        }
        return fields;
    }

    private static FieldSpec<?>[] fields() {
        return Stream.of(
                Stream.of(CONDITION, TEMPERATURE, HUMIDITY, ATTRIBUTION, WIND_BEARING),
                numbers().stream(),
                FORECASTS.values().stream(),
                UNITS.values().stream())
                .flatMap(each -> each)
                .toArray(FieldSpec[]::new);
    }

    private static Legacy legacy() {
        Legacy legacy = Legacy.under(null).keeping(CommonKeys.NAME);
        for (FieldSpec<?> field : fields()) {
            legacy = field.notes().oldNames().isEmpty()
                    ? legacy.keeping(field)
                    : legacy.named(field.notes().oldNames().getFirst(), field);
        }
        return legacy;
    }

    private void keepNumber(String key, @Nullable Object given) {
        keep(key, templates.number(key, given, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    private void keep(String key, @Nullable Number number) {
        if (number == null) {
            numbers.remove(key);
        } else {
            numbers.put(key, number);
        }
    }

    private void takeForecast(ForecastType type, OptionalField<TemplateText> field, @Nullable Object given) {
        forecasts.remove(type);
        if (given == null) {
            return;
        }
        if (!(given instanceof Collection<?> items)) {
            templates.complain(field.key(), given, "a list of maps");
            return;
        }
        List<Forecast> read = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> map)) {
                templates.complain(field.key(), item, "a map");
                return;
            }
            try {
                read.add(new Forecast(DataMap.copyOf(map)));
            } catch (HubException e) {
                templates.complain(field.key(), item, "what it should be: " + e.getMessage());
                return;
            }
        }
        forecasts.put(type, read);
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public @Nullable String condition() {
        return condition;
    }

    @Override
    public @Nullable Number temperature() {
        return numbers.get(TEMPERATURE.key());
    }

    @Override
    public @Nullable Number humidity() {
        return numbers.get(HUMIDITY.key());
    }

    @Override
    public @Nullable Number apparentTemperature() {
        return numbers.get(APPARENT_TEMPERATURE.key());
    }

    @Override
    public @Nullable Number dewPoint() {
        return numbers.get(DEW_POINT.key());
    }

    @Override
    public @Nullable Number pressure() {
        return numbers.get(PRESSURE.key());
    }

    @Override
    public @Nullable Number windSpeed() {
        return numbers.get(WIND_SPEED.key());
    }

    @Override
    public @Nullable Number windGustSpeed() {
        return numbers.get(WIND_GUST_SPEED.key());
    }

    @Override
    public @Nullable Object windBearing() {
        return windBearing;
    }

    @Override
    public @Nullable Number visibility() {
        return numbers.get(VISIBILITY.key());
    }

    @Override
    public @Nullable Number ozone() {
        return numbers.get(OZONE.key());
    }

    @Override
    public @Nullable Number cloudCoverage() {
        return numbers.get(CLOUD_COVERAGE.key());
    }

    @Override
    public @Nullable Number uvIndex() {
        return numbers.get(UV_INDEX.key());
    }

    @Override
    public String attribution() {
        return attribution == null ? USUAL_ATTRIBUTION : attribution;
    }

    @Override
    public @Nullable String nativeUnit(WeatherUnits of) {
        OptionalField<String> field = UNITS.get(of);
        return field == null ? null : options.find(field);
    }

    @Override
    public Long supportedFeatures() {
        long features = 0;
        for (Map.Entry<ForecastType, OptionalField<TemplateText>> each : FORECASTS.entrySet()) {
            features |= options.has(each.getValue()) ? each.getKey().feature() : 0;
        }
        return features;
    }

    @Override
    public CompletionStage<List<Forecast>> forecast(ForecastType type) {
        return CompletableFuture.completedStage(forecasts.getOrDefault(type, List.of()));
    }
}
