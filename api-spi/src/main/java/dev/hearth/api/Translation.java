package dev.hearth.api;

import dev.hearth.api.data.DataMap;

/**
 * What a client may say in its own language instead of the message of a failure. Home Assistant: the
 * {@code translation_…} of its exceptions.
 *
 * @param domain whose texts have it: {@code homeassistant}, {@code climate}
 * @param key its name among the texts for exceptions
 * @param placeholders what is put into the text, by name
 */
public record Translation(String domain, String key, DataMap placeholders) {}
