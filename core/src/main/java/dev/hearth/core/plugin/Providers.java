package dev.hearth.core.plugin;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.core.setup.Installed;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the provider lists of jars and asks each integration for what it has. Whatever a provider throws becomes a
 * problem with its name, and the next one is asked.
 *
 * <p>The lists have the format of {@link java.util.ServiceLoader}. That class is not used because it tells its failures
 * apart only in the wording of its messages, and would also find the providers of parent loaders.
 */
final class Providers {
    private static final String LIST = "META-INF/services/" + Integration.class.getName();
    private static final Pattern CLASS_FILE_VERSION = Pattern.compile("class file version (\\d+)");
    private static final int CLASS_FILE_VERSION_OF_JAVA_0 = 44;

    private final ClassLoader loader;
    private final String origin;
    private final boolean bundled;
    private final List<Installed> installed = new ArrayList<>();
    private final List<PluginProblem> problems = new ArrayList<>();

    private Providers(ClassLoader loader, String origin, boolean bundled) {
        this.loader = loader;
        this.origin = origin;
        this.bundled = bundled;
    }

    /** Those on a class path. */
    static Found bundled(ClassLoader loader) {
        return new Providers(loader, "bundled", true).read();
    }

    /** Those in a plugin. */
    static Found of(PluginClassLoader loader, String origin) {
        return new Providers(loader, origin, false).read();
    }

    private Found read() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Set<String> names = names();
            names.forEach(this::ask);
            if (names.isEmpty() && problems.isEmpty() && !bundled) {
                problem(
                        "no_provider",
                        "contains no integration: there is no " + LIST + " that names one; if it is a library, it"
                                + " belongs into the lib folder beside the jar that needs it");
            }
        } finally {
            thread.setContextClassLoader(before);
        }
        return new Found(installed, problems);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        try {
            Enumeration<URL> lists =
                    loader instanceof PluginClassLoader own ? own.findResources(LIST) : loader.getResources(LIST);
            for (URL list : Collections.list(lists)) {
                names.addAll(names(list));
            }
        } catch (IOException e) {
            problem(PluginProblem.UNREADABLE,
                    "its " + LIST + " cannot be read (" + e.getMessage() + "); copy the jar again");
        }
        return names;
    }

    private static List<String> names(URL list) throws IOException {
        URLConnection connection = list.openConnection();
        connection.setUseCaches(false); // a cached connection would keep the jar open
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private void ask(String provider) {
        try {
            Class<?> type = Class.forName(provider, false, loader);
            if (!Integration.class.isAssignableFrom(type)) {
                problem(
                        "not_an_integration",
                        "its provider " + provider + " does not implement " + Integration.class.getName());
                return;
            }
            ask((Integration) type.getConstructor().newInstance(), provider);
        } catch (ClassNotFoundException e) {
            missing(provider, e);
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            problem(
                    "provider_unusable",
                    "its provider " + provider
                            + " must be a public class with a public constructor without parameters");
        } catch (InvocationTargetException e) {
            failed(provider, e.getTargetException());
        } catch (Throwable e) {
            failed(provider, e);
        }
    }

    private void missing(String provider, ClassNotFoundException e) {
        if (e.getCause() instanceof IOException cause) {
            damaged(provider, cause);
        } else {
            problem(
                    "provider_missing",
                    "its provider " + provider + " is not in the jar; build it again, or correct " + LIST);
        }
    }

    private void damaged(String provider, Throwable thrown) {
        problem(
                "damaged_class",
                "a class of its provider " + provider + " is damaged (" + describe(thrown) + "); copy the jar again");
    }

    private void ask(Integration integration, String provider) {
        Manifest manifest = integration.manifest();
        if (manifest.apiVersion() > ApiVersion.CURRENT) {
            problem(
                    "newer_api",
                    manifest.domain() + " " + manifest.version() + " was built for version " + manifest.apiVersion()
                            + " of the integration interface, this hub has version " + ApiVersion.CURRENT
                            + "; update the hub, or install an older build of " + manifest.name());
            return;
        }
        Installed asked = Installed.of(integration, origin, bundled);
        for (Installed other : installed) {
            if (!bundled && other.domain().equals(asked.domain())) {
                problem(
                        PluginProblem.DUPLICATE,
                        "its provider " + provider + " has the domain " + asked.domain()
                                + ", as another one in the same jar; the first is used");
                return;
            }
        }
        installed.add(asked);
    }

    private void failed(String provider, Throwable thrown) {
        Throwable cause = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
                ? thrown.getCause()
                : thrown;
        switch (cause) {
            case UnsupportedClassVersionError e ->
                problem("newer_java",
                        "its provider " + provider + " needs " + javaVersion(e) + ", this hub runs on Java "
                                + Runtime.version().feature() + "; run the hub with a newer Java");
            case ClassFormatError e -> damaged(provider, e);
            case LinkageError e -> problem("incompatible", incompatible(provider, e), e);
            case Throwable e -> problem(
                    "provider_failed", "its provider " + provider + " failed when asked what it is: " + describe(e), e);
        }
    }

    private static String javaVersion(UnsupportedClassVersionError error) {
        Matcher version = CLASS_FILE_VERSION.matcher(String.valueOf(error.getMessage()));
        return version.find()
                ? "Java " + (Integer.parseInt(version.group(1)) - CLASS_FILE_VERSION_OF_JAVA_0)
                : "a newer Java";
    }

    private static String incompatible(String provider, LinkageError error) {
        String missing = String.valueOf(error.getMessage()).replace('/', '.');
        if (missing.contains("dev.hearth.core.")) {
            return "its provider " + provider + " uses " + missing + ", which integrations cannot see; they have"
                    + " dev.hearth.api only";
        }
        if (missing.contains("dev.hearth.api.")) {
            return "its provider " + provider + " was built for another version of the integration interface, with "
                    + missing + "; update the hub, or install a build for version " + ApiVersion.CURRENT;
        }
        return "its provider " + provider + " needs something that is not there: " + missing
                + "; its libraries belong into the jar, or into a lib folder beside it";
    }

    static String describe(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException e) { // an exception class of the jar's own may fail to describe itself
            return thrown.getClass().getName();
        }
    }

    private void problem(String code, String message) {
        problems.add(PluginProblem.of(origin, code, message));
    }

    private void problem(String code, String message, Throwable thrown) {
        problems.add(PluginProblem.of(origin, code, message, thrown));
    }
}
