package dev.hearth.core.config;

import java.util.Comparator;

/**
 * Which secret: two files may each hold one of the same name. Ordered by name, then file.
 *
 * @param name what stands after {@code !secret}
 * @param file the file that holds it, relative to the configuration folder
 */
public record SecretName(String name, String file) implements Comparable<SecretName> {
    private static final Comparator<SecretName> ORDER =
            Comparator.comparing(SecretName::name).thenComparing(SecretName::file);

    @Override
    public int compareTo(SecretName other) {
        return ORDER.compare(this, other);
    }
}
