package dev.hearth.core.plugin;

import dev.hearth.core.testing.PluginJar;

/** Texts of integrations for tests. */
final class Sources {
    private Sources() {}

    /** An integration with a class body of the test's own. */
    static String integration(String packageName, String body) {
        return """
                package %s;

                import dev.hearth.api.*;
                import dev.hearth.api.config.*;
                import dev.hearth.api.data.*;
                import dev.hearth.api.domain.sensor.*;
                import dev.hearth.api.entity.*;
                import dev.hearth.api.service.*;
                import java.time.Duration;
                import java.util.*;
                import java.util.concurrent.*;

                public class Main implements Integration {
                    %s
                }
                """
                .formatted(packageName, body);
    }

    /** The body of an integration that says who it is and does nothing. */
    static String manifest(String domain, String version) {
        return """
                @Override
                public Manifest manifest() {
                    return Manifest.of(ApiVersion.CURRENT, "%1$s", "%2$s", "%3$s");
                }
                """
                .formatted(domain, Character.toUpperCase(domain.charAt(0)) + domain.substring(1), version);
    }

    /** A jar with an integration whose name is its domain and package, and nothing else. */
    static PluginJar plain(String domain, String version) {
        return new PluginJar().integration(domain + ".Main", integration(domain, manifest(domain, version)));
    }

    /** A jar with a component that is set up without configuration and runs these statements, and those when unloaded. */
    static PluginJar component(String domain, String version, String setup, String unload) {
        return component(domain, version, true, setup, unload, "");
    }

    /** As above, with more methods of the integration. */
    static PluginJar component(String domain, String version, String setup, String unload, String more) {
        return component(domain, version, true, setup, unload, more);
    }

    /** A jar with a component that is set up only if it is configured. */
    static PluginJar configured(String domain, String version, String setup) {
        return component(domain, version, false, setup, "", "");
    }

    private static PluginJar component(
            String domain, String version, boolean withoutConfiguration, String setup, String unload, String more) {
        return new PluginJar()
                .integration(domain + ".Main", integration(domain, manifest(domain, version) + """
                        @Override
                        public List<Component<?>> components() {
                            return List.of(new Component<DataMap>() {
                                @Override
                                public String domain() {
                                    return "%1$s";
                                }

                                @Override
                                public Schema<DataMap> schema() {
                                    return Schemas.dataMap();
                                }

                                @Override
                                public boolean setUpWithoutConfiguration() {
                                    return %2$s;
                                }

                                @Override
                                public CompletionStage<?> setup(Hub hub, DataMap config) {
                                    %3$s
                                    return Stages.done();
                                }

                                @Override
                                public CompletionStage<?> unload(Hub hub) {
                                    %4$s
                                    return Stages.done();
                                }
                            });
                        }
                        """.formatted(domain, withoutConfiguration, setup, unload) + more));
    }
}
