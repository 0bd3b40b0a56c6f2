package dev.hearth.api;

import dev.hearth.api.data.DataMap;
import java.util.Collection;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Things that are found instead of configured. Loop only.
 * Home Assistant: {@code homeassistant.helpers.discovery}.
 */
public interface Discovery {
    /**
     * Sets up a platform without an entry in the configuration: makes sure the entity domain is set up, then calls
     * {@link Platform#discovered}.
     *
     * @param domain the entity domain, such as {@code light}
     * @param platform the integration, such as {@code hue}
     * @param discovered handed to the platform as it is
     * @return completes when the platform has handed over its entities; fails when there is no such platform
     */
    CompletionStage<Void> loadPlatform(String domain, String platform, DataMap discovered);

    /**
     * Announces that a kind of device or service was found; fires {@code platform_discovered}.
     *
     * @param service the agreed word for the kind
     * @param component a component to set up first, or null
     */
    CompletionStage<Void> discover(String service, DataMap discovered, @Nullable String component);

    /** Hears of what {@link #discover} announces. */
    Subscription listen(Collection<String> services, Listener listener);

    /** Hears of each platform that {@link #loadPlatform} asks of an entity domain. */
    Subscription listenPlatform(String domain, PlatformListener listener);

    /** Told of a find, on the loop. */
    @FunctionalInterface
    interface Listener {
        /** Something of that kind was found. */
        void discovered(String service, DataMap discovered);
    }

    /** Told of a platform to load, on the loop. */
    @FunctionalInterface
    interface PlatformListener {
        /** That integration is asked to set up its platform. */
        void discovered(String platform, DataMap discovered);
    }
}
