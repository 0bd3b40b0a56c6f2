package dev.hearth.core.setup;

import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.ConfigCheck;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Origin;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.config.HubConfiguration;
import dev.hearth.core.hub.CoreHub;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the configuration again while the hub runs, and gives each integration that wants it the service
 * {@code <domain>.reload}: what is set up is taken down and set up anew only when the new configuration is right for it,
 * else it goes on. Integrations that depend on it are left alone. Loop only. Home Assistant: {@code homeassistant.helpers.reload}.
 */
public final class Reloads {
    private static final Logger LOG = LoggerFactory.getLogger("core.setup");
    private static final String RELOAD = "reload";

    private final CoreHub hub;
    private final Loop loop;
    private final Setup setup;
    private final Map<String, Subscription> services = new LinkedHashMap<>();
    private @Nullable Planner planner;
    private CompletionStage<?> last = Stages.done();

    Reloads(CoreHub hub, Setup setup) {
        this.hub = hub;
        this.loop = hub.loop().ownedBy(hub.loop().hubOwner());
        this.setup = setup;
    }

    /** Says where the configuration is read from; until then nothing can be reloaded. */
    public void readWith(Planner newPlanner) {
        planner = newPlanner;
    }

    /**
     * What was read.
     *
     * @param plan the plan for the configuration as it was on disk
     * @param seen the integrations that it was made for
     */
    public record Reading(SetupPlan plan, Catalogue seen) {}

    /** Reads the configuration as it is on disk now, on a worker. */
    public CompletionStage<Reading> read() {
        loop.checkInLoop();
        Planner reader = planner;
        if (reader == null) {
            return Stages.failed(new HubException("not_supported", "this hub has no configuration to read again"));
        }
        Catalogue seen = setup.catalogue().copy();
        return loop.blocking(() -> new Reading(reader.plan(seen), seen));
    }

    /** Reads the configuration as it is on disk now and says what is wrong with it, see {@link ConfigCheck}. */
    CompletionStage<List<Problem>> check() {
        return read().thenApply(
                reading -> reading.plan().configuration().problems().list());
    }

    /** Reads and applies after all that was asked for earlier, so that an older reading never comes after a newer one. */
    <T> CompletionStage<T> inOrder(Supplier<CompletionStage<T>> work) {
        loop.checkInLoop();
        CompletionStage<T> mine = last.handle((done, failure) -> RELOAD).thenCompose(done -> work.get());
        last = mine;
        return mine;
    }

    /** Gives an integration its service, if it wants one and has none yet. */
    void offer(Installed installed) {
        if (installed.reloadable() && installed.equals(setup.catalogue().find(installed.domain()))) {
            services.computeIfAbsent(installed.domain(), domain -> hub.services()
                    .ownedBy(hub.loop().hubOwner())
                    .register(
                            installed.reloadDomain(),
                            RELOAD,
                            ServiceDefinition.of(Schemas.map(), call -> reload(domain))
                                    .described(
                                            "Reload",
                                            "Reads the configuration again and sets up "
                                                    + installed.manifest().name() + " as it says now.")
                                    .forAdmins(hub.viewOf(hub.loop().hubOwner()))));
        }
    }

    /** Whether the service of that domain is from here. */
    boolean offers(String domain) {
        return services.keySet().stream()
                .map(setup.catalogue()::find)
                .anyMatch(installed -> installed != null && installed.reloadDomain().equals(domain));
    }

    /** Takes the service of an integration that has gone. */
    void withdraw(Installed installed) {
        Subscription service = services.remove(installed.domain());
        if (service != null) {
            service.cancel();
        }
    }

    private CompletionStage<Void> reload(String domain) {
        return inOrder(() -> read().thenCompose(reading -> replace(domain, reading)));
    }

    /** Sets up every integration that has the service as the configuration says, see {@link #oneByOne}. */
    CompletionStage<Void> reloadAll(Reading reading) {
        return oneByOne(List.copyOf(services.keySet()), domain -> replace(domain, reading));
    }

    /** Does something for each of these, one after the other. One that fails stops no other; the failure names them all. */
    static <T> CompletionStage<Void> oneByOne(List<T> all, Function<T, CompletionStage<?>> work) {
        List<String> failures = new ArrayList<>();
        CompletionStage<?> last = Stages.done();
        for (T each : all) {
            last = last.thenCompose(before -> work.apply(each)).handle((done, failure) -> {
                if (failure != null) {
                    failures.add(String.valueOf(Stages.cause(failure).getMessage()));
                }
                return RELOAD;
            });
        }
        return last.thenCompose(done -> failures.isEmpty()
                ? Stages.done()
                : Stages.failed(new ServiceException(ServiceException.FAILED, String.join("; ", failures))));
    }

    private CompletionStage<Void> replace(String domain, Reading reading) {
        Installed installed = reading.seen().find(domain);
        if (installed == null) {
            return Stages.failed(new HubException("not_found", domain + " came while the configuration was read"));
        }
        List<Problem> wrong = wrongFor(installed, reading.plan());
        if (!wrong.isEmpty()) {
            wrong.forEach(problem -> LOG.error("{}", problem.line()));
            return Stages.failed(new ServiceException(
                    ServiceException.FAILED,
                    domain + " is not reloaded, what runs goes on: " + new InvalidConfigException(wrong).getMessage()));
        }
        return setup.replace(installed, reading.plan()).thenCompose(report -> {
            for (String name : installed.names()) {
                String reason = report.failed().get(name);
                if (reason != null) {
                    return Stages.failed(
                            new ServiceException(ServiceException.FAILED, name + " could not be set up: " + reason));
                }
            }
            LOG.info("reloaded {}", domain);
            if (installed.reloadedEvent() != null) {
                hub.bus().fire(installed.reloadedEvent(), DataMap.of(), Origin.LOCAL, null);
            }
            return Stages.done();
        });
    }

    // What keeps it from being set up as a whole. Where a file could not be read, parts of it may be missing.
    private static List<Problem> wrongFor(Installed installed, SetupPlan plan) {
        HubConfiguration configuration = plan.configuration();
        List<Problem> all = configuration.problems().list().stream()
                .filter(Problem::isError)
                .toList();
        if (!configuration.complete()) {
            return all;
        }
        Set<String> places = configuration.placesOf(
                installed.domain(),
                installed.components().stream().map(component -> component.domain()).toList(),
                installed.platforms().stream().map(Platform::domain).toList());
        List<Problem> own = configuration.problemsIn(places).stream()
                .filter(Problem::isError)
                .toList();
        return own.isEmpty() && plan.disabled().stream().anyMatch(installed.names()::contains) ? all : own;
    }
}
