package dev.hearth.cli.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.cli.ApiProcess;
import dev.hearth.remote.RemoteHub;
import dev.hearth.remote.RemoteHubException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hub that is killed while clients change areas, users and tokens: what was acknowledged is there after the start. */
@Timeout(240)
class KilledApiIT {
    private static final int ROUNDS = 4;

    @TempDir Path home;

    private final Set<String> areas = new LinkedHashSet<>();
    private final Set<String> users = new LinkedHashSet<>();
    private final List<String> tokens = new ArrayList<>();

    @Test
    void whatAClientWasToldIsThereAfterAKill() throws IOException, InterruptedException {
        long seed = Long.getLong("hearth.kill.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS; round++) {
            try (ApiProcess process =
                    round == 0 ? ApiProcess.start(home, "") : ApiProcess.start(home)) {
                if (round == 0) {
                    tokens.add(longLived(process, process.onboard(), "first"));
                }
                String token = tokens.get(random.nextInt(tokens.size()));
                try (RemoteHub hub = RemoteHub.connect(process.url(), token)) {
                    assertAllIsThere(process, hub, seed);
                    Thread killer = Thread.ofPlatform().unstarted(() -> kill(process.process()));
                    change(hub, round, random.nextInt(1, 25), killer);
                    killer.join();
                }
                assertTrue(process.process().waitFor(60, TimeUnit.SECONDS));
            }
        }
        try (ApiProcess process = ApiProcess.start(home);
                RemoteHub hub = RemoteHub.connect(process.url(), tokens.getFirst())) {
            assertAllIsThere(process, hub, seed);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    // Changes one thing after the other; after some of them the killer strikes, while the next are under way.
    private void change(RemoteHub hub, int round, int before, Thread killer) {
        try {
            for (int i = 0;; i++) {
                if (i == before) {
                    killer.start();
                }
                String name = "R" + round + " number " + i;
                switch (i % 3) {
                    case 0 -> {
                        hub.command("config/area_registry/create", DataMap.of("name", name));
                        areas.add(name);
                    }
                    case 1 -> {
                        hub.command("config/auth/create", DataMap.of("name", name));
                        users.add(name);
                    }
                    default -> tokens.add((String) Objects.requireNonNull(hub.command(
                            "auth/long_lived_access_token", DataMap.of("client_name", name, "lifespan", 30))));
                }
            }
        } catch (RemoteHubException killed) {
            assertTrue(killer.getState() != Thread.State.NEW, () -> "before the kill: " + killed);
        }
    }

    private static String longLived(ApiProcess process, String token, String name) {
        try (RemoteHub hub = RemoteHub.connect(process.url(), token)) {
            return (String) Objects.requireNonNull(
                    hub.command("auth/long_lived_access_token", DataMap.of("client_name", name, "lifespan", 30)));
        }
    }

    private void assertAllIsThere(ApiProcess process, RemoteHub hub, long seed)
            throws IOException, InterruptedException {
        assertEquals(Set.of(), missing(areas, hub.command("config/area_registry/list", DataMap.of())), "seed " + seed);
        assertEquals(Set.of(), missing(users, hub.command("config/auth/list", DataMap.of())), "seed " + seed);
        for (String token : tokens) {
            assertEquals(200, process.send("GET", "/api/", token, null).statusCode(), "seed " + seed);
        }
    }

    private static Set<String> missing(Set<String> names, @Nullable Object list) {
        Set<String> missing = new LinkedHashSet<>(names);
        for (Object each : (List<?>) Objects.requireNonNull(list)) {
            missing.remove(((DataMap) each).text("name"));
        }
        return missing;
    }
}
