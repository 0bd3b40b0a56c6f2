package dev.hearth.rest;

import dev.hearth.json.JsonAttributes;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param text the body; JSON in place of XML
 * @param json the body taken apart; null when nobody wanted it
 * @param complaint what was wrong with the XML, which then is the text; null for nothing
 */
record Answer(int status, String text, JsonAttributes.@Nullable Parsed json, @Nullable String complaint) {
    /** With the body taken apart. Takes its time. */
    Answer parsed() {
        return new Answer(status, text, JsonAttributes.parse(text), complaint);
    }
}
