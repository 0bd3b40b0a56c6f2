package dev.hearth.template.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.jinja.value.TemplateException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DistanceFunctionsTest {
    private static DataMap members(String... ids) {
        return DataMap.of("entity_id", List.of(ids));
    }

    private static DataMap at(Object latitude, Object longitude) {
        return DataMap.of("latitude", latitude, "longitude", longitude);
    }

    private final FakeHome home = new FakeHome()
            .with("light.a", "on", DataMap.of())
            .with("light.b", "off", DataMap.of())
            .with("group.lights", "on", members("light.a", "light.b"))
            .with("group.all", "on", members("group.lights", "light.a", "light.gone"))
            .with("group.round", "on", members("group.round", "light.b"))
            .with("light.both", "on", members("light.a"))
            .with("person.ann", "home", at(52.1, 13.0))
            .with("zone.home", "1", at(52.0, 13.0).with("persons", List.of("person.ann")))
            .with("zone.work", "0", at(52, 14));

    private String ids(String expression) {
        return home.render("{{ " + expression + " | map(attribute='entity_id') | join(' ') }}");
    }

    @Test
    void groupsAreReplacedByTheirMembersAtEveryDepth() {
        assertEquals("light.b light.a", ids("expand('group.lights')"));
        assertEquals("light.a light.b", ids("expand('group.all')"));
        assertEquals("light.b", ids("expand('group.round')"));
        assertEquals("light.a", ids("expand(['light.a', ['light.a', states.light.a]])"));
        assertEquals("", ids("expand(56, none, 'light.gone')"));
    }

    @Test
    void theEntityOfAGroupIsAGroupAndALightWithTheSameAttributeIsNot() {
        assertEquals("light.both", ids("expand('light.both')"));

        home.entities.add(new EntityEntry(DataMap.of("entity_id", "light.both", "platform", "group")));

        assertEquals("light.a", ids("expand('light.both')"));
    }

    @Test
    void aZoneStandsForThePersonsInIt() {
        assertEquals("person.ann", ids("expand('zone.home')"));
        assertEquals("", ids("expand('zone.work')"));
        assertEquals("zone.home", home.render2021("{{ expand('zone.home') | map(attribute='entity_id') | join }}"));
    }

    @Test
    void groupsAndMembersAreTrackedAndWhatIsMissingToo() {
        ids("expand('group.all')");

        assertEquals(
                Set.of("group.all", "group.lights", "light.a", "light.b", "light.gone"), home.seen().entities());
    }

    @Test
    void distanceIsFromHomeOrBetweenTwoPoints() {
        assertEquals("11.127", home.render("{{ distance('person.ann') | round(3) }}"));
        assertEquals("11.127", home.render("{{ distance(52.1, '13') | round(3) }}"));
        assertEquals("0.0", home.render("{{ distance('zone.home', states.zone.home) }}"));
        assertEquals("11.127", home.render("{{ distance('person.ann', 52.0, 13.0) | round(3) }}"));
    }

    @Test
    void whatIsNoPlaceHasNoDistance() {
        assertEquals("None", home.render("{{ distance('light.a') }}"));
        assertEquals("None", home.render("{{ distance('light.gone') }}"));
        assertEquals("None", home.render("{{ distance('123') }}"));
        assertEquals("None", home.render("{{ distance('123', 'abc') }}"));
        assertEquals("None", home.render("{{ distance('zone.work') }}"), "whole numbers are no position");
        assertThrows(TemplateException.class, () -> home.render("{{ distance() }}"));
        assertThrows(TemplateException.class, () -> home.render("{{ distance(nothing, 3) }}"));
    }

    @Test
    void closestIsTheNearestOfAll() {
        home.with("person.bob", "away", at(53.0, 13.0));

        assertEquals("person.ann", home.render("{{ closest(states).entity_id }}"));
        assertEquals("person.bob", home.render("{{ closest(53, 13, states.person).entity_id }}"));
        assertEquals("person.ann", home.render("{{ (states.person | closest('zone.home')).entity_id }}"));
        assertEquals("None", home.render("{{ closest('light.a', states) }}"));
        assertEquals("None", home.render("{{ closest('x', 'y', states) }}"));
        assertEquals("None", home.render("{{ closest(states.light) }}"));
    }

    @Test
    void aLimitedTemplateHasNoneOfThem() {
        for (String each : List.of("states.light", "states('light.a')", "expand('light.a')", "distance(1, 2)",
                "now()")) {
            TemplateException error =
                    assertThrows(TemplateException.class, () -> home.renderLimited("{{ " + each + " }}"), each);
            assertEquals(true, error.getMessage().endsWith("is not supported in limited templates"),
                    error.getMessage());
        }
        assertEquals("3", home.renderLimited("{{ 1 + 2 }}"));
    }
}
