package dev.hearth.template.function;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.state.State;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.SetValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import dev.hearth.template.home.HomeView;
import dev.hearth.template.home.HubRender;
import dev.hearth.template.home.Profile;
import dev.hearth.template.state.ToTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Devices, what the registry knows of entities, and what was set up. */
final class DeviceFunctions {
    // What Home Assistant's DeviceEntry has; a name that is none of them gives None.
    private static final Set<String> DEVICE_SETS = Set.of("config_entries", "identifiers", "connections", "labels");
    private static final Set<String> CONFIG_ENTRY =
            Set.of("domain", "title", "state", "source", "disabled_by", "pref_disable_polling");

    private DeviceFunctions() {}

    static Library library(Profile profile) {
        Function attribute = Function.of(
                "device_attr",
                "device_or_entity_id, attr_name",
                (render, a) -> attribute(render, "device_attr", Python.given(a[0]), Python.given(a[1])));
        Function isAttribute = Function.of(
                "is_device_attr",
                "device_or_entity_id, attr_name, attr_value",
                (render, a) -> Python.equal(
                        attribute(render, "is_device_attr", Python.given(a[0]), Python.given(a[1])),
                        Python.given(a[2])));
        Library.Builder made = Library.builder()
                .global("is_device_attr", isAttribute)
                .test("is_device_attr", isAttribute)
                .function("issues", "", (render, a) -> issues(HubRender.of(render)))
                .function("assist_exposed_entities", "", (render, a) -> ListValue.of(
                        HubRender.of(render).home().exposedEntities()));
        Arity.both(made, attribute);
        Arity.both(made, Function.of("device_entities", "device_id", (render, a) -> {
            String id = Python.text(Python.given(a[0]));
            return id == null
                    ? ListValue.EMPTY
                    : ids(new Places(HubRender.of(render).home()).entitiesOfDevice(id));
        }));
        Arity.both(made, Function.of("device_id", "entity_id_or_device_name", (render, a) -> orNone(
                deviceId(HubRender.of(render).home("device_id"), Python.given(a[0])))));
        Arity.both(made, Function.of("device_name", "lookup_value", (render, a) -> {
            DeviceEntry device = device(HubRender.of(render).home("device_name"), Python.given(a[0]));
            return orNone(device == null ? null : device.displayName());
        }));
        Arity.both(made, Function.of("entity_name", "entity_id", (render, a) -> orNone(
                entityName(HubRender.of(render).home("entity_name"), Python.given(a[0])))));
        Arity.both(made, Function.of("issue", "domain, issue_id", (render, a) -> {
            Object key = TupleValue.of(Python.given(a[0]), Python.given(a[1]));
            Object found = issues(HubRender.of(render)).find(key);
            return found == null ? None.NONE : found;
        }));
        entries(made);
        return made.build();
    }

    private static void entries(Library.Builder made) {
        Arity.both(made, Function.of("config_entry_id", "entity_id", (render, a) -> {
            EntityEntry entry = new Places(HubRender.of(render).home()).entity(Python.text(Python.given(a[0])));
            return orNone(entry == null ? null : entry.configEntryId());
        }));
        Arity.both(made, Function.of("config_entry_attr", "config_entry_id, attr_name", (render, a) -> entryAttribute(
                HubRender.of(render), Python.given(a[0]), Python.given(a[1]))));
        Arity.both(made, Function.of("integration_entities", "entry_name", (render, a) -> integrationEntities(
                HubRender.of(render).home(), Python.given(a[0]))));
    }

    private static ListValue ids(List<EntityEntry> entries) {
        return ListValue.of(entries.stream().map(EntityEntry::entityId).toArray());
    }

    private static Object orNone(@Nullable String text) {
        return text == null ? None.NONE : text;
    }

    // --- devices

    private static @Nullable String deviceId(HomeView home, Object value) {
        EntityEntry entity = new Places(home).entity(Python.text(value));
        if (entity != null) {
            return entity.deviceId();
        }
        String name = Python.str(value);
        for (DeviceEntry each : home.devices()) {
            if (name.equals(each.displayName()) && !name.isEmpty()) {
                return each.id();
            }
        }
        return null;
    }

    private static @Nullable DeviceEntry device(HomeView home, Object value) {
        String text = Python.text(value);
        DeviceEntry device = text == null ? null : home.device(text);
        if (device != null) {
            return device;
        }
        EntityEntry entity = new Places(home).entity(text);
        String id = entity == null ? null : entity.deviceId();
        return id == null ? null : home.device(id);
    }

