package dev.hearth.core.config;

import dev.hearth.api.template.TemplateChecker;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What reading a configuration must know of the integrations that are installed. */
public interface KnownDomains {
    /** Every key that the configuration may have at its top, {@code homeassistant} apart. */
    Set<String> domains();

    /** Whether something installed answers for the domain. */
    boolean knows(String domain);

    /**
     * Whether the section of the domain is a list, so that the sections of packages are appended to it even where each
     * is a map.
     */
    boolean takesList(String domain);

    /** The integration whose platform an entry of that entity domain means that names none, or null. */
    default @Nullable String defaultPlatform(String domain) {
        return null;
    }

    /** What finds mistakes in templates; null if nothing installed evaluates templates. */
    default @Nullable TemplateChecker templateChecker() {
        return null;
    }
}
