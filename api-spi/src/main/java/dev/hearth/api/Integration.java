package dev.hearth.api;

import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.template.TemplateChecker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One integration: the only type the hub looks for in a jar.
 *
 * <p>A jar names its implementation in {@code META-INF/services/dev.hearth.api.Integration}. The class needs a public
 * constructor without parameters, which must do nothing but return: work begins in {@link Component#setup} and
 * {@link Platform#setup}. All methods are called once, right after the constructor and on the same thread, which is not
 * the loop, and answer from memory.
 */
public interface Integration {
    /** Who this is. Called first; the answer must be the same each time. */
    Manifest manifest();

    /** What it does of its own: one component for each domain it answers for, usually just {@link Manifest#domain}. */
    default List<Component<?>> components() {
        return List.of();
    }

    /** Its entities, a platform for each entity domain: its sensors, its lights. */
    default List<Platform<?>> platforms() {
        return List.of();
    }

    /** Entity domains that it brings beside those every hub knows. */
    default List<EntityDomain<?>> domains() {
        return List.of();
    }

    /**
     * Whether what the configuration says of it is entered among the config entries, as Home Assistant does with
     * integrations that people can set up in their browser too. Its devices and entities then refer to the entry.
     */
    default boolean hasConfigEntry() {
        return false;
    }

    /**
     * Whether the hub may set it up anew while it runs because its part of the configuration has changed. It then has
     * the service {@code <domain>.reload}: the configuration is read and checked again, and if it is right, the
     * integration is taken down as when it is unloaded and set up as the configuration says now; if it is wrong, what
     * runs goes on.
     */
    default boolean reloadable() {
        return false;
    }

    /** The domain under which it has the service, if it is reloadable; by itself its own. */
    default String reloadDomain() {
        return manifest().domain();
    }

    /** An event to fire, without data, when the service has set it up anew: {@code scene_reloaded}; null for none. */
    default @Nullable String reloadedEvent() {
        return null;
    }

    /**
     * What finds the mistakes in the templates of a configuration, asked before anything is set up; null from all but
     * the one that evaluates templates.
     */
    default @Nullable TemplateChecker templateChecker() {
        return null;
    }

    /** What it can be held against, for {@code hearth conformance}. */
    default List<ConformanceSuite> conformanceSuites() {
        return List.of();
    }
}
