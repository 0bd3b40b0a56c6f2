package dev.hearth.api.domain.select;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.Offered;
import dev.hearth.api.service.ServiceException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A choice among a few options. Override {@link #options}, {@link #currentOption} and {@link #selectOption}. Home
 * Assistant: {@code SelectEntity}.
 */
public abstract class SelectEntity extends Entity {
    /** What there is to choose from, in order. */
    public abstract List<String> options();

    /** What is chosen; null when not known. */
    public abstract @Nullable String currentOption();

    /** Chooses one of the options. */
    public abstract CompletionStage<?> selectOption(String option);

    @Override
    public final DataMap capabilityAttributes() {
        return DataMap.of("options", options());
    }

    /** What is chosen; null also when it is none of the options. */
    @Override
    public final @Nullable String state() {
        String option = currentOption();
        return option != null && options().contains(option) ? option : null;
    }

    final CompletionStage<?> select(String option) {
        Offered.check(this, "option", option, options());
        return selectOption(option);
    }

    final CompletionStage<?> selectFirst() {
        return selectOption(some().getFirst());
    }

    final CompletionStage<?> selectLast() {
        return selectOption(some().getLast());
    }

    /** The option behind the present one; behind the last comes the first, or with {@code cycle} false nothing. */
    final CompletionStage<?> selectNext(boolean cycle) {
        return currentOption() == null ? selectFirst() : selectBeside(1, cycle);
    }

    /** The option before the present one; before the first comes the last, or with {@code cycle} false nothing. */
    final CompletionStage<?> selectPrevious(boolean cycle) {
        return currentOption() == null ? selectLast() : selectBeside(-1, cycle);
    }

    // One that is none of the options counts as the first.
    private CompletionStage<?> selectBeside(int step, boolean cycle) {
        List<String> options = some();
        int index = Math.max(0, options.indexOf(currentOption())) + step;
        int last = options.size() - 1;
        return selectOption(
                options.get(cycle ? Math.floorMod(index, options.size()) : Math.clamp(index, 0, last)));
    }

    private List<String> some() {
        List<String> options = options();
        if (options.isEmpty()) {
            throw new ServiceException(ServiceException.INVALID, entityId() + " has no options to choose from");
        }
        return options;
    }
}
