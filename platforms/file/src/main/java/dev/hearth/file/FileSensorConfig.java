package dev.hearth.file;

import dev.hearth.api.config.TemplateText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a sensor.
 *
 * @param path absolute, or in the configuration folder
 * @param valueTemplate what it shows instead of the line; null for the line itself
 */
record FileSensorConfig(Path path, String name, @Nullable String unit, @Nullable TemplateText valueTemplate) {}
