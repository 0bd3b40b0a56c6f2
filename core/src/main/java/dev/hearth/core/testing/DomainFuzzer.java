package dev.hearth.core.testing;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.state.InvalidStateException;
import dev.hearth.api.state.State;
import dev.hearth.core.service.ServiceDescription;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Does to the entities of one domain what might be done to them, at random: calls their services with good data and with
 * bad, writes over their states, lets time pass. After each step it checks that
 *
 * <ul>
 * <li>nothing failed but by a refusal, a {@link HubException};
 * <li>data that does not fit the schema was refused, naming the field and the value; an entity without the features, by
 * its id; what fits was not refused for its data;
 * <li>every state of the domain keeps what states of the domain keep, see {@link DomainInvariants}.
 * </ul>
 *
 * <p>The same seed does the same. What is found is reported with the seed, the step and the steps before.
 */
public final class DomainFuzzer {
    /** The system property with the seed; the default is the same at each run. */
    public static final String SEED = "hearth.fuzz.seed";

    private static final long DEFAULT_SEED = 20_260_101;
    private static final int REMEMBERED = 8;
    private static final Duration LONG = Duration.ofHours(2);
    private static final String UNKNOWN_KEY = "bogus_key";

    private final TestHub hub;
    private final EntityDomain<?> domain;
    private final long seed;
    private final SplittableRandom random;
    private final SchemaValues values;
    private final Deque<String> lastSteps = new ArrayDeque<>();
    private final List<CompletableFuture<?>> pending = new ArrayList<>();

    /** @param hub a hub that runs, with entities of the domain */
    public DomainFuzzer(TestHub hub, EntityDomain<?> domain, long seed) {
        this.hub = hub;
        this.domain = domain;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.values = new SchemaValues(random);
    }

    /** The seed that was asked for. */
    public static long seed() {
        return Long.getLong(SEED, DEFAULT_SEED);
    }

