package dev.hearth.template.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.AreaEntry;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.FloorEntry;
import dev.hearth.api.registry.LabelEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryFunctionsTest {
    private final FakeHome home = new FakeHome();

    private static DataMap map(Object... pairs) {
        DataMap.Builder map = DataMap.builder();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map.build();
    }

    @BeforeEach
    void fill() {
        home.floors.add(new FloorEntry(map("floor_id", "ground", "name", "Ground floor", "icon", "mdi:home",
                "aliases", List.of("Downstairs"))));
        home.areas.add(new AreaEntry(map("id", "kitchen", "name", "The Kitchen", "floor_id", "ground",
                "aliases", List.of("Cook", "Aroma"), "labels", List.of("warm"))));
        home.areas.add(new AreaEntry(map("id", "attic", "name", "Attic", "temperature_entity_id", "sensor.t")));
        home.labels.add(new LabelEntry(map("label_id", "warm", "name", "Warm rooms", "description", "Heated")));
        home.devices
                .add(new DeviceEntry(map("id", "d1", "name", "Oven", "name_by_user", "My oven", "area_id", "kitchen",
                        "model", "X", "labels", List.of("warm"), "identifiers", List.of(List.of("hue", "1")))));
        home.entities.add(entity("light.oven", "d1", null, "hue").with("labels", List.of("warm")));
        home.entities.add(entity("light.moved", "d1", "attic", "hue"));
        home.entities.add(entity("light.dark", "d1", null, "hue").with("disabled_by", "user"));
        home.entities.add(entity("sensor.t", null, "attic", "demo").with("config_entry_id", "c1"));
        home.configEntries
                .add(new ConfigEntry(map("entry_id", "c1", "domain", "demo", "title", "Demo house"), "loaded"));
        home.with("sun.sun", "up", DataMap.of("friendly_name", "The sun"));
    }

    private static EntityEntry entity(String id, @Nullable String device,
            @Nullable String area, String platform) {
        return new EntityEntry(map("entity_id", id, "device_id", device, "area_id", area, "platform", platform,
                "original_name", "My oven Light", "has_entity_name", false));
    }

    @Test
    void areasAreFoundByNameOtherNameAndWhatIsInThem() {
        assertEquals(List.of(), home.differences("""
                {{ areas() }} => ['kitchen', 'attic']
                {{ area_id('the kitchen') }} => kitchen
                {{ area_id('THEKITCHEN') }} => kitchen
                {{ area_id('cook') }} => kitchen
                {{ area_id('d1') }} => kitchen
                {{ area_id('light.oven') }} => kitchen
                {{ 'light.moved' | area_id }} => attic
                {{ area_id('light.none') }} => None
                {{ area_id(none) }} => None
                {{ area_id(56) }} => None
                {{ area_name('kitchen') }} => The Kitchen
                {{ area_name('light.oven') }} => The Kitchen
                {{ area_name('The Kitchen') }} => None
                {{ area_entities('kitchen') }} => ['light.oven']
                {{ area_entities('Attic') }} => ['light.moved', 'sensor.t']
                {{ area_entities('nowhere') }} => []
                {{ area_devices('kitchen') }} => ['d1']
                {{ area_temperature_sensor('attic') }} => sensor.t
                {{ area_humidity_sensor('attic') }} => None
                {{ aliases('kitchen') }} => ['Aroma', 'Cook']
                {{ aliases('ground') }} => ['Downstairs']
                {{ aliases('x') }} => []
                """));
    }

    @Test
    void floorsAreFoundByNameAndByTheAreasOnThem() {
        assertEquals(List.of(), home.differences("""
                {{ floors() }} => ['ground']
                {{ floor_id('ground FLOOR') }} => ground
                {{ floor_id('downstairs') }} => ground
                {{ floor_id('kitchen') }} => ground
                {{ floor_id('light.oven') }} => ground
                {{ floor_id('attic') }} => None
                {{ floor_name('ground') }} => Ground floor
                {{ floor_name('d1') }} => Ground floor
                {{ floor_icon('cook') }} => mdi:home
                {{ floor_areas('Ground floor') }} => ['kitchen']
                {{ floor_entities('ground') }} => ['light.oven']
                {{ 'x' | floor_entities }} => []
                """));
    }

    @Test
    void labelsAreThoseThatThingsCarryThemselves() {
        assertEquals(List.of(), home.differences("""
                {{ labels() }} => ['warm']
                {{ labels('light.oven') }} => ['warm']
                {{ labels('d1') }} => ['warm']
                {{ labels('kitchen') }} => ['warm']
                {{ labels('attic') }} => []
                {{ label_id('warm ROOMS') }} => warm
                {{ label_id('x') }} => None
                {{ label_name('warm') }} => Warm rooms
                {{ label_description('warm') }} => Heated
                {{ label_areas('Warm rooms') }} => ['kitchen']
                {{ label_devices('warm') }} => ['d1']
                {{ 'warm' | label_entities }} => ['light.oven']
                {{ label_entities('x') }} => []
                """));
    }

    @Test
    void devicesAreFoundByTheirEntitiesAndNames() {
        assertEquals(List.of(), home.differences("""
                {{ device_id('light.oven') }} => d1
                {{ device_id('My oven') }} => d1
                {{ device_id('Oven') }} => None
                {{ device_id(56) }} => None
                {{ device_name('d1') }} => My oven
                {{ 'light.oven' | device_name }} => My oven
                {{ device_name('sensor.t') }} => None
                {{ device_entities('d1') }} => ['light.oven', 'light.moved']
                {{ device_entities(56) }} => []
                {{ device_attr('light.oven', 'model') }} => X
                {{ device_attr('d1', 'identifiers') }} => {('hue', '1')}
                {{ device_attr('d1', 'nothing') }} => None
                {{ device_attr('sensor.t', 'model') }} => None
                {{ device_attr(56, 'id') }} => error
                {{ is_device_attr('d1', 'model', 'X') }} => True
                {{ 'd1' is is_device_attr('model', 'Y') }} => False
                {{ entity_name('light.oven') }} => Light
                {{ entity_name('sun.sun') }} => The sun
                {{ entity_name('light.none') }} => None
                """));
    }

    @Test
    void whatWasSetUpIsFoundByTitleAndByItsEntities() {
        assertEquals(List.of(), home.differences("""
                {{ integration_entities('Demo house') }} => ['sensor.t']
                {{ integration_entities('hue') }} => ['light.oven', 'light.moved', 'light.dark']
                {{ integration_entities('') }} => []
                {{ integration_entities(none) }} => []
                {{ config_entry_id('sensor.t') }} => c1
                {{ config_entry_id('light.oven') }} => None
                {{ config_entry_attr('c1', 'title') }} => Demo house
                {{ config_entry_attr('c1', 'state') }} => loaded
                {{ config_entry_attr('x', 'title') }} => None
                {{ config_entry_attr('c1', 'data') }} => error
                {{ config_entry_attr(1, 'title') }} => error
                """));
    }

    @Test
    void issuesAreFoundByDomainAndId() {
        home.issues.add(DataMap.copyOf(Map.of("domain", "demo", "issue_id", "old")));

        assertEquals("old", home.render("{{ issue('demo', 'old').issue_id }}"));
        assertEquals("[('demo', 'old')]", home.render("{{ issues() | list }}"));
        assertEquals("None", home.render("{{ issue('demo', 'new') }}"));
    }
}
