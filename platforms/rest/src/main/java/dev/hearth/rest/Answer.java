package dev.hearth.rest;

import dev.hearth.api.json.Json;
import dev.hearth.api.template.ReadValue;
import dev.hearth.json.JsonAttributes;
import dev.hearth.json.JsonText;
import dev.hearth.rest.client.Response;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param value the body; JSON in place of XML
 * @param json the body taken apart; null when nobody wanted it
 * @param complaint what was wrong with the XML, which then is the text; null for nothing
 */
record Answer(int status, ReadValue value, JsonAttributes.@Nullable Parsed json, @Nullable String complaint) {
    private static final List<String> XML =
            List.of("text/xml", "application/xml", "application/xhtml+xml", "application/rss+xml");

    /** The answer; of XML the JSON that Home Assistant would make of it. Takes its time. */
    static Answer of(Response response, Charset encoding) {
        String text = response.text(encoding);
        if (XML.stream().noneMatch(response.mediaType()::startsWith)) {
            return new Answer(response.status(), ReadValue.of(text), null, null);
        }
        try {
            return new Answer(response.status(), ReadValue.of(JsonText.write(XmlValues.read(text))), null, null);
        } catch (IllegalArgumentException e) {
            return new Answer(
                    response.status(), ReadValue.of(text), null,
                    "answers with XML that cannot be read: " + e.getMessage());
        }
    }

    /** The body. */
    String text() {
        return Objects.requireNonNullElse(value.text(), "");
    }

    /** With the body taken apart for attributes. Takes its time. */
    Answer withAttributes() {
        return new Answer(status, value, JsonAttributes.parse(text()), complaint);
    }

    /** With the body taken apart for templates. Takes its time. */
    Answer withValue(Json json) {
        return new Answer(status, ReadValue.parsed(text(), json), this.json, complaint);
    }
}
