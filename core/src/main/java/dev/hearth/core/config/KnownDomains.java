package dev.hearth.core.config;

/** What reading a configuration must know of the integrations that are installed. */
public interface KnownDomains {
    /** Whether something installed answers for the domain. */
    boolean knows(String domain);

    /**
     * Whether the section of the domain is a list, so that the sections of packages are appended to it even where each
     * is a map.
     */
    boolean takesList(String domain);
}
