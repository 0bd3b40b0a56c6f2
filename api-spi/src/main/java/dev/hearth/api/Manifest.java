package dev.hearth.api;

import dev.hearth.api.state.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an integration says about itself before any of its code runs.
 *
 * @param apiVersion the version of this interface it was compiled against; pass {@link ApiVersion#CURRENT}
 * @param domain its name in the configuration, lower case: {@code systemmonitor}
 * @param name its name for people: {@code System Monitor}
 * @param version its own version
 * @param dependencies domains that must be set up before it; without them it is not set up
 * @param afterDependencies domains it waits for only when they are set up too
 * @param requirements Maven coordinates it wants fetched; kept for a later release, not acted on
 * @param documentation where people read about it
 */
public record Manifest(
        int apiVersion,
        String domain,
        String name,
        String version,
        List<String> dependencies,
        List<String> afterDependencies,
        List<String> requirements,
        @Nullable String documentation) {

    public Manifest {
        if (!EntityId.isValidDomain(domain)) {
            throw new HubException(
                    "invalid_manifest",
                    "the domain \"" + domain + "\" of an integration must be lower-case letters, digits and single"
                            + " underscores, such as \"my_lamp\"");
        }
        dependencies = List.copyOf(dependencies);
        afterDependencies = List.copyOf(afterDependencies);
        requirements = List.copyOf(requirements);
    }

    /** A manifest with nothing optional in it; add what is needed with the other methods. */
    public static Manifest of(int apiVersion, String domain, String name, String version) {
        return new Manifest(apiVersion, domain, name, version, List.of(), List.of(), List.of(), null);
    }

    /** With domains that must be set up first. */
    public Manifest dependsOn(String... domains) {
        return new Manifest(
                apiVersion, domain, name, version, List.of(domains), afterDependencies, requirements, documentation);
    }

    /** With domains that go first if they are set up at all. */
    public Manifest after(String... domains) {
        return new Manifest(
                apiVersion, domain, name, version, dependencies, List.of(domains), requirements, documentation);
    }

    /** With a link for people. */
    public Manifest documentedAt(String url) {
        return new Manifest(apiVersion, domain, name, version, dependencies, afterDependencies, requirements, url);
    }
}
