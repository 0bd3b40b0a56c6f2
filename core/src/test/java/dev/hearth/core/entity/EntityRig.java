package dev.hearth.core.entity;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.LightDomain;
import dev.hearth.api.domain.sensor.SensorDomain;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A hub with entities of an integration {@code acme}. */
final class EntityRig implements AutoCloseable {
    final TestHub hub;
    final Map<String, DataMap> custom = new HashMap<>();
    final EntityComponents components;

    /** A platform that says no more than it must. */
    static class PlainPlatform implements Platform<Section> {
        private final String domain;
        @Nullable Duration scanInterval;
        int parallelUpdates;

        PlainPlatform(String domain) {
            this.domain = domain;
        }

        @Override
        public String domain() {
            return domain;
        }

        @Override
        public Schema<Section> schema() {
            return Schemas.map();
        }

        @Override
        public @Nullable Duration scanInterval() {
            return scanInterval;
        }

        @Override
        public int parallelUpdates() {
            return parallelUpdates;
        }

        @Override
        public CompletionStage<?> setup(Hub hub, Section config, EntityAdder entities) {
            return Stages.done();
        }
    }

    EntityRig() {
        this(TestHub.create());
    }

    private EntityRig(TestHub hub) {
        this.hub = hub;
        this.components = new EntityComponents(hub.core(), id -> custom.getOrDefault(id, DataMap.of()));
    }

    EntityRig(TestHub hub, EntityEntries entries, TargetResolver targets) {
        this.hub = hub;
        this.components = new EntityComponents(hub.core(), id -> DataMap.of(), entries, targets);
    }

    static EntityRig american() {
        CoreConfig metric = TestHub.defaultConfig();
        CoreConfig us = new CoreConfig(
                metric.name(),
                metric.latitude(),
                metric.longitude(),
                metric.elevation(),
                metric.radius(),
                UnitSystem.US_CUSTOMARY,
                metric.timeZone(),
                metric.currency(),
                metric.country(),
                metric.language(),
                null,
                null,
                List.of(),
                List.of(),
                metric.configDirectory());
        return new EntityRig(TestHub.create(Instant.parse("2026-01-01T00:00:00Z"), us, 0));
    }

    Owner acme() {
        return hub.core().ownerOf("acme");
    }

    EntityAdder open(EntityDomain<?> domain, PlainPlatform platform, @Nullable Duration scanInterval) {
        return components.open(domain, platform, acme(), hub.viewOf("acme"), scanInterval, null);
    }

    EntityAdder sensors() {
        return open(SensorDomain.DOMAIN, new PlainPlatform("sensor"), null);
    }

    EntityAdder sensorsIn(String namespace) {
        return components.open(
                SensorDomain.DOMAIN, new PlainPlatform("sensor"), acme(), hub.viewOf("acme"), null, namespace);
    }

    EntityAdder lights() {
        return open(LightDomain.DOMAIN, new PlainPlatform("light"), null);
    }

    void addSensors(Entity... sensors) {
        hub.get(sensors().add(sensors));
    }

    void addLights(Entity... lights) {
        hub.get(lights().add(lights));
    }

    String state(String entityId) {
        return hub.state(entityId).value();
    }

    @Override
    public void close() {
        hub.close();
    }
}
