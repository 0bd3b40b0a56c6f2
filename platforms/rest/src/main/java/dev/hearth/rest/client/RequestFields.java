package dev.hearth.rest.client;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that requests have in common, whoever sends them. */
public final class RequestFields {
    /** How user and password are sent. */
    public static final Field<String> AUTHENTICATION = Field.optional(
            "authentication", Schemas.enumOf("basic", "digest"))
            .orElse("basic")
            .doc("How user and password are sent.");
    /** The user. */
    public static final OptionalField<String> USERNAME =
            Field.optional("username", Schemas.string()).doc("Who asks.").secret();
    /** The password. */
    public static final OptionalField<String> PASSWORD =
            Field.optional("password", Schemas.string()).doc("The password.").secret();
    /** Header lines that are templates of which nobody knows the variables. */
    public static final Field<Map<String, TemplateText>> HEADERS = headers(Schemas.template());
    /** Whether the certificate must be in order. */
    public static final Field<Boolean> VERIFY_SSL = Field.optional("verify_ssl", Schemas.bool())
            .orElse(true)
            .doc("Whether the certificate must be trusted and be that of the host.");

    /** How long the answer may take, in seconds; 0 for no limit. */
    public static final Field<Integer> TIMEOUT = Field.optional("timeout", Schemas.positiveInt())
            .orElse(10)
            .doc("How many seconds the answer may take; 0 for no limit.");

    // Beside letters and digits (RFC 9110, token).
    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    // The client writes them itself.
    private static final Set<String> RESERVED =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private RequestFields() {}

    /**
     * Header lines, without those that the client writes itself.
     *
     * @param value what each may be
     */
    public static Field<Map<String, TemplateText>> headers(Schema<TemplateText> value) {
        return Field.<Map<String, TemplateText>>optional(
                "headers", Schemas.dict(headerName(), value).converted(RequestFields::withoutReserved))
                .orElse(Map.of())
                .doc("Header lines of the request.")
                .example(Map.of("Accept", "application/json"))
                .secret();
    }

    /** Whether a header can hold a text: the client takes no control characters but the tab, nothing beyond Latin-1. */
    public static boolean fitsHeader(String value) {
        return value.chars().allMatch(letter -> letter == '\t' || (letter >= ' ' && letter != 0x7f && letter < 0x100));
    }

    private static Schema<String> headerName() {
        return Schemas.string().check(
                "the name of a header, such as 'Accept'",
                name -> !name.isEmpty()
                        && name.chars().allMatch(
                                letter -> letter < 128
                                        && (Character.isLetterOrDigit(letter) || TOKEN.indexOf(letter) >= 0)));
    }

    private static Map<String, TemplateText> withoutReserved(
            Map<String, TemplateText> headers, ConfigNode node, Problems problems) {
        Map<String, TemplateText> allowed = new LinkedHashMap<>(headers);
        for (String name : headers.keySet()) {
            if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                problems.warning(node, "the header '" + name + "' is written by the hub; take it out");
                allowed.remove(name);
            }
        }
        return allowed;
    }

    /** Who asks, by the keys of a section that has them; null when they are not written. */
    public static @Nullable Login login(Section section) {
        String username = section.find(USERNAME);
        String password = section.find(PASSWORD);
        return username == null || password == null
                ? null
                : new Login(section.get(AUTHENTICATION).equals("digest"), username, password);
    }
}
