package dev.hearth.core.setup;

import dev.hearth.api.Component;
import dev.hearth.api.Platform;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.Suggestions;
import dev.hearth.core.config.HubConfiguration;
import dev.hearth.core.config.PlatformEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration asks for, matched with the integrations at hand and checked: which components are set up with
 * which values, which platforms, and in what order. Making one starts nothing; everything that is wrong is reported to
 * {@link HubConfiguration#problems}, and a section that is wrong is left out of the plan while the rest stays in.
 * {@code hearth run} and {@code hearth check-config} both make one, so they say the same.
 */
public final class SetupPlan {
    private final HubConfiguration configuration;
    private final Map<String, ComponentStep<?>> components;
    private final List<PlatformStep<?>> platforms;
    private final Set<String> disabled;
    private final Dependencies order;
    private final Set<String> first;
    private final @Nullable Installed whose;

    /** A component to set up with its section. */
    record ComponentStep<C>(String domain, Installed installed, Component<C> component, C config) {}

    /** A platform to set up with one entry. */
    record PlatformStep<C>(PlatformEntry entry, Installed installed, Platform<C> platform, C config) {}

    private SetupPlan(
            HubConfiguration configuration,
            Map<String, ComponentStep<?>> components,
            List<PlatformStep<?>> platforms,
            Set<String> disabled,
            Dependencies order,
            Set<String> first,
            @Nullable Installed whose) {
        this.configuration = configuration;
        this.components = components;
        this.platforms = platforms;
        this.disabled = disabled;
        this.order = order;
        this.first = first;
        this.whose = whose;
    }

    /** Makes the plan. Looks at files that the configuration names: not for a loop that runs. Once for each reading. */
    public static SetupPlan make(Catalogue catalogue, HubConfiguration configuration) {
        return new Maker(catalogue, configuration).make();
    }

    /** The configuration that the plan was made from, with the problems. */
    public HubConfiguration configuration() {
        return configuration;
    }

    /** The sections that are wrong, and {@code platform.domain} for each entry that is; they will not be set up. */
    public Set<String> disabled() {
        return disabled;
    }

    /** The domains of the components that will be set up, and the entity domains with at least one platform. */
    public Set<String> domains() {
        Set<String> domains = new LinkedHashSet<>(components.keySet());
        platforms.forEach(step -> domains.add(step.entry().domain()));
        return domains;
    }

    Map<String, ComponentStep<?>> components() {
        return components;
    }

    List<PlatformStep<?>> platforms() {
        return platforms;
    }

    /** The components that go before this one. */
    Set<String> before(String domain) {
        return order.of(domain);
    }

    /** The components that go before every platform. */
    Set<String> first() {
        return first;
    }

    /** The integration that this is the part of, or null if it is the whole plan. */
    @Nullable
    Installed whose() {
        return whose;
    }

    /** The plan without the components of those domains. */
    public SetupPlan without(Set<String> domains) {
        if (domains.isEmpty()) {
            return this;
        }
        Map<String, ComponentStep<?>> rest = new LinkedHashMap<>(components);
        rest.keySet().removeAll(domains);
        return new SetupPlan(configuration, rest, platforms, disabled, order, first, whose);
    }

    /** The part of the plan that is one integration's. */
    public SetupPlan only(Installed installed) {
        Set<String> wrong = new LinkedHashSet<>(disabled);
        wrong.retainAll(installed.names());
        Map<String, ComponentStep<?>> own = new LinkedHashMap<>(components);
        own.values().removeIf(step -> !step.installed().equals(installed));
        return new SetupPlan(
                configuration,
                own,
                platforms.stream()
                        .filter(step -> step.installed().equals(installed))
                        .toList(),
                wrong,
                order,
                first,
                installed);
    }

    private static final class Maker {
        private final Catalogue catalogue;
        private final HubConfiguration configuration;
        private final Problems problems;
        private final Map<String, ComponentStep<?>> components = new LinkedHashMap<>();
        private final List<PlatformStep<?>> platforms = new ArrayList<>();
        private final Set<String> disabled = new LinkedHashSet<>();
        private final Dependencies order = new Dependencies();
        private final Set<String> first = new LinkedHashSet<>();

        Maker(Catalogue catalogue, HubConfiguration configuration) {
            this.catalogue = catalogue;
            this.configuration = configuration;
            this.problems = configuration.problems();
        }

        SetupPlan make() {
            for (String domain : configuration.domains()) {
                if (catalogue.listsPlatforms(domain)) {
                    addPlatforms(domain);
                } else {
                    addConfigured(domain);
                }
            }
            if (configuration.readable()) {
                addUnconfigured();
            }
            addDependencies();
            dropCycles();
            nameWhatElseIsWrong();
            return new SetupPlan(configuration, components, platforms, disabled, order, first, null);
        }

        // A section that is no section at all was reported where it was read.
        private void nameWhatElseIsWrong() {
            for (Problem problem : problems.list()) {
                String domain = problem.path().split("[ .\\[]", 2)[0];
                if (problem.isError()
                        && !domain.isEmpty()
                        && !isPlanned(domain)
                        && disabled.stream().noneMatch(name -> name.equals(domain) || name.endsWith("." + domain))) {
                    disabled.add(domain);
                }
            }
        }

        // A wrong key of the home, or one that a package has in vain, costs nothing else.
        private boolean isPlanned(String domain) {
            return configuration.isHome(domain) || components.containsKey(domain);
        }

        private void addPlatforms(String domain) {
            for (PlatformEntry entry : configuration.entries(domain)) {
                Installed installed = catalogue.find(entry.platform());
                Platform<?> platform = installed == null ? null : installed.platform(domain);
                if (installed == null || platform == null) {
                    entry.reportUnknown(
                            catalogue.platformsOf(domain),
                            installed == null ? List.of() : placesOf(installed));
                    disabled.add(entry.shownPlatform() + "." + domain);
                } else {
                    addPlatform(entry, installed, platform);
                }
            }
        }

        private static List<String> placesOf(Installed installed) {
            return installed.platforms().stream()
                    .filter(Platform::configurable)
                    .map(Platform::domain)
                    .toList();
        }

        private <C> void addPlatform(PlatformEntry entry, Installed installed, Platform<C> platform) {
            C config = configuration.read(entry, platform.schema(), catalogue.templateChecker());
            if (config == null) {
                disabled.add(entry.shownPlatform() + "." + entry.domain());
            } else {
                platforms.add(new PlatformStep<>(entry, installed, platform, config));
            }
        }

        private void addConfigured(String domain) {
            Installed installed = catalogue.holderOf(domain);
            Component<?> component = installed == null ? null : installed.component(domain);
            if (installed == null || component == null) {
                reportUnknown(domain);
                disabled.add(domain);
            } else {
                addComponent(domain, installed, component);
            }
        }

        private void reportUnknown(String domain) {
            Installed installed = catalogue.find(domain);
            if (installed == null) {
                List<String> known = new ArrayList<>(catalogue.domains());
                catalogue.all().forEach(each -> known.add(each.domain()));
                configuration.reportUnknown(domain, known);
                return;
            }
            // It is installed, but only as a platform of other domains.
            List<String> homes = placesOf(installed);
            for (ScalarNode key : configuration.keysOf(domain)) {
                problems.in(key.keyText())
                        .error(
                                key,
                                "'" + domain + "' has no section of its own; configure it under "
                                        + String.join(" or ", homes) + " with \"platform: " + domain + "\"");
            }
        }

        private <C> void addComponent(String domain, Installed installed, Component<C> component) {
            C config = configuration.validate(
                    component.schema(),
                    configuration.section(domain),
                    configuration.problemsAt(domain),
                    catalogue.templateChecker());
            if (config == null) {
                disabled.add(domain);
            } else {
                components.put(domain, new ComponentStep<>(domain, installed, component, config));
            }
        }

        private void addUnconfigured() {
            for (Installed installed : catalogue.all()) {
                for (Component<?> component : installed.components()) {
                    if (component.setUpWithoutConfiguration() && isNew(component.domain())) {
                        addComponent(component.domain(), installed, component);
                    }
                }
                for (Platform<?> platform : installed.platforms()) {
                    if (platform.isDefault() && !isPlanned(installed, platform)) {
                        addPlatform(
                                PlatformEntry.unwritten(platform.domain(), installed.domain()), installed, platform);
                    }
                }
            }
        }

        private boolean isPlanned(Installed installed, Platform<?> platform) {
            return platforms.stream()
                    .anyMatch(step -> step.installed().equals(installed)
                            && step.entry().domain().equals(platform.domain()));
        }

        private boolean isNew(String domain) {
            return !components.containsKey(domain) && !disabled.contains(domain);
        }

        private void addDependencies() {
            List<Installed> todo = new ArrayList<>();
            components.values().forEach(step -> todo.add(step.installed()));
            platforms.forEach(step -> todo.add(step.installed()));
            for (int i = 0; i < todo.size(); i++) {
                Installed installed = todo.get(i);
                for (String needed : installed.manifest().dependencies()) {
                    if (isNew(needed)) {
                        Installed added = addNeeded(needed);
                        if (added != null) {
                            todo.add(added);
                        }
                    }
                }
            }
            // Those whose dependencies are missing go, and with them those that depend on them.
            boolean dropped;
            do {
                dropped = components.values().removeIf(step -> lacks(step.domain(), step.installed()));
                dropped |= platforms.removeIf(step -> lacks(step.entry().domain(), step.installed()));
            } while (dropped);
            components.values().forEach(step -> order.add(step.domain(), before(step.domain(), step.installed())));
            components.values().stream().filter(step -> step.component().setUpFirst())
                    .forEach(step -> addFirst(step.domain()));
            for (String domain : components.keySet()) {
                if (!first.contains(domain)) {
                    order.add(domain, first);
                }
            }
        }

        private void addFirst(String domain) {
            if (first.add(domain)) {
                order.of(domain).forEach(this::addFirst);
            }
        }

        // What something needs is set up though the configuration does not mention it, if it can do without.
        private @Nullable Installed addNeeded(String needed) {
            Installed installed = catalogue.holderOf(needed);
            Component<?> component = installed == null ? null : installed.component(needed);
            if (installed == null || component == null) {
                return null;
            }
            addSilently(needed, installed, component);
            return components.containsKey(needed) ? installed : null;
        }

        private <C> void addSilently(String domain, Installed installed, Component<C> component) {
            C config = component.schema().validate(MapNode.empty(Position.NONE), new Problems());
            if (config != null) {
                components.put(domain, new ComponentStep<>(domain, installed, component, config));
            }
        }

        private boolean lacks(String domain, Installed installed) {
            for (String needed : installed.manifest().dependencies()) {
                if (!components.containsKey(needed) && !catalogue.listsPlatforms(needed)) {
                    report(domain, installed, needed);
                    disabled.add(domain);
                    return true;
                }
            }
            return false;
        }

        private void report(String domain, Installed installed, String needed) {
            Installed holder = catalogue.holderOf(needed);
            String why = holder == null
                    ? "which is not installed"
                    : disabled.contains(needed)
                            ? "whose own section is wrong"
                            : "which must be configured; add a section \"" + needed + ":\"";
            String near = holder == null ? Suggestions.closest(needed, catalogue.domains()) : null;
            problems.in(domain)
                    .error(place(domain), installed.domain() + " needs " + needed + ", " + why, null, near);
        }

        private ConfigNode place(String domain) {
            List<ScalarNode> keys = configuration.keysOf(domain);
            return keys.isEmpty() ? MapNode.empty(Position.NONE) : keys.getFirst();
        }

        private Set<String> before(String domain, Installed installed) {
            Set<String> before = new LinkedHashSet<>();
            for (String needed : installed.manifest().dependencies()) {
                if (components.containsKey(needed)) {
                    before.add(needed);
                }
            }
            for (String wanted : installed.manifest().afterDependencies()) {
                if (components.containsKey(wanted) && !wanted.equals(domain)) {
                    before.add(wanted);
                }
            }
            return before;
        }

        private void dropCycles() {
            for (List<String> cycle : order.cycles()) {
                String domain = cycle.getFirst();
                problems.in(domain)
                        .error(
                                place(domain),
                                "these integrations wait for one another: " + String.join(" → ", cycle)
                                        + "; none of them is set up",
                                null,
                                null);
                cycle.forEach(member -> {
                    components.remove(member);
                    disabled.add(member);
                });
                platforms.removeIf(step -> step.installed().manifest().dependencies().stream()
                        .anyMatch(cycle::contains));
            }
        }
    }
}
