package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.domain.cover.CoverDomain;
import dev.hearth.api.domain.cover.CoverEntity;
import dev.hearth.api.domain.switches.SwitchDomain;
import dev.hearth.api.domain.switches.SwitchEntity;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import dev.hearth.core.testing.DomainFuzzer;
import dev.hearth.core.testing.TestHub;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong with an entity or its domain is found, and found again with the same seed. */
class DomainFuzzerTest {
    private final TestHub hub = TestHub.create();

    @AfterEach
    void close() {
        hub.close();
    }

    private String found(EntityDomain<?> domain, Entity entity) {
        hub.get(hub.entities()
                .open(domain, new PlainPlatform(domain.name()), hub.core().ownerOf("acme"), hub.viewOf("acme"), null,
                        null)
                .add(entity));
        AssertionError error =
                assertThrows(AssertionError.class, () -> new DomainFuzzer(hub, domain, 7).run(500));
        return error.getMessage();
    }

    @Test
    void aHandlerThatBreaksIsFoundWithTheSeedAndTheCall() {
        String message = found(SwitchDomain.DOMAIN, new BrokenSwitch());

        assertTrue(message.startsWith("switch, seed 7 (-Dhearth.fuzz.seed=7), step "), message);
        assertTrue(message.contains("it failed with java.lang.IllegalStateException: no relay"), message);
        assertTrue(message.lines().anyMatch(line -> line.startsWith("  switch.turn_o")), message);
    }

    @Test
    void aStateThatItsDomainCannotHaveIsFound() {
        String message = found(CoverDomain.DOMAIN, new CoverEntity() {
            @Override
            public String name() {
                return "Blind";
            }

            @Override
            public Boolean isClosed() {
                return false;
            }

            @Override
            public Integer currentPosition() {
                return 150;
            }
        });

        assertTrue(
                message.contains("cover.blind with the state 'open' has the current_position 150, which is out of"
                        + " bounds"),
                message);
    }

    private static final class BrokenSwitch extends SwitchEntity {
        @Override
        public String name() {
            return "Relay";
        }

        @Override
        public Boolean isOn() {
            return false;
        }

        @Override
        public CompletionStage<?> turnOn() {
            throw new IllegalStateException("no relay");
        }

        @Override
        public CompletionStage<?> turnOff() {
            throw new IllegalStateException("no relay");
        }
    }
}
