package dev.hearth.onboarding;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which steps are done, kept in {@code .storage/onboarding}: {@code {"done": ["user", …]}}. A step that somebody is just
 * taking is taken for nobody else. Loop only.
 */
final class Progress {
    private static final int VERSION = 4;
    private static final StoreKey KEY = StoreKey.of("onboarding", VERSION, 1)
            .migratedBy((version, minorVersion, data) -> migrated(version, data));

    private final Store store;
    // By name, so that the step of another version is kept in the file.
    private final Set<String> done;
    private final Set<Step> underWay = EnumSet.noneOf(Step.class);
    private final boolean completeAtStart;

    private Progress(Store store, Set<String> done) {
        this.store = store;
        this.done = done;
        completeAtStart = complete();
    }

    // Each version brought a step; who had taken all of them before need not take that one.
    private static Object migrated(int version, Object data) {
        Set<String> done = names(data);
        if (version < 2) {
            done.add(Step.INTEGRATION.key());
        }
        if (version < 3) {
            done.add(Step.CORE_CONFIG.key());
        }
        if (version < 4) {
            done.add(Step.ANALYTICS.key());
        }
        return shape(done);
    }

    private static Set<String> names(@Nullable Object data) {
        Set<String> names = new LinkedHashSet<>();
        if (data instanceof Map<?, ?> map && map.get("done") instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof String name) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    private static DataMap shape(Set<String> done) {
        return DataMap.of("done", List.copyOf(done));
    }

    /**
     * Reads it.
     *
     * @param hasOwner whether there is an owner, who may have been made on the command line: the first step is done then
     */
    static CompletionStage<Progress> load(Hub hub, boolean hasOwner) {
        Store store = hub.store(KEY);
        return store.load().thenCompose(data -> {
            Progress progress = new Progress(store, names(data));
            return hasOwner && !progress.isDone(Step.USER)
                    ? progress.mark(Step.USER).thenApply(nothing -> progress)
                    : CompletableFuture.completedStage(progress);
        });
    }

    boolean isDone(Step step) {
        return done.contains(step.key());
    }

    /** Whether any step is done. */
    boolean begun() {
        return !done.isEmpty();
    }

    /** Whether all steps are done. */
    boolean complete() {
        return Arrays.stream(Step.values()).allMatch(this::isDone);
    }

    /** Whether all steps were done when the hub started. */
    boolean completeAtStart() {
        return completeAtStart;
    }

    /**
     * Takes a step, once.
     *
     * @param work what there is to do before the step counts as done
     * @return completes with what the work gave, when the step is on the disk to stay. Fails with an
     *     {@link HttpException} of status 403 when the step is done, or somebody is taking it
     */
    <T> CompletionStage<T> take(Step step, Supplier<CompletionStage<T>> work) {
        if (isDone(step) || !underWay.add(step)) {
            return Stages.failed(alreadyTaken(step));
        }
        CompletionStage<T> taken;
        try {
            taken = work.get().thenCompose(result -> mark(step).thenApply(nothing -> result));
        } catch (RuntimeException e) {
            taken = Stages.failed(e);
        }
        return taken.whenComplete((result, thrown) -> underWay.remove(step));
    }

    /** The answer to who takes a step again. */
    static HttpException alreadyTaken(Step step) {
        return new HttpException(HttpResponse.message(403, step.takenAlready()));
    }

    /** Counts a step as done; completes when that is on the disk to stay. */
    CompletionStage<Void> mark(Step step) {
        done.add(step.key());
        return store.save(() -> shape(done)).whenComplete((nothing, thrown) -> {
            if (thrown != null) {
                done.remove(step.key());
            }
        });
    }
}
