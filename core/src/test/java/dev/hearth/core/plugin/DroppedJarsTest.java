package dev.hearth.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.Installed;
import dev.hearth.core.testing.PluginJar;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub makes of the jars it finds when it starts. */
class DroppedJarsTest {
    @TempDir Path folder;

    @TempDir Path elsewhere;

    private final Catalogue catalogue = new Catalogue();
    private Plugins plugins;

    @BeforeEach
    void open() {
        plugins = new Plugins(folder, Integration.class.getClassLoader());
    }

    @AfterEach
    void close() {
        plugins.close();
    }

    private List<String> domains() {
        return catalogue.all().stream().map(Installed::domain).toList();
    }

    // The one problem there is; a good jar that sorts behind is there to show that it does not suffer.
    private PluginProblem problemBesideAGoodJar(Path bad) {
        Sources.plain("zzz_good", "1.0").write(folder.resolve("zzz_good.jar"));

        List<PluginProblem> problems = plugins.addDropped(catalogue);

        assertEquals(List.of("zzz_good"), domains());
        assertEquals(1, problems.size(), problems::toString);
        assertEquals(bad.toString(), problems.getFirst().origin());
        assertTrue(problems.getFirst().message().contains(bad.getFileName().toString()));
        return problems.getFirst();
    }

    private PluginProblem problemOf(String body) {
        return problemBesideAGoodJar(new PluginJar()
                .integration("bad.Main", Sources.integration("bad", body))
                .write(folder.resolve("bad.jar")));
    }

    private static void assertProblem(PluginProblem problem, String code, String... parts) {
        assertEquals(code, problem.code(), problem::message);
        for (String part : parts) {
            assertTrue(problem.message().contains(part), problem::message);
        }
    }

    @Test
    void jarWithAProviderIsInstalledWithItsPathAsOrigin() {
        Path jar = Sources.plain("porch", "1.2").write(folder.resolve("porch.jar"));

        List<PluginProblem> problems = plugins.addDropped(catalogue);

        assertEquals(List.of(), problems);
        Installed porch = catalogue.find("porch");
        assertNotNull(porch);
        assertEquals("1.2", porch.manifest().version());
        assertEquals(jar.toString(), porch.origin());
        assertEquals(false, porch.bundled());
    }

