package dev.hearth.core.plugin;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * The classes of one plugin: those of the JDK, those it shares with the hub, and its own. It sees neither the hub's
 * libraries nor another plugin, so each brings the versions it likes.
 */
final class PluginClassLoader extends URLClassLoader {
    private static final List<String> SHARED =
            List.of("dev.hearth.api.", "dev.hearth.compat.", "org.slf4j.", "org.jspecify.");

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader hub;

    /**
     * A loader for these jars.
     *
     * @param name what stack traces show before its classes; different for each loader, so that a stack tells whose
     *     code it is
     * @param hub gives the shared classes
     */
    PluginClassLoader(String name, List<URL> jars, ClassLoader hub) {
        super(name, jars.toArray(URL[]::new), getPlatformClassLoader());
        this.hub = hub;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        for (String prefix : SHARED) {
            if (name.startsWith(prefix)) {
                return hub.loadClass(name);
            }
        }
        return super.loadClass(name, resolve);
    }
}
