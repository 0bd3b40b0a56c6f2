package dev.hearth.core.plugin;

import dev.hearth.core.setup.Installed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the plugins folder, what stood there when we looked, and what of it is plugged in. Loop only. */
final class PluginSlot {
    private static final int LOOKS_BEFORE_UNREADABLE = 5;

    final Path path;
    /** Its integrations that are in the catalogue. */
    final List<Installed> plugged = new ArrayList<>();
    /** What is wrong with the file that was tried last. */
    final List<PluginProblem> problems = new ArrayList<>();
    /** The plugin that those integrations are from. */
    @Nullable Plugin plugin;
    /** Whether something is being taken out or put in, so that looks pass it over. */
    boolean busy;

    private @Nullable PluginFile seen;
    private @Nullable PluginFile tried;
    private int unreadableLooks;
    private boolean missing;

    PluginSlot(Path path) {
        this.path = path;
    }

    /** Its name for people. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Enters what stands there; answers whether it is new and nobody has touched it since the look before. */
    boolean isReady(PluginFile file) {
        boolean untouched = file.equals(seen);
        seen = file;
        missing = false;
        if (!untouched) {
            unreadableLooks = 0;
        }
        return untouched && !file.equals(tried);
    }

    /** Enters that nothing stands there; answers whether that was so at the look before too. */
    boolean isGone() {
        boolean before = missing;
        missing = true;
        return before;
    }

    /** Enters that the file could not be read; answers whether that has lasted too long for a copy on its way. */
    boolean isHopeless() {
        return ++unreadableLooks >= LOOKS_BEFORE_UNREADABLE;
    }

    /** The file is not looked into again until it changes. */
    void tried(PluginFile file) {
        seen = file;
        tried = file;
    }

    /** It is looked into once more, when it was refused because another one had its domain. */
    void tryAgainIfRefused() {
        if (problems.stream().anyMatch(problem -> problem.code().equals(PluginProblem.DUPLICATE))) {
            tried = null;
        }
    }
}