    @Test
    void truncatedJarIsNamedAndStopsNobodyElse() throws IOException {
        Path jar = Sources.plain("porch", "1.2").write(folder.resolve("porch.jar"));
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));

        PluginProblem problem = problemBesideAGoodJar(jar);

        assertProblem(problem, "unreadable_jar", "only a part of one", "copy it again");
    }

    @Test
    void emptyFileAndTextFileAreNamed() throws IOException {
        Files.write(folder.resolve("a.jar"), new byte[0]);
        Files.writeString(folder.resolve("b.jar"), "<html>404 not found</html>");

        List<PluginProblem> problems = plugins.addDropped(catalogue);

        assertEquals(List.of("unreadable_jar", "unreadable_jar"), problems.stream().map(PluginProblem::code).toList());
    }

    @Test
    void damagedClassIsNamed() throws IOException {
        Path jar = Sources.plain("porch", "1.2").write(folder.resolve("porch.jar"));
        rewriteMain(jar, bytes -> Arrays.copyOf(bytes, bytes.length / 2));

        PluginProblem problem = problemBesideAGoodJar(jar);

        assertProblem(problem, "damaged_class", "porch.Main", "copy the jar again");
    }

    @Test
    void jarWithoutProviderIsNamed() {
        Path jar =
                new PluginJar().source("lib.Helper", "package lib; class Helper {}").write(folder.resolve("lib.jar"));

        PluginProblem problem = problemBesideAGoodJar(jar);

        assertProblem(problem, "no_provider", "META-INF/services/dev.hearth.api.Integration", "lib folder");
    }

    @Test
    void providerThatIsNotInTheJarIsNamed() {
        Path jar = new PluginJar().provider("nowhere.Main").write(folder.resolve("bad.jar"));

        PluginProblem problem = problemBesideAGoodJar(jar);

        assertProblem(problem, "provider_missing", "nowhere.Main", "not in the jar");
    }

    @Test
    void providerThatIsNoIntegrationIsNamed() {
        Path jar = new PluginJar()
                .source("bad.Main", "package bad; public class Main {}")
                .provider("bad.Main")
                .write(folder.resolve("bad.jar"));

        PluginProblem problem = problemBesideAGoodJar(jar);

        assertProblem(problem, "not_an_integration", "bad.Main", "dev.hearth.api.Integration");
    }

    @Test
    void providerWithoutAPublicConstructorIsNamed() {
        PluginProblem problem = problemOf(Sources.manifest("bad", "1") + "private Main() {}");

        assertProblem(problem, "provider_unusable", "bad.Main", "public constructor without parameters");
    }

    @Test
    void providerThatThrowsInItsConstructorIsNamedWithItsStack() {
        PluginProblem problem = problemOf(
                Sources.manifest("bad", "1") + "public Main() { throw new IllegalStateException(\"no luck\"); }");

        assertProblem(problem, "provider_failed", "bad.Main", "no luck");
        assertTrue(problem.trace().contains("at bad.jar//bad.Main.<init>(Main.java:"), problem::trace);
    }

    @Test
    void providerThatThrowsAnErrorInAStaticBlockIsNamed() {
        PluginProblem problem = problemOf(
                Sources.manifest("bad", "1") + "static { if (true) throw new StackOverflowError(\"deep\"); }");

        assertProblem(problem, "provider_failed", "deep");
    }

    @Test
    void providerThatThrowsInItsManifestIsNamed() {
        PluginProblem problem =
                problemOf("@Override public Manifest manifest() { return Manifest.of(1, \"No Good\", \"x\", \"1\"); }");

        assertProblem(problem, "provider_failed", "No Good", "lower-case letters");
    }

    @Test
    void providerThatThrowsInItsListsIsNamed() {
        PluginProblem problem = problemOf(Sources.manifest("bad", "1")
                + "@Override public List<Component<?>> components() { throw new UnsupportedOperationException(\"later\"); }");

        assertProblem(problem, "provider_failed", "later");
    }

    @Test
    void exceptionThatCannotDescribeItselfIsStillNamed() {
        PluginProblem problem = problemOf(Sources.manifest("bad", "1") + """
                static class Broken extends RuntimeException {
                    @Override
                    public String toString() {
                        throw this;
                    }
                }

                public Main() {
                    throw new Broken();
                }
                """);

        assertProblem(problem, "provider_failed", "bad.Main$Broken");
    }

    @Test
    void integrationForANewerInterfaceIsNotAskedForMore() {
        PluginProblem problem = problemOf("""
                @Override
                public Manifest manifest() {
                    return Manifest.of(99, "future", "Future", "7.0");
                }

                @Override
                public List<Platform<?>> platforms() {
                    throw new NoSuchMethodError("something new");
                }
                """);

        assertProblem(problem, "newer_api", "future 7.0", "version 99", "update the hub");
    }

    @Test
    void integrationThatUsesWhatTheInterfaceDoesNotHaveIsNamed() {
        Path newer = new PluginJar()
                .source("dev.hearth.api.Novelty",
                        "package dev.hearth.api; public class Novelty { public static int of() { return 1; } }")
                .write(elsewhere.resolve("api.jar"));
        Path jar = new PluginJar()
                .against(newer)
                .integration(
                        "bad.Main",
                        Sources.integration(
                                "bad", Sources.manifest("bad", "1") + "public Main() { Novelty.of(); }"))
                .write(folder.resolve("bad.jar"));

        PluginProblem problem = problemBesideAGoodJar(jar);

        assertProblem(problem, "incompatible", "dev.hearth.api.Novelty",
                "another version of the integration interface");
    }

    @Test
    void integrationForANewerJavaIsNamed() throws IOException {
        Path jar = Sources.plain("porch", "1.2").write(folder.resolve("porch.jar"));
        rewriteMain(jar, bytes -> {
            bytes[7] = (byte) (44 + 99);
            return bytes;
        });

        PluginProblem problem = problemBesideAGoodJar(jar);

        assertProblem(problem, "newer_java", "needs Java 99", "runs on Java");
    }

    private static void rewriteMain(Path jar, UnaryOperator<byte[]> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of())) {
            Path main = zip.getPath("porch", "Main.class");
            Files.write(main, change.apply(Files.readAllBytes(main)));
        }
    }

    @Test
    void insidesOfTheHubAreNotSeen() {
        Path core = new PluginJar()
                .source("dev.hearth.core.hub.CoreHub",
                        "package dev.hearth.core.hub; public class CoreHub { public static int x() { return 1; } }")
                .write(elsewhere.resolve("core.jar"));
        Path jar = new PluginJar()
                .against(core)
                .integration(
                        "bad.Main",
                        Sources.integration(
                                "bad",
                                Sources.manifest("bad", "1") + "public Main() { dev.hearth.core.hub.CoreHub.x(); }"))
                .write(folder.resolve("bad.jar"));

        PluginProblem problem = problemBesideAGoodJar(jar);

        assertProblem(problem, "incompatible", "dev.hearth.core.hub.CoreHub", "dev.hearth.api only");
    }

    @Test
    void librariesOfTheHubAreNotSeen() {
        PluginProblem problem = problemOf(Sources.manifest("bad", "1")
                + "public Main() throws Exception { Class.forName(\"org.yaml.snakeyaml.Yaml\"); }");

        assertProblem(problem, "provider_failed", "ClassNotFoundException: org.yaml.snakeyaml.Yaml");
    }

    @Test
    void firstOfTwoWithTheSameDomainWinsAndTheSecondIsNamed() {
        Sources.plain("porch", "2.0").write(folder.resolve("b.jar"));
        Sources.plain("porch", "1.0").write(folder.resolve("a.jar"));

        List<PluginProblem> problems = plugins.addDropped(catalogue);

        assertEquals("1.0", catalogue.find("porch").manifest().version());
        assertEquals(1, problems.size());
        assertProblem(problems.getFirst(), "duplicate_domain", "b.jar", "a.jar", "remove one of them");
    }

    @Test
    void constructorThatNeverReturnsIsGivenUp() {
        new PluginJar()
                .integration(
                        "bad.Main",
                        Sources.integration(
                                "bad",
                                Sources.manifest("bad", "1")
                                        + "public Main() throws Exception { new CountDownLatch(1).await(); }"))
                .write(folder.resolve("bad.jar"));
        try (Plugins impatient =
                new Plugins(folder, Integration.class.getClassLoader(), Duration.ofMillis(50), elsewhere)) {
            List<PluginProblem> problems = impatient.addDropped(catalogue);

            assertProblem(problems.getFirst(), "provider_hangs", "bad.jar", "setup()");
        }
    }

    @Test
    void jarWithAGoodAndABadProviderGivesTheGoodOne() {
        new PluginJar()
                .provider("nowhere.Main")
                .integration("porch.Main", Sources.integration("porch", Sources.manifest("porch", "1")))
                .write(folder.resolve("porch.jar"));

        List<PluginProblem> problems = plugins.addDropped(catalogue);

        assertEquals(List.of("porch"), domains());
        assertEquals("provider_missing", problems.getFirst().code());
    }

    @Test
    void twoPluginsWithDifferentVersionsOfOneLibraryRunSideBySide() throws IOException {
        for (String domain : List.of("attic", "cellar")) {
            Path lib = Files.createDirectories(folder.resolve(domain).resolve("lib"));
            Path library = new PluginJar()
                    .source("shared.Library",
                            "package shared; public class Library { public static String version() { return \"for "
                                    + domain + "\"; } }")
                    .write(lib.resolve("library.jar"));
            new PluginJar()
                    .against(library)
                    .integration(
                            domain + ".Main",
                            Sources.integration(
                                    domain,
                                    """
                                            @Override
                                            public Manifest manifest() {
                                                return Manifest.of(ApiVersion.CURRENT, "%s", "x", shared.Library.version());
                                            }
                                            """
                                            .formatted(domain)))
                    .write(folder.resolve(domain).resolve(domain + ".jar"));
        }

        List<PluginProblem> problems = plugins.addDropped(catalogue);

        assertEquals(List.of(), problems);
        assertEquals("for attic", catalogue.find("attic").manifest().version());
        assertEquals("for cellar", catalogue.find("cellar").manifest().version());
    }

    @Test
    void droppedJarTakesThePlaceOfTheBundledIntegration() throws IOException {
        Path bundledJar = Sources.plain("porch", "1.0").write(elsewhere.resolve("bundled.jar"));
        Sources.plain("porch", "2.0").write(folder.resolve("porch.jar"));
        try (URLClassLoader hub = new URLClassLoader(
                new URL[] {bundledJar.toUri().toURL()}, Integration.class.getClassLoader());
                Plugins both = new Plugins(folder, hub)) {
            List<PluginProblem> bundledProblems = both.addBundled(catalogue);
            boolean bundledFirst = catalogue.find("porch").bundled();
            List<PluginProblem> problems = both.addDropped(catalogue);

            assertEquals(List.of(), bundledProblems);
            assertTrue(bundledFirst);
            assertEquals(List.of(), problems);
            assertEquals("2.0", catalogue.find("porch").manifest().version());
        }
    }

    @Test
    void bundledIntegrationThatFailsStopsNobodyElse() throws IOException {
        Path bundledJar = new PluginJar()
                .provider("nowhere.Main")
                .integration("porch.Main", Sources.integration("porch", Sources.manifest("porch", "1")))
                .write(elsewhere.resolve("bundled.jar"));
        try (URLClassLoader hub = new URLClassLoader(
                new URL[] {bundledJar.toUri().toURL()}, Integration.class.getClassLoader());
                Plugins both = new Plugins(folder, hub)) {
            List<PluginProblem> problems = both.addBundled(catalogue);

            assertEquals(List.of("porch"), domains());
            assertProblem(problems.getFirst(), "provider_missing", "nowhere.Main");
        }
    }

    @Test
    void hiddenFilesUnfinishedDownloadsAndOtherFilesArePassedOver() throws IOException {
        Files.writeString(folder.resolve(".hidden.jar"), "x");
        Files.writeString(folder.resolve("porch.jar.part"), "x");
        Files.writeString(folder.resolve("README.txt"), "x");
        Files.createDirectories(folder.resolve("empty"));

        List<PluginProblem> problems = plugins.addDropped(catalogue);

        assertEquals(List.of(), problems);
        assertEquals(List.of(), domains());
    }

    @Test
    void absentFolderForTemporaryFilesMakesOnlyTheJarsUnusableAndIsNamed() {
        Path absent = elsewhere.resolve("no-tmp");
        Sources.plain("porch", "1.2").write(folder.resolve("porch.jar"));
        try (Plugins homeless =
                new Plugins(folder, Integration.class.getClassLoader(), Duration.ofMinutes(1), absent)) {
            List<PluginProblem> problems = homeless.addDropped(catalogue);

            assertEquals(1, problems.size());
            assertProblem(problems.getFirst(), "no_copy", "porch.jar", absent.toString(), "-Djava.io.tmpdir");
            assertEquals(List.of(), domains());
        }
    }

    @Test
    void folderForCopiesIsNotMadeWithoutAJar() {
        try (Plugins none = new Plugins(folder, Integration.class.getClassLoader(), Duration.ofMinutes(1), elsewhere)) {
            none.addDropped(catalogue);

            assertEquals(0, elsewhere.toFile().list().length);
        }
    }

    @Test
    void absentFolderIsAnEmptyOne() {
        try (Plugins absent = new Plugins(folder.resolve("nowhere"), Integration.class.getClassLoader())) {
            List<PluginProblem> problems = absent.addDropped(catalogue);

            assertEquals(List.of(), problems);
        }
    }
}
