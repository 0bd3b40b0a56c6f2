package dev.hearth.demo;

import dev.hearth.api.Platform;
import dev.hearth.api.domain.EntityDomains;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.core.testing.DomainFuzzer;
import dev.hearth.core.testing.TestHub;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is done to the demo's entities, they stay what they are: every domain that the demo has. */
class DemoFuzzTest {
    private static final int STEPS = 3_000;

    @TestFactory
    Stream<DynamicTest> randomCallsAndWritesBreakNeitherStatesNorLoop() {
        Set<String> domains = new Demo().platforms().stream().map(Platform::domain).collect(Collectors.toSet());
        return EntityDomains.all().stream()
                .filter(domain -> domains.contains(domain.name()))
                .map(domain -> DynamicTest.dynamicTest(domain.name(), () -> fuzz(domain)));
    }

    private static void fuzz(EntityDomain<?> domain) {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");
            hub.start();

            new DomainFuzzer(hub, domain, DomainFuzzer.seed()).run(STEPS);
        }
    }
}
