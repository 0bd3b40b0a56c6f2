package dev.hearth.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a service that writes messages into a file.
 *
 * @param name what the service is called; null for {@code notify.notify}
 * @param filename absolute, or in the configuration folder
 * @param timestamp whether each line begins with the moment it was written
 */
record FileNotifierConfig(@Nullable String name, Path filename, boolean timestamp) {}
