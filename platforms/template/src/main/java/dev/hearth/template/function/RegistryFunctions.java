package dev.hearth.template.function;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.AreaEntry;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.FloorEntry;
import dev.hearth.api.registry.LabelEntry;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.template.home.HomeView;
import dev.hearth.template.home.HubRender;
import dev.hearth.template.home.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Areas, floors, labels and other names. Devices, entities and config entries are in {@link DeviceFunctions}. */
final class RegistryFunctions {
    private RegistryFunctions() {}

    static Library library(Profile profile) {
        Library.Builder made = Library.builder()
                .function("areas", "", (render, a) -> ids(home(render).areas().stream().map(AreaEntry::id).toList()))
                .function("floors", "",
                        (render, a) -> ids(home(render).floors().stream().map(FloorEntry::id).toList()));
        one(made, "area_id", (places, value) -> places.areaId(value));
        one(made, "area_name", RegistryFunctions::areaName);
        many(made, "area_entities", (places, value) -> {
            String area = areaOf(places, value);
            return area == null ? List.of() : places.entitiesInArea(area);
        });
        many(made, "area_devices", (places, value) -> {
            String area = areaOf(places, value);
            return area == null
                    ? List.of()
                    : places.devicesInArea(area).stream().map(DeviceEntry::id).toList();
        });
        one(made, "area_temperature_sensor", (places, value) -> {
            AreaEntry area = places.area(areaOf(places, value));
            return area == null ? null : area.temperatureEntityId();
        });
        one(made, "area_humidity_sensor", (places, value) -> {
            AreaEntry area = places.area(areaOf(places, value));
            return area == null ? null : area.humidityEntityId();
        });
        floors(made);
        labels(made);
        many(made, "aliases", RegistryFunctions::aliases);
        return made.build();
    }

    private static void floors(Library.Builder made) {
        one(made, "floor_id", (places, value) -> places.floorId(value));
        one(made, "floor_name", (places, value) -> {
            FloorEntry floor = places.floorAround(value);
            return floor == null ? null : floor.name();
        });
        one(made, "floor_icon", (places, value) -> {
            FloorEntry floor = places.floorAround(value);
            return floor == null ? null : floor.icon();
        });
        many(made, "floor_areas", (places, value) -> floorAreas(places, value));
        many(made, "floor_entities", (places, value) -> {
            List<String> all = new ArrayList<>();
            floorAreas(places, value).forEach(area -> all.addAll(places.entitiesInArea(area)));
            return all;
        });
    }

    private static void labels(Library.Builder made) {
        Arity.both(made, Function.of("labels", "value?", (render, a) -> {
            HomeView home = home(render);
            return a[0] == null || a[0] instanceof None
                    ? ids(home.labels().stream().map(LabelEntry::id).toList())
                    : ids(new Places(home).labelsOf(Python.str(a[0])));
        }));
        one(made, "label_id", (places, value) -> {
            LabelEntry label = places.labelNamed(Python.str(value));
            return label == null ? null : label.id();
        });
        one(made, "label_name", (places, value) -> {
            LabelEntry label = places.label(value);
            return label == null ? null : label.name();
        });
        one(made, "label_description", (places, value) -> {
            LabelEntry label = places.label(value);
            return label == null ? null : label.description();
        });
        many(made, "label_areas", (places, value) -> labelled(places, value, places.home().areas().stream()
                .map(each -> new Labelled(each.id(), each.labels()))
                .toList()));
        many(made, "label_devices", (places, value) -> labelled(places, value, places.home().devices().stream()
                .map(each -> new Labelled(each.id(), each.labels()))
                .toList()));
        many(made, "label_entities", (places, value) -> labelled(places, value, places.home().entities().stream()
                .map(each -> new Labelled(each.entityId(), each.labels()))
                .toList()));
    }

    /** Something that can carry labels. */
    private record Labelled(String id, Set<String> labels) {}

    private static Collection<String> labelled(Places places, Object value, List<Labelled> all) {
        LabelEntry byId = places.label(value);
        LabelEntry label = byId != null ? byId : places.labelNamed(Python.str(value));
        return label == null
                ? List.of()
                : all.stream()
                        .filter(each -> each.labels().contains(label.id()))
                        .map(Labelled::id)
                        .toList();
    }

    // --- the forms of functions

    /** What one thing has. */
    private interface Lookup<T extends @Nullable Object> {
        T of(Places places, Object value);
    }

    private static void one(Library.Builder made, String name, Lookup<@Nullable String> lookup) {
        Arity.both(made, Function.of(name, "lookup_value", (render, a) -> {
            String found = lookup.of(new Places(HubRender.of(render).home(name)), Python.given(a[0]));
            return found == null ? None.NONE : found;
        }));
    }

    private static void many(Library.Builder made, String name, Lookup<Collection<String>> lookup) {
        Arity.both(
                made,
                Function.of(
                        name,
                        "lookup_value",
                        (render, a) -> ids(lookup.of(new Places(home(render)), Python.given(a[0])))));
    }

    private static HomeView home(Render render) {
        return HubRender.of(render).home();
    }

    private static ListValue ids(Collection<String> ids) {
        return ListValue.of(ids);
    }

    // --- areas and floors

    private static @Nullable String areaName(Places places, Object value) {
        AreaEntry byId = places.area(Python.text(value));
        if (byId != null) {
            return byId.name();
        }
        AreaEntry around = places.area(places.areaAround(value));
        return around == null ? null : around.name();
    }

    // What has an area's name is an id, of an area or of something in it; all else is a name.
    private static @Nullable String areaOf(Places places, Object value) {
        String text = Python.text(value);
        return text != null && places.area(text) != null ? text : places.areaId(value);
    }

    private static List<String> floorAreas(Places places, Object value) {
        String text = Python.text(value);
        String floor = text != null && places.floor(text) != null ? text : places.floorId(value);
        return floor == null
                ? List.of()
                : places.home().areas().stream()
                        .filter(each -> floor.equals(each.floorId()))
                        .map(AreaEntry::id)
                        .toList();
    }

    private static Collection<String> aliases(Places places, Object value) {
        String text = Python.str(value);
        EntityEntry entity = places.entity(text);
        if (entity != null) {
            return sorted(entity.data());
        }
        AreaEntry area = places.area(text);
        if (area != null) {
            return sorted(area.data());
        }
        FloorEntry floor = places.floor(text);
        return floor == null ? List.of() : sorted(floor.data());
    }

    // Among those of an entity there can be a mark that stands for its own name, which is no text.
    private static List<String> sorted(DataMap data) {
        return data.get("aliases") instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .sorted()
                        .toList()
                : List.of();
    }
}
