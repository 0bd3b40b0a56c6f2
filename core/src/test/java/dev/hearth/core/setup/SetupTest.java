package dev.hearth.core.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.NotReadyException;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetupTest {
    private static final Field<String> HOST = Field.optional("host", Schemas.string()).orElse("nowhere");

    private final TestHub hub = TestHub.create();
    private final List<String> setUp = new ArrayList<>();

    @AfterEach
    void close() {
        hub.close();
    }

    /** An integration with one component that notes its set-up and does as told. */
    private FakeIntegration integration(String domain) {
        return new FakeIntegration(domain, setUp);
    }

    private static final class FakeIntegration implements Integration, Component<Section> {
        private final List<String> log;
        private Manifest manifest;
        private boolean first;
        private Function<Hub, CompletionStage<?>> behaviour = hub -> Stages.done();
        private List<EntityDomain<?>> domains = List.of();

        FakeIntegration(String domain, List<String> log) {
            this.log = log;
            this.manifest = Manifest.of(ApiVersion.CURRENT, domain, domain, "1");
        }

        FakeIntegration dependsOn(String... domains) {
            manifest = manifest.dependsOn(domains);
            return this;
        }

        FakeIntegration after(String... domains) {
            manifest = manifest.after(domains);
            return this;
        }

        FakeIntegration withEntitiesOfItsOwnDomain() {
            domains = List.of(EntityDomain.of(domain(), domain(), SensorEntity.class));
            return this;
        }

        FakeIntegration first() {
            first = true;
            return this;
        }

        FakeIntegration doing(Function<Hub, CompletionStage<?>> newBehaviour) {
            behaviour = newBehaviour;
            return this;
        }

        @Override
        public Manifest manifest() {
            return manifest;
        }

        @Override
        public List<Component<?>> components() {
            return List.of(this);
        }

        @Override
        public List<EntityDomain<?>> domains() {
            return domains;
        }

        @Override
        public String domain() {
            return manifest.domain();
        }

        @Override
        public Schema<Section> schema() {
            return Schemas.map(HOST);
        }

        @Override
        public boolean setUpFirst() {
            return first;
        }

        @Override
        public CompletionStage<?> setup(Hub hub, Section config) {
            log.add(domain() + "@" + config.get(HOST));
            return behaviour.apply(hub);
        }
    }

    @Test
    void platformFromASecretIsNamedByThatAlone() throws IOException {
        Files.writeString(hub.folder().resolve("secrets.yaml"), "pw: hunter2\n");

        SetupPlan plan = hub.plan("sensor: [{platform: !secret pw}]\n");

        assertEquals(Set.of("!secret pw.sensor"), plan.disabled());
        assertFalse(plan.configuration().problems().list().toString().contains("hunter2"));
    }

    @Test
    void sectionIsCheckedAndHandedOver() {
        hub.install(integration("lamp"));
        List<String> loaded = new ArrayList<>();
        hub.bus()
                .listen(
                        EventTypes.COMPONENT_LOADED,
                        event -> loaded.add(String.valueOf(event.data().asMap().get("component"))));

        SetupReport report = hub.setUp("lamp:\n  host: kitchen\n");

        assertEquals(List.of("lamp@kitchen"), setUp);
        assertEquals(List.of("lamp"), loaded);
        assertEquals(List.of(), report.failures());
        assertTrue(hub.hub().components().contains("lamp"));
    }

    @Test
    void componentHasItsSectionThoughItsDomainIsThatOfItsEntitiesToo() {
        hub.install(integration("lamp").withEntitiesOfItsOwnDomain());

        hub.setUp("lamp:\n  host: kitchen\n");

        assertEquals(List.of("lamp@kitchen"), setUp);
    }

    @Test
    void emptySectionTakesTheDefaults() {
        hub.install(integration("lamp"));

        hub.setUp("lamp:\n");

        assertEquals(List.of("lamp@nowhere"), setUp);
    }

    @Test
    void badSectionDisablesItselfOnlyAndIsTold() {
        hub.install(integration("lamp")).install(integration("bell"));

        hub.setUp("lamp:\n  hots: kitchen\nbell:\n");

        assertEquals(List.of("bell@nowhere"), setUp);
        assertTrue(hub.core().notifications().all().getFirst().message().contains("lamp"));
        List<String> problems = hub.problems("lamp:\n  hots: kitchen\nbell:\n");
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("hots"), problems.getFirst());
    }

    @Test
    void dependenciesGoFirstAndComeUnasked() {
        hub.install(integration("top").dependsOn("middle"))
                .install(integration("middle").after("other"))
                .install(integration("other"));

        hub.setUp("top:\nother:\n");

        assertEquals(List.of("other@nowhere", "middle@nowhere", "top@nowhere"), setUp);
    }

    @Test
    void whatIsFirstGoesBeforeAllOthersWithWhatItNeeds() {
        CompletableFuture<Void> opened = new CompletableFuture<>();
        hub.install(integration("lamp"))
                .install(integration("log").dependsOn("disk").first().doing(view -> opened))
                .install(integration("disk"))
                .install(new FakePlatform(setUp));
        var plan = hub.plan("lamp:\nlog:\nsensor: {platform: meter}\n");

        var report = hub.setup().run(plan);
        hub.runUntilIdle();
        List<String> before = List.copyOf(setUp);
        opened.complete(null);
        hub.get(report);

        assertEquals(List.of("disk@nowhere", "log@nowhere"), before);
        assertEquals(Set.of("disk@nowhere", "log@nowhere", "lamp@nowhere", "meter"), Set.copyOf(setUp));
    }

    @Test
    void whatIsFirstAndFailsHoldsNobodyUp() {
        hub.install(integration("log").first().doing(view -> Stages.failed(new IllegalStateException("no disk"))))
                .install(integration("lamp"));

        hub.setUp("lamp:\nlog:\n");

        assertEquals(List.of("log@nowhere", "lamp@nowhere"), setUp);
    }

    /** An integration {@code meter} with one sensor platform that notes its set-up. */
    private record FakePlatform(List<String> log) implements Integration, Platform<Section> {
        @Override
        public Manifest manifest() {
            return Manifest.of(ApiVersion.CURRENT, "meter", "Meter", "1").after("sun");
        }

        @Override
        public List<Platform<?>> platforms() {
            return List.of(this);
        }

        @Override
        public String domain() {
            return "sensor";
        }

        @Override
        public Schema<Section> schema() {
            return Schemas.map();
        }

        @Override
        public CompletionStage<?> setup(Hub view, Section config, EntityAdder entities) {
            log.add("meter");
            return Stages.done();
        }
    }

    @Test
    void platformWaitsForTheComponentsItComesAfter() {
        hub.install(integration("sun").doing(view -> {
            CompletableFuture<Void> risen = new CompletableFuture<>();
            view.loop().execute(() -> {
                setUp.add("risen");
                risen.complete(null);
            });
            return risen;
        })).install(new FakePlatform(setUp));

        hub.setUp("sun:\nsensor: [{platform: meter}]\n");

        assertEquals(List.of("sun@nowhere", "risen", "meter"), setUp);
    }

    @Test
    void missingDependencyIsNamedWithItsNeighbours() {
        hub.install(integration("lamp").dependsOn("brigde")).install(integration("bridge"));

        List<String> problems = hub.problems("lamp:\n");

        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("lamp needs brigde, which is not installed"), problems.getFirst());
    }

    @Test
    void allCyclesAreReportedAndTheRestIsSetUp() {
        hub.install(integration("a").dependsOn("b"))
                .install(integration("b").dependsOn("a"))
                .install(integration("x").dependsOn("y"))
                .install(integration("y").dependsOn("x"))
                .install(integration("fine"));

        hub.setUp("a:\nx:\nfine:\n");

        List<String> problems = hub.problems("a:\nx:\nfine:\n");
        assertEquals(List.of("fine@nowhere"), setUp);
        assertEquals(2, problems.size());
        assertTrue(problems.getFirst().contains("a → b → a"), problems.getFirst());
        assertTrue(problems.get(1).contains("x → y → x"), problems.get(1));
    }

    @Test
    void failureOfOneIsNamedAndTheNextGoesOn() {
        hub.install(integration("lamp").doing(view -> Stages.failed(new HubException("broken", "no such lamp"))))
                .install(integration("bell"))
                .install(integration("chime").dependsOn("lamp"));

        SetupReport report = hub.setUp("lamp:\nbell:\nchime:\n");

        assertEquals(List.of("chime", "lamp"), report.failures());
        assertEquals("no such lamp", report.failed().get("lamp"));
        assertTrue(report.loaded().containsKey("bell"));
        assertFalse(setUp.contains("chime@nowhere"));
    }

    @Test
    void independentOnesAreSetUpSideBySide() {
        CompletableFuture<String> slow = new CompletableFuture<>();
        hub.install(integration("slow").doing(view -> slow)).install(integration("quick"));

        CompletionStage<SetupReport> report = hub.setup().run(hub.plan("slow:\nquick:\n"));
        hub.runUntilIdle();

        assertTrue(hub.hub().components().contains("quick"));
        assertFalse(report.toCompletableFuture().isDone());
        slow.complete("done");
        assertTrue(hub.get(report).loaded().containsKey("slow"));
    }

    @Test
    void setUpThatNeverEndsIsAbandonedAfterFiveMinutes() {
        CompletableFuture<String> never = new CompletableFuture<>();
        hub.install(integration("stuck").doing(view -> never));
        CompletionStage<SetupReport> report = hub.setup().run(hub.plan("stuck:\n"));

        hub.advance(Duration.ofSeconds(299));
        boolean before = report.toCompletableFuture().isDone();
        hub.advance(Duration.ofSeconds(1));

        assertFalse(before);
        assertTrue(String.valueOf(hub.get(report).failed().get("stuck")).contains("300 s"));
        never.complete("late");
        hub.runUntilIdle();
    }

    @Test
    void whatIsNotReadyIsTriedAgainAfterGrowingPauses() {
        int[] tries = {0};
        hub.install(integration("bridge").doing(view -> {
            if (++tries[0] < 4) {
                return Stages.failed(new NotReadyException("no answer"));
            }
            return Stages.done();
        }));

        SetupReport first = hub.setUp("bridge:\n");
        hub.advance(Duration.ofSeconds(5 + 10));
        int afterTwo = tries[0];
        hub.advance(Duration.ofSeconds(20));

        assertEquals(List.of("bridge"), first.failures());
        assertEquals(3, afterTwo);
        assertEquals(4, tries[0]);
        assertTrue(hub.hub().components().contains("bridge"));
    }

    @Test
    void thoseWhoNeedWhatIsNotReadyComeWhenItHasCome() {
        int[] tries = {0};
        hub.install(integration("broker").doing(view -> ++tries[0] < 2
                ? Stages.failed(new NotReadyException("no answer"))
                : Stages.done()))
                .install(integration("lamp").dependsOn("broker"));

        SetupReport first = hub.setUp("broker:\nlamp:\n");
        boolean told = !hub.core().notifications().all().isEmpty();
        hub.advance(Duration.ofSeconds(5));

        assertEquals(List.of("broker", "lamp"), first.failures());
        assertTrue(told);
        assertTrue(hub.hub().components().contains("lamp"));
        assertEquals(List.of(), hub.core().notifications().all());
    }

    @Test
    void sectionThatIsNoneIsTold() {
        hub.setUp("switch: 5\n");

        assertTrue(hub.core().notifications().all().getFirst().message().contains("- switch:"));
    }

    @Test
    void notificationGoesWhenTheConfigurationIsRightAgain() {
        hub.setUp("switch: 5\n");

        hub.setUp("switch:\n");

        assertEquals(List.of(), hub.core().notifications().all());
    }

    @Test
    void componentIsSetUpOnlyOnce() {
        hub.install(integration("lamp"));

        hub.setUp("lamp:\n");
        hub.setUp("lamp:\n");

        assertEquals(1, setUp.size());
    }

    @Test
    void unpluggedIntegrationLeavesNothingBehind() {
        FakeIntegration lamp = integration("lamp").doing(view -> {
            view.bus().listen("door", event -> setUp.add("heard"));
            view.loop().every(Duration.ofSeconds(1), () -> setUp.add("ticked"));
            view.services().register("lamp", "blink", ServiceDefinition.untyped(call -> Stages.done()));
            return Stages.done();
        });
        Installed installed = Installed.of(lamp, "lamp.jar", false);
        hub.setup().catalogue().add(installed);
        hub.setUp("lamp:\n");

        hub.get(hub.setup().unplug(installed));
        hub.bus().fire("door");
        hub.advance(Duration.ofSeconds(5));

        assertEquals(List.of("lamp@nowhere"), setUp);
        assertFalse(hub.services().has("lamp", "blink"));
        assertFalse(hub.hub().components().contains("lamp"));
        assertNull(hub.bus().listenerCounts().get("door"));
    }

    @Test
    void discoveryIsHeardByThoseWhoListen() {
        List<String> found = new ArrayList<>();
        hub.install(integration("bridge"));
        hub.hub().discovery().listen(List.of("hue"), (service, data) -> found.add(service + " " + data));

        hub.get(hub.hub().discovery().discover("hue", DataMap.of("host", "a"), "bridge"));
        hub.get(hub.hub().discovery().discover("cast", DataMap.of(), null));

        assertEquals(List.of("hue {host=a}"), found);
        assertEquals(List.of("bridge@nowhere"), setUp);
    }

    @Test
    void platformNobodyHasIsAClearFailure() {
        HubException refused = assertThrows(
                HubException.class,
                () -> hub.get(hub.hub().discovery().loadPlatform("light", "nobody", DataMap.of())));

        assertTrue(String.valueOf(refused.getMessage()).contains("nobody"));
    }
}