    /**
     * Does so many steps.
     *
     * @throws AssertionError for the first that broke something
     */
    public void run(int steps) {
        try (Failures failures = new Failures()) {
            int step = 0;
            try {
                checkStates();
                for (; step < steps; step++) {
                    step();
                    hub.runUntilIdle();
                    failures.check();
                    checkStates();
                }
                hub.advance(LONG);
                failures.check();
                checkStates();
                checkNothingPending();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        domain.name() + ", seed " + seed + " (-D" + SEED + "=" + seed + "), step " + step + ": "
                                + e.getMessage() + "\nthe last steps:\n  " + String.join("\n  ", lastSteps),
                        e);
            }
        }
    }

    private void checkStates() {
        List.copyOf(hub.states().all()).stream()
                .filter(state -> state.domain().equals(domain.name()))
                .forEach(DomainInvariants::check);
    }

    private void checkNothingPending() {
        if (!pending.stream().allMatch(CompletableFuture::isDone)) {
            throw new AssertionError("a call has not come to an end in " + LONG.toHours() + " hours");
        }
    }

    private void step() {
        Map<String, ServiceDefinition<?>> services =
                hub.services().all().getOrDefault(domain.name(), Map.of());
        List<? extends Entity> entities = hub.entities().of(domain).entities();
        values.words(wordsOf(entities));
        int kind = random.nextInt(20);
        if (kind < 2) {
            Duration pause = Duration.ofMillis(random.nextLong(kind == 0 ? 3_000 : 600_000));
            remember("advance " + pause);
            hub.advance(pause);
        } else if ((kind == 2 || services.isEmpty()) && !entities.isEmpty()) {
            writeOver(values.one(entities));
        } else if (!services.isEmpty()) {
            Map.Entry<String, ServiceDefinition<?>> service = values.one(List.copyOf(services.entrySet()));
            call(service.getKey(), service.getValue(), entities);
        }
    }

    private void remember(String step) {
        lastSteps.add(step);
        if (lastSteps.size() > REMEMBERED) {
            lastSteps.remove();
        }
    }

    // Texts that mean something: what the entities say they can be, and what they are.
    private List<String> wordsOf(List<? extends Entity> entities) {
        List<String> words = new ArrayList<>(List.of("", "bogus", "on", "off", "ü☂ x", "1234", "y".repeat(260)));
        for (Entity entity : entities) {
            words.add(entity.entityId());
            State state = hub.states().get(entity.entityId());
            if (state != null) {
                words.add(state.value());
                state.attributes().values().forEach(value -> {
                    if (value instanceof Collection<?> list) {
                        list.forEach(element -> words.add(String.valueOf(element)));
                    }
                });
            }
        }
        return words;
    }

    // As a client of the API may; the entity knows better with its next write.
    private void writeOver(Entity entity) {
        String text = values.one(List.of("bogus", "", "on", "-1", "x".repeat(256)));
        remember("write '" + text + "' over " + entity.entityId());
        try {
            hub.states().set(entity.entityId(), text, DataMap.of("bogus", true));
            if (text.length() > 255) {
                throw new AssertionError("a state of 256 characters was accepted");
            }
        } catch (InvalidStateException e) {
            if (text.length() <= 255) {
                throw e;
            }
        }
        entity.writeState();
    }

    // ---- calls ----

    /** How the data of a call is spoilt: what a refusal has to name, or null when the data is good. */
    private record Spoilt(@Nullable String key, @Nullable Object value) {
        static final Spoilt NOT = new Spoilt(null, null);
    }

    private void call(String service, ServiceDefinition<?> definition, List<? extends Entity> entities) {
        Map<String, FieldSpec<?>> fields = ServiceDescription.fieldsOf(definition);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            if (ServiceDescription.isRequired(field) || random.nextInt(4) == 0) {
                Object value = values.good(field);
                if (value != null) {
                    data.put(key, value);
                }
            }
        });
        target(entities, data);
        boolean good = makeFit(definition, fields, data);
        Spoilt spoilt = random.nextInt(3) == 0 ? spoil(fields, data) : Spoilt.NOT;
        boolean fits = SchemaValues.accepts(definition.schema(), data);
        ServiceRequest request = ServiceRequest.of(domain.name(), service, DataMap.copyOf(data));
        boolean respond = definition.supportsResponse() == SupportsResponse.ONLY
                || (definition.supportsResponse() == SupportsResponse.OPTIONAL && random.nextBoolean());
        remember(domain.name() + "." + service + " " + data);
        CompletableFuture<@Nullable DataMap> answer = hub.services()
                .call(respond ? request.respond() : request)
                .toCompletableFuture();
        hub.runUntilIdle();
        if (answer.isDone()) {
            checkAnswer(service, answer, fits, good ? spoilt : Spoilt.NOT, data);
        } else {
            pending.add(answer.handle((given, failure) -> failure == null || isRefusal(failure) ? "" : fail(failure)));
        }
    }

    // Each field may be good where all of them together are not: some exclude each other.
    private boolean makeFit(
            ServiceDefinition<?> definition, Map<String, FieldSpec<?>> fields, Map<String, @Nullable Object> data) {
        List<String> optional = new ArrayList<>();
        fields.forEach((key, field) -> {
            if (data.containsKey(key) && !ServiceDescription.isRequired(field)) {
                optional.add(key);
            }
        });
        boolean fits = SchemaValues.accepts(definition.schema(), data);
        while (!fits && !optional.isEmpty()) {
            data.remove(optional.remove(random.nextInt(optional.size())));
            fits = SchemaValues.accepts(definition.schema(), data);
        }
        return fits;
    }

    private void target(List<? extends Entity> entities, Map<String, @Nullable Object> data) {
        List<String> ids = entities.stream().map(Entity::entityId).toList();
        Object target = switch (random.nextInt(12)) {
            case 0 -> "all";
            case 1 -> "none";
            case 2 -> List.of(domain.name() + ".bogus");
            case 3 -> ids;
            default -> ids.isEmpty() ? "all" : values.one(ids);
        };
        data.put("entity_id", target);
    }

    private Spoilt spoil(Map<String, FieldSpec<?>> fields, Map<String, @Nullable Object> data) {
        List<FieldSpec<?>> all = List.copyOf(fields.values());
        int kind = all.isEmpty() ? 2 : random.nextInt(3);
        if (kind == 2) {
            data.put(UNKNOWN_KEY, 1);
            return new Spoilt(UNKNOWN_KEY, null);
        }
        FieldSpec<?> field = values.one(all);
        Object bad = kind == 0 ? values.bad(field.schema()) : null;
        if (bad == null) {
            data.remove(field.key());
        } else {
            data.put(field.key(), bad);
        }
        return new Spoilt(field.key(), bad);
    }

    private void checkAnswer(
            String service,
            CompletableFuture<@Nullable DataMap> answer,
            boolean fits,
            Spoilt spoilt,
            Map<String, @Nullable Object> data) {
        Throwable failure = answer.handle((given, thrown) -> thrown == null ? null : Stages.cause(thrown)).join();
        if (!fits) {
            if (!(failure instanceof ServiceException refusal) || !refusal.code().equals(ServiceException.INVALID)) {
                throw new AssertionError("data that does not fit was not refused, but gave " + failure, failure);
            }
            checkNamed(refusal, spoilt);
        } else if (failure != null && !isRefusal(failure)) {
            fail(failure);
        } else if (failure != null) {
            checkNames(failure.getMessage(), service, data);
        }
    }

    private static void checkNamed(ServiceException refusal, Spoilt spoilt) {
        String message = String.valueOf(refusal.getMessage());
        if (spoilt.key() != null && !message.contains(spoilt.key())) {
            throw new AssertionError("the refusal does not name '" + spoilt.key() + "': " + message);
        }
        if ((spoilt.value() instanceof Integer || spoilt.value() instanceof Boolean)
                && !message.contains(String.valueOf(spoilt.value()))) {
            throw new AssertionError("the refusal does not name the value " + spoilt.value() + ": " + message);
        }
    }

    // An entity that does not want to says at least who it is, or what it does not want.
    private void checkNames(@Nullable String message, String service, Map<String, @Nullable Object> data) {
        if (message == null || (!message.contains(domain.name() + ".") && !message.contains(service)
                && data.entrySet().stream().noneMatch(entry -> message.contains(entry.getKey())
                        || message.contains(String.valueOf(entry.getValue()))))) {
            throw new AssertionError("a refusal that names neither entity, service, field nor value: " + message);
        }
    }

    private static boolean isRefusal(Throwable failure) {
        return Stages.cause(failure) instanceof HubException;
    }

    private static Object fail(Throwable failure) {
        throw new AssertionError("it failed with " + Stages.cause(failure), failure);
    }
}
