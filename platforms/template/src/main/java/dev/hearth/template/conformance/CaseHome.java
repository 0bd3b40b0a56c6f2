package dev.hearth.template.conformance;

import dev.hearth.api.Context;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.loop.TimeSource;
import dev.hearth.api.registry.AreaEntry;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.FloorEntry;
import dev.hearth.api.registry.LabelEntry;
import dev.hearth.api.state.State;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.template.home.HomeView;
import dev.hearth.template.state.FromTemplate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The home that a case describes. */
final class CaseHome implements HomeView {
    private final DataMap config;
    private final Instant now;
    private final RandomGenerator random = new SplittableRandom(1);
    private final Map<String, State> states = new LinkedHashMap<>();
    private final DataMap registries;

    CaseHome(Case described, Object listed) {
        config = data(described.map("config"));
        now = described.has("now") && !described.text("now").isEmpty()
                ? Case.moment(described.text("now")).instant(ZoneOffset.UTC)
                : Instant.EPOCH;
        registries = data(described.map("registries"));
        for (Object each : Python.elements(listed)) {
            State state = state(data((MapValue) each));
            states.put(state.entityId(), state);
        }
    }

    private static DataMap data(MapValue map) {
        return FromTemplate.value(Case.decoded(map)) instanceof DataMap data ? data : DataMap.of();
    }

    private State state(DataMap fields) {
        long changed = micros(fields.text("last_changed"));
        long updated = micros(fields.text("last_updated"));
        return new State(
                text(fields, "entity_id").toLowerCase(Locale.ROOT),
                text(fields, "state"),
                fields.get("attributes") instanceof DataMap attributes ? attributes : DataMap.of(),
                Context.ofId("01HZXXXXXXXXXXXXXXXXXXXXXX", null, null),
                changed,
                updated,
                updated);
    }

    private static String text(DataMap fields, String key) {
        String text = fields.text(key);
        return text == null ? "" : text;
    }

    private long micros(@Nullable String time) {
        return TimeSource.toEpochMicros(time == null ? now : Case.moment(time).instant(ZoneOffset.UTC));
    }

    @Override
    public @Nullable State state(String entityId) {
        return states.get(entityId.toLowerCase(Locale.ROOT));
    }

    @Override
    public Collection<State> states() {
        return states.values();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ZoneId zone() {
        String zone = config.text("time_zone");
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    @Override
    public ZoneId zoneOfNaiveTimes() {
        return ZoneOffset.UTC;
    }

    @Override
    public double latitude() {
        return number("latitude");
    }

    @Override
    public double longitude() {
        return number("longitude");
    }

    private double number(String key) {
        Object value = config.get(key);
        return value == null ? 0 : Numbers.toDouble(value);
    }

    @Override
    public UnitSystem units() {
        return "imperial".equals(config.text("units")) || "us_customary".equals(config.text("units"))
                ? UnitSystem.US_CUSTOMARY
                : UnitSystem.METRIC;
    }

    @Override
    public String lengthUnit() {
        String unit = config.text("length_unit");
        return unit == null ? HomeView.super.lengthUnit() : unit;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    // --- registries

    private <E> List<E> all(String registry, Function<DataMap, E> made) {
        return registries.get(registry) instanceof List<?> list
                ? list.stream().map(each -> made.apply((DataMap) each)).toList()
                : List.of();
    }

    @Override
    public Collection<AreaEntry> areas() {
        return all("areas", data -> new AreaEntry(data.with("id", data.get("area_id"))));
    }

    @Override
    public Collection<FloorEntry> floors() {
        return all("floors", FloorEntry::new);
    }

    @Override
    public Collection<LabelEntry> labels() {
        return all("labels", LabelEntry::new);
    }

    @Override
    public Collection<DeviceEntry> devices() {
        return all("devices", DeviceEntry::new);
    }

    @Override
    public Collection<EntityEntry> entities() {
        return all("entities", data -> new EntityEntry(DataMap.of("platform", "").with(data)));
    }

    @Override
    public Collection<ConfigEntry> configEntries() {
        return all("config_entries", data -> new ConfigEntry(data, ConfigEntry.NOT_LOADED));
    }

    @Override
    public Collection<String> entitiesOf(String integration) {
        return entities().stream()
                .filter(each -> each.platform().equals(integration))
                .map(EntityEntry::entityId)
                .toList();
    }
}
