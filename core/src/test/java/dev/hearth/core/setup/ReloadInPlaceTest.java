package dev.hearth.core.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.ReloadableComponent;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Components that take their changed section while they run. */
class ReloadInPlaceTest {
    private static final OptionalField<String> TEXT = Field.optional("text", Schemas.string());

    private final TestHub hub = TestHub.create();
    private final List<String> told = new ArrayList<>();
    private CompletionStage<?> taking = Stages.done();

    @AfterEach
    void close() {
        hub.close();
    }

    /** Says what is done with it. */
    private final class Notes implements Integration, ReloadableComponent<Section> {
        private final boolean always;

        Notes(boolean always) {
            this.always = always;
        }

        @Override
        public Manifest manifest() {
            return Manifest.of(ApiVersion.CURRENT, "notes", "Notes", "1");
        }

        @Override
        public List<Component<?>> components() {
            return List.of(this);
        }

        @Override
        public boolean reloadable() {
            return true;
        }

        @Override
        public String domain() {
            return "notes";
        }

        @Override
        public Schema<Section> schema() {
            return Schemas.map(TEXT);
        }

        @Override
        public boolean setUpWithoutConfiguration() {
            return always;
        }

        @Override
        public CompletionStage<?> setup(Hub view, Section config) {
            told.add("set up with " + config.find(TEXT));
            return Stages.done();
        }

        @Override
        public CompletionStage<?> reload(Hub view, Section config) {
            told.add("takes " + config.find(TEXT));
            return taking;
        }

        @Override
        public CompletionStage<?> unload(Hub view) {
            told.add("unloaded");
            return Stages.done();
        }
    }

    private void run(boolean always, String yaml) {
        hub.install(new Notes(always));
        hub.setUp(yaml);
        hub.start();
    }

    private void reload(String yaml) {
        hub.write(yaml);
        hub.call("notes", "reload", DataMap.of());
    }

    @Test
    void takesTheChangeWithoutBeingTakenDown() {
        run(true, "notes: {text: one}");

        reload("notes: {text: two}");

        assertEquals(List.of("set up with one", "takes two"), told);
    }

    @Test
    void takesThatItsSectionIsGoneIfItCanDoWithout() {
        run(true, "notes: {text: one}");

        reload("");

        assertEquals(List.of("set up with one", "takes null"), told);
    }

    @Test
    void goesWhenItsSectionIsGoneAndItCannotDoWithout() {
        run(false, "notes: {text: one}");

        reload("");

        assertEquals(List.of("set up with one", "unloaded"), told);
    }

    @Test
    void wrongSectionIsNotGivenToIt() {
        run(true, "notes: {text: one}");

        hub.write("notes: {txt: two}");
        assertThrows(ServiceException.class, () -> hub.call("notes", "reload", DataMap.of()));

        assertEquals(List.of("set up with one"), told);
    }

    @Test
    void whatItRefusesIsToldToTheCallerAndItStaysSetUp() {
        run(true, "notes: {text: one}");
        taking = CompletableFuture.failedFuture(new HubException("no_paper", "there is no paper left"));

        hub.write("notes: {text: two}");
        ServiceException refusal =
                assertThrows(ServiceException.class, () -> hub.call("notes", "reload", DataMap.of()));
        taking = Stages.done();
        reload("notes: {text: three}");

        assertEquals("notes could not be set up: there is no paper left", refusal.getMessage());
        assertEquals(List.of("set up with one", "takes two", "takes three"), told);
    }

    @Test
    void sectionThatWasWrongAtFirstIsSetUpWhenItIsMended() {
        run(true, "notes: {txt: one}");

        reload("notes: {text: two}");

        assertEquals(List.of("set up with two"), told);
    }
}
