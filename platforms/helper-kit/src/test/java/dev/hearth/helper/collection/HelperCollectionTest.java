package dev.hearth.helper.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With a kind of helpers that takes its time to be added. */
class HelperCollectionTest {
    private static final OptionalField<String> COLOUR = Field.optional("colour", Schemas.string());
    private static final HelperKind<LampConfig, Lamp> KIND = HelperKind.of(
            EntityDomain.of("lamp", "Lamp", Lamp.class),
            Schemas.map(COLOUR),
            (name, section) -> new LampConfig(name, section.find(COLOUR)),
            config -> DataMap.of(COLOUR.key(), config.colour()),
            false,
            Lamp::new);

    private record LampConfig(@Nullable String name, @Nullable String colour) implements HelperConfig {
        @Override
        public @Nullable String icon() {
            return null;
        }
    }

    private static final class Lamp extends HelperEntity<LampConfig> {
        Lamp(Item<LampConfig> item) {
            super("lamp", item);
        }

        @Override
        public CompletionStage<?> addedToHub() {
            if (!"slow".equals(config().colour())) {
                return Stages.done();
            }
            CompletableFuture<Void> later = new CompletableFuture<>();
            hub().loop().after(Duration.ofSeconds(1), () -> later.complete(null));
            return later;
        }

        @Override
        public @Nullable Object state() {
            return config().colour();
        }
    }

    private static final class Lamps extends HelperIntegration {
        Lamps() {
            super(KIND);
        }
    }

    private static TestHub home(String yaml) {
        TestHub hub = TestHub.create();
        hub.install(new Lamps()).setUp(yaml);
        return hub;
    }

    @Test
    void whatIsDeletedWhileItComesDoesNotStay() {
        try (TestHub hub = home("")) {
            TestCommands client = new TestCommands(hub);
            client.result("lamp/create", DataMap.of("name", "A", "colour", "slow"));
            client.result("lamp/delete", DataMap.of("lamp_id", "a"));

            hub.advance(Duration.ofSeconds(2));

            assertNull(hub.states().get("lamp.a"));
            assertNull(hub.hub().registries().entities().find("lamp.a"));
        }
    }

    @Test
    void whatIsChangedWhileItComesShowsTheChange() {
        try (TestHub hub = home("")) {
            TestCommands client = new TestCommands(hub);
            client.result("lamp/create", DataMap.of("name", "A", "colour", "slow"));
            client.result("lamp/update", DataMap.of("lamp_id", "a", "name", "B", "colour", "red"));

            hub.advance(Duration.ofSeconds(2));

            assertEquals("red", hub.state("lamp.a").value());
            assertEquals("B", hub.state("lamp.a").name());
        }
    }

    @Test
    void idsOfTheConfigurationAreNotGivenToClients() {
        try (TestHub hub = home("lamp: {a: {colour: red}}")) {
            DataMap made = new TestCommands(hub).map("lamp/create", DataMap.of("name", "A"));

            assertEquals(DataMap.of("id", "a_2", "name", "A", "colour", null), made);
            assertEquals("unknown", hub.state("lamp.a_2").value());
        }
    }

    @Test
    void aReloadTouchesNothingThatIsAsItWas() {
        try (TestHub hub = home("lamp: {a: {colour: red}, b: {colour: red}, c: }")) {
            Object before = hub.state("lamp.a");
            hub.write("lamp: {d: , a: {colour: red}, b: {colour: blue}}");

            hub.call("lamp", "reload", DataMap.of());

            assertSame(before, hub.state("lamp.a"));
            assertEquals("blue", hub.state("lamp.b").value());
            assertEquals(
                    List.of("lamp.a", "lamp.b", "lamp.d"),
                    hub.states().entityIds("lamp").stream().sorted().toList());
        }
    }

    @Test
    void aReloadWithoutTheSectionTakesAllOfItAway() {
        try (TestHub hub = home("lamp: {a: }")) {
            new TestCommands(hub).result("lamp/create", DataMap.of("name", "Mine"));
            hub.write("");

            hub.call("lamp", "reload", DataMap.of());

            assertEquals(List.of("lamp.mine"), List.copyOf(hub.states().entityIds("lamp")));
        }
    }

    @Test
    void refusalsNameTheFieldAndTheItem() {
        try (TestHub hub = home("")) {
            TestCommands client = new TestCommands(hub);

            assertEquals(
                    "invalid_format",
                    client.error("lamp/create", DataMap.of("name", "")).code());
            assertTrue(client.error("lamp/create", DataMap.of("colour", "red")).getMessage().contains("name"));
            assertTrue(client.error("lamp/create", DataMap.of("name", "A", "size", 1)).getMessage().contains("size"));
            assertEquals(
                    "not_found",
                    client.error("lamp/update", DataMap.of("lamp_id", "x", "name", "A")).code());
            assertEquals(
                    "not_found",
                    client.error("lamp/delete", DataMap.of("lamp_id", "x")).code());
        }
    }
}
