package dev.hearth.cli.about;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Which Hearth this is. */
public final class HearthVersion implements IVersionProvider {
    /** The version alone; {@code development} when the classes are from no jar. */
    public static String number() {
        @Nullable String version = HearthVersion.class.getPackage().getImplementationVersion();
        return version != null ? version : "development";
    }

    @Override
    public String[] getVersion() {
        return new String[] {
                "Hearth " + number(),
                "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + "), "
                        + System.getProperty("os.name")
                        + " " + System.getProperty("os.arch")
        };
    }
}
