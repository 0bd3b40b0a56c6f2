package dev.hearth.rest;

import dev.hearth.json.JsonAttributes;
import dev.hearth.json.JsonText;
import dev.hearth.rest.client.Response;
import java.nio.charset.Charset;
import java.util.List;
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
    private static final List<String> XML =
            List.of("text/xml", "application/xml", "application/xhtml+xml", "application/rss+xml");

    /** The answer; of XML the JSON that Home Assistant would make of it. Takes its time. */
    static Answer of(Response response, Charset encoding) {
        String text = response.text(encoding);
        if (XML.stream().noneMatch(response.mediaType()::startsWith)) {
            return new Answer(response.status(), text, null, null);
        }
        try {
            return new Answer(response.status(), JsonText.write(XmlValues.read(text)), null, null);
        } catch (IllegalArgumentException e) {
            return new Answer(
                    response.status(), text, null, "answers with XML that cannot be read: " + e.getMessage());
        }
    }

    /** With the body taken apart. Takes its time. */
    Answer parsed() {
        return new Answer(status, text, JsonAttributes.parse(text), complaint);
    }
}
