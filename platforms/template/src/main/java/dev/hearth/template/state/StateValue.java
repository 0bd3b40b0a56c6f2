package dev.hearth.template.state;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.state.State;
import dev.hearth.jinja.text.FormatSpec;
import dev.hearth.jinja.time.DateTimeValue;
import dev.hearth.jinja.time.ZoneValue;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Value;
import dev.hearth.template.home.HubRender;
import dev.hearth.template.home.Profile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A state as templates see it. Notes, when somebody looks into it, that the entity was looked at. Home Assistant:
 * {@code template.TemplateState}.
 */
public final class StateValue extends Value {
    private static final String UNIT = "unit_of_measurement";

    private final HubRender render;
    private final State state;
    private final boolean notes;

    private StateValue(HubRender render, State state, boolean notes) {
        this.render = render;
        this.state = state;
        this.notes = notes;
    }

    /** A state that the template asked for by its name. */
    public static StateValue named(HubRender render, State state) {
        return new StateValue(render, state, true);
    }

    /** A state that was noted together with others, or that was given to the template. */
    public static StateValue given(HubRender render, State state) {
        return new StateValue(render, state, false);
    }

    /** The state itself. */
    public State state() {
        note();
        return state;
    }

    private void note() {
        if (notes) {
            render.tracked().entity(state.entityId());
        }
    }

    @Override
    public String typeName() {
        return "TemplateState";
    }

    @Override
    public String repr() {
        note();
        return "<template TemplateState(<state " + state.entityId() + "=" + state.value() + attributes() + " @ "
                + local(state.lastChanged()).isoformat() + ">)>";
    }

    private String attributes() {
        DataMap all = state.attributes();
        return all.isEmpty()
                ? ""
                : "; " + all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + shown(each.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private String shown(@Nullable Object value) {
        return value instanceof Instant instant
                ? local(instant).isoformat()
                : Python.str(ToTemplate.value(value, render));
    }

    private DateTimeValue local(Instant instant) {
        ZoneId zone = render.home().zone();
        return DateTimeValue.of(instant, zone);
    }

    @Override
    public @Nullable Object attribute(String name) {
        note();
        return switch (name) {
            case "state" -> state.value();
            case "attributes" -> new DataMapValue(state.attributes(), render);
            case "last_changed" -> DateTimeValue.of(state.lastChanged(), ZoneValue.UTC);
            case "last_reported" -> DateTimeValue.of(state.lastReported(), ZoneValue.UTC);
            case "last_updated" -> DateTimeValue.of(state.lastUpdated(), ZoneValue.UTC);
            case "last_changed_timestamp" -> state.lastChangedMicros() / 1e6;
            case "last_reported_timestamp" -> state.lastReportedMicros() / 1e6;
            case "last_updated_timestamp" -> state.lastUpdatedMicros() / 1e6;
            case "context" -> ToTemplate.context(state.context());
            case "domain" -> state.domain();
            case "object_id" -> state.objectId();
            case "name" -> state.name();
            case "entity_id" -> state.entityId();
            case "state_with_unit" -> formatted(true, true);
            default -> null;
        };
    }

    @Override
    public boolean subscriptable() {
        return true;
    }

    @Override
    public @Nullable Object item(Object key) {
        String name = Python.text(key);
        return name == null ? null : attribute(name);
    }

    /**
     * The state as people like to see it.
     *
     * @param rounded to as many digits as the entity's options say
     * @param withUnit with its unit behind it
     */
    public String formatted(boolean rounded, boolean withUnit) {
        note();
        String text = rounded && state.domain().equals("sensor") ? rounded() : state.value();
        String unit = withUnit ? state.attributes().text(UNIT) : null;
        return unit == null || unit.isEmpty() ? text : text + " " + unit;
    }

    private String rounded() {
        Long digits = displayPrecision();
        Double number = digits == null ? null : Numbers.parseFloat(state.value());
        return number == null ? state.value() : FormatSpec.format(number, "z." + digits + "f");
    }

    private @Nullable Long displayPrecision() {
        EntityEntry entry = render.home().entity(state.entityId());
        Object options = entry == null ? null : entry.data().get("options");
        if (options instanceof DataMap all && all.get("sensor") instanceof DataMap sensor) {
            Object digits = sensor.get("display_precision");
            Object chosen = digits != null ? digits : sensor.get("suggested_display_precision");
            return chosen instanceof Long number && number >= 0 && number < 100 ? number : null;
        }
        return null;
    }

    // Python's class compares its objects itself and so gives them no hash.
    @Override
    public boolean hashable() {
        return false;
    }

    /** Two looks at the same state are equal, since each is remembered; both are noted. Not so in 2021. */
    @Override
    @SuppressWarnings("ReferenceEquality") // states are handed out as the same object to everybody
    public boolean equalTo(Object other) {
        note();
        if (!(other instanceof StateValue that)) {
            return false;
        }
        that.note();
        return this == other || (render.profile() == Profile.CURRENT && state == that.state);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(state);
    }
}