    private static Object attribute(Render render, String function, Object value, Object name) {
        HubRender hub = HubRender.of(render);
        HomeView home = hub.home(function);
        String text = Python.text(value);
        if (text == null) {
            throw new TemplateException(TemplateException.Kind.RUNTIME, "Must provide a device or entity ID");
        }
        String id = text.indexOf('.') < 0 ? text : deviceId(home, text);
        DeviceEntry device = id == null ? null : home.device(id);
        String key = Python.text(name);
        return device == null || key == null ? None.NONE : attribute(device, key, hub);
    }

    private static Object attribute(DeviceEntry device, String key, HubRender hub) {
        Object value = device.data().get(key);
        if (!DEVICE_SETS.contains(key)) {
            return key.equals("disabled") ? (Object) device.disabled() : ToTemplate.value(value, hub);
        }
        List<Object> all = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                Object made = ToTemplate.value(each, hub);
                all.add(made instanceof ListValue pair ? TupleValue.of(pair.list()) : made);
            }
        }
        return SetValue.of(all);
    }

    // --- entities

    private static @Nullable String entityName(HomeView home, Object value) {
        String text = Python.text(value);
        EntityEntry entry = new Places(home).entity(text);
        if (entry == null) {
            State state = text == null ? null : home.state(text);
            return state == null ? null : state.name();
        }
        String own = entry.name() != null ? entry.name() : entry.originalName();
        String deviceId = entry.deviceId();
        DeviceEntry device = deviceId == null ? null : home.device(deviceId);
        String prefix = device == null ? null : device.displayName();
        return own == null || prefix == null || (entry.hasEntityName() && entry.name() == null)
                ? own
                : withoutPrefix(own, prefix);
    }

    // An old entity has its device's name in front of its own.
    private static String withoutPrefix(String name, String prefix) {
        if (!name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))) {
            return name;
        }
        String rest = name.substring(prefix.length());
        String stripped = rest.replaceFirst("^[\\s:\\-]+", "");
        if (stripped.isEmpty() || stripped.equals(rest)) {
            return name;
        }
        return Character.toUpperCase(stripped.charAt(0)) + stripped.substring(1);
    }

    // --- what was set up

    private static Object entryAttribute(HubRender hub, Object id, Object name) {
        String text = Python.text(id);
        if (text == null) {
            throw new TemplateException(TemplateException.Kind.RUNTIME, "Must provide a config entry ID");
        }
        String key = Python.text(name);
        if (key == null || !CONFIG_ENTRY.contains(key)) {
            throw new TemplateException(TemplateException.Kind.RUNTIME, "Invalid config entry attribute");
        }
        for (ConfigEntry each : hub.home().configEntries()) {
            if (each.entryId().equals(text)) {
                return entryAttribute(each, key, hub);
            }
        }
        return None.NONE;
    }

    private static Object entryAttribute(ConfigEntry entry, String key, HubRender hub) {
        return switch (key) {
            case "domain" -> entry.domain();
            case "title" -> entry.title();
            case "state" -> entry.state();
            case "source" -> entry.source();
            case "pref_disable_polling" -> Boolean.TRUE.equals(entry.data().get(key));
            default -> ToTemplate.value(entry.data().get(key), hub);
        };
    }

    private static Object integrationEntities(HomeView home, Object value) {
        String name = Python.text(value);
        if (name == null || name.isEmpty()) {
            return ListValue.EMPTY;
        }
        List<Object> all = new ArrayList<>();
        for (ConfigEntry entry : home.configEntries()) {
            if (entry.title().equals(name)) {
                for (EntityEntry each : home.entities()) {
                    if (entry.entryId().equals(each.configEntryId())) {
                        all.add(each.entityId());
                    }
                }
            }
        }
        return ListValue.of(all.isEmpty() ? home.entitiesOf(name) : all);
    }

    private static DictValue issues(HubRender hub) {
        DictValue.Builder made = DictValue.builder();
        for (DataMap each : hub.home().issues()) {
            made.put(
                    TupleValue.of(ToTemplate.value(each.get("domain"), hub),
                            ToTemplate.value(each.get("issue_id"), hub)),
                    ToTemplate.value(each, hub));
        }
        return made.build();
    }
}
