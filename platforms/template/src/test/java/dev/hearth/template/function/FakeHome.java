package dev.hearth.template.function;

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
import dev.hearth.api.template.Dependencies;
import dev.hearth.jinja.Environment;
import dev.hearth.jinja.compile.Run;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.template.home.HomeView;
import dev.hearth.template.home.HubRender;
import dev.hearth.template.home.Profile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A home that a test fills, with templates that are rendered in it. */
final class FakeHome implements HomeView {
    private static final Environment CURRENT =
            new Environment(HubFunctions.library(Profile.CURRENT), Environment.Sources.NONE);
    private static final Environment OLD =
            new Environment(HubFunctions.library(Profile.OF_2021), Environment.Sources.NONE);

    final List<AreaEntry> areas = new ArrayList<>();
    final List<FloorEntry> floors = new ArrayList<>();
    final List<LabelEntry> labels = new ArrayList<>();
    final List<DeviceEntry> devices = new ArrayList<>();
    final List<EntityEntry> entities = new ArrayList<>();
    final List<ConfigEntry> configEntries = new ArrayList<>();
    final List<DataMap> issues = new ArrayList<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private Dependencies seen = Dependencies.NONE;

    /** Adds a state. */
    FakeHome with(String entityId, String value, DataMap attributes) {
        long micros = TimeSource.toEpochMicros(now());
        Context context = Context.ofId("01HZXXXXXXXXXXXXXXXXXXXXXX", null, null);
        states.put(entityId, new State(entityId, value, attributes, context, micros, micros, micros));
        return this;
    }

    /** What a template writes today. */
    String render(String template) {
        return render(CURRENT, template, false);
    }

    /** What a template wrote in 2021. */
    String render2021(String template) {
        return render(OLD, template, false);
    }

    /** What a template writes where there are no states. */
    String renderLimited(String template) {
        return render(CURRENT, template, true);
    }

    /** What the last render looked at. */
    Dependencies seen() {
        return seen;
    }

    private String render(Environment environment, String template, boolean limited) {
        HubRender hub = new HubRender(this, Profile.CURRENT, limited);
        Run.Settings settings =
                new Run.Settings(hub, false, Environment.STEPS, Environment.MAX_OUTPUT, random(), null);
        try {
            return environment.render(environment.compile(template), Map.of(), settings);
        } finally {
            seen = hub.tracked().dependencies();
        }
    }

    /**
     * Renders the templates of a table, one a line, each with what it must write behind an arrow.
     *
     * @return the lines that came out otherwise, with what came out
     */
    List<String> differences(String table) {
        List<String> wrong = new ArrayList<>();
        for (String line : table.lines().toList()) {
            int arrow = line.lastIndexOf(" => ");
            String template = line.substring(0, arrow);
            String expected = line.substring(arrow + 4);
            String written = shown(template).replace("\n", "\\n");
            if (!written.equals(expected) && !(expected.equals("error") && written.startsWith("error"))) {
                wrong.add(line + ", but got " + written);
            }
        }
        return wrong;
    }

    private String shown(String template) {
        try {
            return render(template);
        } catch (TemplateException e) {
            return "error " + e.described();
        }
    }

    @Override
    public @Nullable State state(String entityId) {
        return states.get(entityId);
    }

    @Override
    public Collection<State> states() {
        return states.values();
    }

    @Override
    public Instant now() {
        return Instant.parse("2021-02-01T12:34:56.789012Z");
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Berlin");
    }

    @Override
    public double latitude() {
        return 52.0;
    }

    @Override
    public double longitude() {
        return 13.0;
    }

    @Override
    public UnitSystem units() {
        return UnitSystem.METRIC;
    }

    @Override
    public RandomGenerator random() {
        return new SplittableRandom(1);
    }

    @Override
    public Collection<AreaEntry> areas() {
        return areas;
    }

    @Override
    public Collection<FloorEntry> floors() {
        return floors;
    }

    @Override
    public Collection<LabelEntry> labels() {
        return labels;
    }

    @Override
    public Collection<DeviceEntry> devices() {
        return devices;
    }

    @Override
    public Collection<EntityEntry> entities() {
        return entities;
    }

    @Override
    public Collection<ConfigEntry> configEntries() {
        return configEntries;
    }

    @Override
    public List<DataMap> issues() {
        return issues;
    }

    @Override
    public Collection<String> entitiesOf(String integration) {
        return entities.stream()
                .filter(each -> each.platform().equals(integration))
                .map(EntityEntry::entityId)
                .toList();
    }
}
