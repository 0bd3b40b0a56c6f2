package dev.hearth.inputselect;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.service.ServiceException;
import dev.hearth.helper.collection.HelperEntity;
import dev.hearth.helper.collection.Item;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A choice that people make. Options that {@link #setOptions} gives it last until something is written about it anew.
 * Home Assistant: {@code InputSelect}.
 */
final class InputSelect extends HelperEntity<InputSelectConfig> {
    static final String DOMAIN = "input_select";

    private static final int OPTIONS_SHOWN = 20;

    private List<String> options;
    private String current;

    InputSelect(Item<InputSelectConfig> item) {
        super(DOMAIN, item);
        options = item.config().options();
        String initial = item.config().initial();
        current = initial != null ? initial : options.getFirst();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (config().initial() == null && last != null && options.contains(last.state().value())) {
            current = last.state().value();
        }
        return Stages.done();
    }

    /**
     * What {@code input_select.select_option} does.
     *
     * @throws ServiceException {@link ServiceException#FAILED} for one that is no option
     */
    CompletionStage<?> select(String option) {
        if (!options.contains(option)) {
            throw new ServiceException(
                    ServiceException.FAILED,
                    "option: '" + option + "' is none of the options of " + entityId() + ": " + shown(options));
        }
        return choose(option);
    }

    private static String shown(List<String> options) {
        return options.size() <= OPTIONS_SHOWN
                ? String.join(", ", options)
                : String.join(", ", options.subList(0, OPTIONS_SHOWN)) + " and " + (options.size() - OPTIONS_SHOWN)
                        + " more";
    }

    CompletionStage<?> selectFirst() {
        return choose(options.getFirst());
    }

    CompletionStage<?> selectLast() {
        return choose(options.getLast());
    }

    /** The option that many behind the present one, before it if negative; at the ends round again, or with false no further. */
    CompletionStage<?> selectBeside(int steps, boolean cycle) {
        int size = options.size();
        // One that is no option any more counts as the first, as in the domain "select".
        int index = Math.max(0, options.indexOf(current)) + steps;
        return choose(options.get(cycle ? Math.floorMod(index, size) : Math.clamp(index, 0, size - 1)));
    }

    private CompletionStage<?> choose(String option) {
        current = option;
        writeState();
        return Stages.done();
    }

    /**
     * What {@code input_select.set_options} does. If what is chosen is none of them, the first is then.
     *
     * @throws ServiceException {@link ServiceException#FAILED} if one is there twice
     */
    CompletionStage<?> setOptions(List<String> newOptions) {
        InputSelectConfig.refuseDuplicates(newOptions);
        options = List.copyOf(newOptions);
        if (!options.contains(current)) {
            hub().logger()
                    .warn(
                            "what is chosen in {}, '{}', is none of its new options: {}",
                            entityId(),
                            current,
                            shown(options));
            current = options.getFirst();
        }
        writeState();
        return Stages.done();
    }

    @Override
    protected boolean differs(InputSelectConfig newConfig) {
        return super.differs(newConfig) || !newConfig.options().equals(options);
    }

    @Override
    protected void changed(InputSelectConfig old) {
        options = config().options();
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    /** What is chosen; null while that is none of the options, after a reload that took it away. */
    @Override
    public @Nullable String state() {
        return options.contains(current) ? current : null;
    }

    @Override
    public DataMap capabilityAttributes() {
        return DataMap.of("options", options);
    }

    @Override
    public DataMap stateAttributes() {
        return DataMap.of("editable", editable());
    }
}
