package dev.hearth.core.setup;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.config.ByKeySchema;
import dev.hearth.api.config.ChoiceSchema;
import dev.hearth.api.config.ConstantSchema;
import dev.hearth.api.config.DictSchema;
import dev.hearth.api.config.EmptyAsSchema;
import dev.hearth.api.config.LazySchema;
import dev.hearth.api.config.ListSchema;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.NodeSchema;
import dev.hearth.api.config.OneOfSchema;
import dev.hearth.api.config.ScalarSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.domain.EntityDomains;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.template.TemplateChecker;
import dev.hearth.core.config.KnownDomains;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The integrations at hand, by domain. Loop only once the hub runs; before that, the thread that fills it. */
public final class Catalogue implements KnownDomains {
    private final Map<String, Installed> integrations = new LinkedHashMap<>();
    private final Map<String, EntityDomain<?>> builtIn = new LinkedHashMap<>();

    /** A catalogue with the entity domains that every hub knows, and no integration. */
    public Catalogue() {
        EntityDomains.all().forEach(domain -> builtIn.put(domain.name(), domain));
    }

    /**
     * Takes an integration in, in the place of a bundled one with the same domain.
     *
     * @return the one it took the place of, or null
     * @throws HubException {@code newer_api} when it was built for a newer hub, {@code duplicate_domain} when another
     *     one holds the domain or one of its components
     */
    public @Nullable Installed add(Installed installed) {
        int built = installed.manifest().apiVersion();
        if (built > ApiVersion.CURRENT) {
            throw new HubException(
                    "newer_api",
                    installed.domain() + " (" + installed.origin() + ") was built for version " + built
                            + " of the integration interface, this hub has version " + ApiVersion.CURRENT
                            + "; update the hub or install an older build of it");
        }
        Installed present = integrations.get(installed.domain());
        if (present != null && !(present.bundled() && !installed.bundled())) {
            throw new HubException(
                    "duplicate_domain",
                    installed.domain() + " is provided twice: by " + present.origin() + " and by " + installed.origin()
                            + "; the first is used, remove one of them");
        }
        for (Component<?> component : installed.components()) {
            Installed holder = holderOf(component.domain());
            if (holder != null && !holder.domain().equals(installed.domain())) {
                throw new HubException(
                        "duplicate_domain",
                        installed.domain() + " (" + installed.origin() + ") provides the component "
                                + component.domain() + ", which " + holder.domain() + " (" + holder.origin()
                                + ") provides already; remove one of them");
            }
        }
        integrations.put(installed.domain(), installed);
        return present;
    }

    /** A catalogue with the same integrations, for another thread. */
    public Catalogue copy() {
        Catalogue copy = new Catalogue();
        copy.integrations.putAll(integrations);
        return copy;
    }

    /** Strikes an integration out; if it had taken the place of a bundled one, put that back with {@link #add}. */
    public void remove(Installed installed) {
        integrations.remove(installed.domain(), installed);
    }

    /** All integrations in the order they came; a copy. */
    public List<Installed> all() {
        return List.copyOf(integrations.values());
    }

    /** The integration with that domain, or null. */
    public @Nullable Installed find(String domain) {
        return integrations.get(domain);
    }

    /**
     * Whether the section of a domain lists platforms: it is an entity domain, and none that, like the sun, has a
     * component with a section of its own.
     */
    public boolean listsPlatforms(String domain) {
        return entityDomain(domain) != null && holderOf(domain) == null;
    }

    /** The integration whose component answers for that domain, or null. */
    public @Nullable Installed holderOf(String componentDomain) {
        Installed same = integrations.get(componentDomain);
        if (same != null && same.component(componentDomain) != null) {
            return same;
        }
        for (Installed installed : integrations.values()) {
            if (installed.component(componentDomain) != null) {
                return installed;
            }
        }
        return null;
    }

    /** The entity domain of that name, built in or brought by an integration, or null. */
    public @Nullable EntityDomain<?> entityDomain(String name) {
        EntityDomain<?> known = builtIn.get(name);
        if (known != null) {
            return known;
        }
        for (Installed installed : integrations.values()) {
            for (EntityDomain<?> domain : installed.domains()) {
                if (domain.name().equals(name)) {
                    return domain;
                }
            }
        }
        return null;
    }

    /** All entity domains, those that are built in first; a copy. */
    public List<EntityDomain<?>> entityDomains() {
        Map<String, EntityDomain<?>> all = new LinkedHashMap<>(builtIn);
        for (Installed installed : integrations.values()) {
            installed.domains().forEach(domain -> all.putIfAbsent(domain.name(), domain));
        }
        return List.copyOf(all.values());
    }

    @Override
    public boolean knows(String domain) {
        return entityDomain(domain) != null || holderOf(domain) != null;
    }

    /** One that lists platforms is, and that of a component whose schema says so. */
    @Override
    public boolean takesList(String domain) {
        Installed holder = holderOf(domain);
        Component<?> component = holder == null ? null : holder.component(domain);
        return listsPlatforms(domain) || (component != null && isList(component.schema()));
    }

    private static boolean isList(Schema<?> schema) {
        return switch (schema) {
            case ListSchema<?> list -> true;
            case MappedSchema<?, ?> mapped -> isList(mapped.source());
            case EmptyAsSchema<?> emptyAs -> isList(emptyAs.schema());
            case LazySchema<?> lazy -> isList(lazy.supplier().get());
            case OneOfSchema<?> oneOf -> oneOf.alternatives().stream().anyMatch(Catalogue::isList);
            case ScalarSchema<?> other -> false;
            case ChoiceSchema<?> other -> false;
            case ConstantSchema<?> other -> false;
            case DictSchema<?, ?> other -> false;
            case MapSchema other -> false;
            case ByKeySchema<?> other -> false;
            case NodeSchema other -> false;
        };
    }

    @Override
    public Set<String> domains() {
        Set<String> names = new TreeSet<>(builtIn.keySet());
        for (Installed installed : integrations.values()) {
            installed.domains().forEach(domain -> names.add(domain.name()));
            installed.components().forEach(component -> names.add(component.domain()));
        }
        return Collections.unmodifiableSet(names);
    }

    @Override
    public @Nullable String defaultPlatform(String domain) {
        for (Installed installed : integrations.values()) {
            Platform<?> platform = installed.platform(domain);
            if (platform != null && platform.isDefault()) {
                return installed.domain();
            }
        }
        return null;
    }

    @Override
    public @Nullable TemplateChecker templateChecker() {
        for (Installed installed : integrations.values()) {
            if (installed.templateChecker() != null) {
                return installed.templateChecker();
            }
        }
        return null;
    }

    /** The integrations with a platform for an entity domain that an entry of the configuration may name. */
    public Collection<String> platformsOf(String entityDomain) {
        List<String> names = new ArrayList<>();
        for (Installed installed : integrations.values()) {
            Platform<?> platform = installed.platform(entityDomain);
            if (platform != null && platform.configurable()) {
                names.add(installed.domain());
            }
        }
        return names;
    }
}
