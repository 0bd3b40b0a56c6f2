package dev.hearth.rest;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, and how. Holds passwords, so only {@link #shown} is ever logged.
 *
 * @param address with the parameters in it, without user and password
 * @param login null to ask without
 * @param payload the body; null for none
 * @param timeout for the whole of it, redirections included; zero for no limit
 * @param encoding of an answer that does not tell its own
 */
record Request(
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable Login login,
        @Nullable String payload,
        boolean verifySsl,
        Duration timeout,
        Charset encoding) {
    /** Who asks. */
    record Login(boolean digest, String username, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return digest ? "digest login" : "basic login";
        }
    }

    private static final OptionalField<String> RESOURCE = Field.optional("resource", Schemas.url())
            .doc("The address that is asked.")
            .example("http://192.0.2.7/status");
    private static final OptionalField<TemplateText> RESOURCE_TEMPLATE = Field.optional(
            "resource_template", Schemas.template())
            .doc("The address, as a template.");
    private static final Field<String> METHOD =
            Field.optional("method", Schemas.enumOf("GET", "POST")).orElse("GET").doc("How it is asked.");
    private static final Field<String> AUTHENTICATION = Field.optional(
            "authentication", Schemas.enumOf("basic", "digest"))
            .orElse("basic")
            .doc("How user and password are sent.");
    private static final OptionalField<String> USERNAME =
            Field.optional("username", Schemas.string()).doc("Who asks.").secret();
    private static final OptionalField<String> PASSWORD =
            Field.optional("password", Schemas.string()).doc("The password.").secret();
    private static final Field<Map<String, TemplateText>> HEADERS = Field.<Map<String, TemplateText>>optional(
            "headers",
            Schemas.dict(Schemas.string(), Schemas.template()).converted(Request::withoutReserved))
            .orElse(Map.of())
            .doc("Header lines of the request.")
            .example(Map.of("Accept", "application/json"))
            .secret();
    private static final Field<Map<String, TemplateText>> PARAMS = Field.<Map<String, TemplateText>>optional(
            "params", Schemas.dict(Schemas.string(), Schemas.template()))
            .orElse(Map.of())
            .doc("Parameters that are added to the address.");
    private static final OptionalField<String> PAYLOAD =
            Field.optional("payload", Schemas.string()).doc("The body of the request.");
    private static final OptionalField<TemplateText> PAYLOAD_TEMPLATE =
            Field.optional("payload_template", Schemas.template()).doc("The body of the request, as a template.");
    private static final Field<Boolean> VERIFY_SSL = Field.optional("verify_ssl", Schemas.bool())
            .orElse(true)
            .doc("Whether the certificate must be trusted and be that of the host.");
    private static final Field<String> SSL_CIPHER_LIST = Field.optional(
            "ssl_cipher_list",
            Schemas.enumOf("python_default", "modern", "intermediate", "insecure").converted(Request::ignored))
            .orElse("python_default")
            .doc("Accepted, but without effect: the ciphers are those of the Java runtime.");
    private static final Field<Integer> TIMEOUT = Field.optional("timeout", Schemas.positiveInt())
            .orElse(10)
            .doc("How many seconds the answer may take; 0 for no limit.");
    private static final Field<Charset> ENCODING = Field.<Charset>optional(
            "encoding", Schemas.string().as(Request::charset))
            .orElse(StandardCharsets.UTF_8)
            .doc("The encoding of an answer that does not tell its own.");

    /** The keys; which of the two for the address is written must be asked with {@link #of}. */
    static final MapSchema SCHEMA = Schemas.map(
            RESOURCE,
            RESOURCE_TEMPLATE,
            METHOD,
            AUTHENTICATION,
            USERNAME,
            PASSWORD,
            HEADERS,
            PARAMS,
            PAYLOAD,
            PAYLOAD_TEMPLATE,
            VERIFY_SSL,
            SSL_CIPHER_LIST,
            TIMEOUT,
            ENCODING)
            .atMostOne(RESOURCE.key(), RESOURCE_TEMPLATE.key())
            .atMostOne(PAYLOAD.key(), PAYLOAD_TEMPLATE.key())
            .together(USERNAME.key(), PASSWORD.key());

    // The client writes them itself.
    private static final Set<String> RESERVED =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

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

    private static String ignored(String list, ConfigNode node, Problems problems) {
        if (!list.equals("python_default")) {
            problems.warning(
                    node, "'ssl_cipher_list' has no effect: the ciphers are those of the Java runtime; take it out");
        }
        return list;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name.equalsIgnoreCase("latin-1") ? "latin1" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("'" + name + "' is not an encoding such as 'UTF-8' or 'ISO-8859-1'", e);
        }
    }

    /**
     * Reads the keys from a section whose schema has them.
     *
     * @return null after an error was reported
     */
    static @Nullable Request of(Section section, Problems problems) {
        FieldSpec<?> written = section.has(RESOURCE) ? RESOURCE : RESOURCE_TEMPLATE;
        TemplateText template = section.find(RESOURCE_TEMPLATE);
        String resource = section.find(RESOURCE);
        if (template != null) {
            // One with something to evaluate is refused by the hub, with better words than that it is no address.
            resource = template.dynamic()
                    ? null
                    : Schemas.url().validate(section.nodeOf(written), problems.in(written.key()));
        } else if (resource == null) {
            problems.error(section.node(), "one of the keys 'resource', 'resource_template' is required");
        }
        if (resource == null) {
            return null;
        }
        Address address;
        try {
            address = Address.of(resource, sources(section.get(PARAMS)));
        } catch (IllegalArgumentException e) {
            problems.in(written.key()).wrong(section.nodeOf(written), "an address");
            return null;
        }
        TemplateText payload = section.find(PAYLOAD_TEMPLATE);
        return new Request(
                section.get(METHOD),
                address.uri(),
                sources(section.get(HEADERS)),
                login(section, address),
                payload == null ? section.find(PAYLOAD) : payload.source(),
                section.get(VERIFY_SSL),
                Duration.ofSeconds(section.get(TIMEOUT)),
                section.get(ENCODING));
    }

    private static Map<String, String> sources(Map<String, TemplateText> templates) {
        Map<String, String> sources = new LinkedHashMap<>();
        templates.forEach((name, template) -> sources.put(name, template.source()));
        return sources;
    }

    private static @Nullable Login login(Section section, Address address) {
        String username = section.find(USERNAME);
        String password = section.find(PASSWORD);
        return username == null || password == null
                ? address.login()
                : new Login(section.get(AUTHENTICATION).equals("digest"), username, password);
    }

    /** The address without anything that may be secret. */
    String shown() {
        return Address.shown(address);
    }

    /** Nothing that may be secret. */
    @Override
    public String toString() {
        return method + " " + shown();
    }
}
