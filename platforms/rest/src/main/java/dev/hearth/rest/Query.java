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
import dev.hearth.rest.client.Address;
import dev.hearth.rest.client.Login;
import dev.hearth.rest.client.Request;
import dev.hearth.rest.client.RequestFields;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sensors ask, and how they read the answer.
 *
 * @param encoding of an answer that does not tell its own
 */
record Query(Request request, Charset encoding) {
    private static final OptionalField<String> RESOURCE = Field.optional("resource", Schemas.url())
            .doc("The address that is asked.")
            .example("http://192.0.2.7/status");
    private static final OptionalField<TemplateText> RESOURCE_TEMPLATE = Field.optional(
            "resource_template", Schemas.template())
            .doc("The address, as a template.");
    private static final Field<String> METHOD =
            Field.optional("method", Schemas.enumOf("GET", "POST")).orElse("GET").doc("How it is asked.");
    private static final Field<Map<String, TemplateText>> PARAMS = Field.<Map<String, TemplateText>>optional(
            "params", Schemas.dict(Schemas.string(), Schemas.template()))
            .orElse(Map.of())
            .doc("Parameters that are added to the address.");
    private static final OptionalField<String> PAYLOAD =
            Field.optional("payload", Schemas.string()).doc("The body of the request.");
    private static final OptionalField<TemplateText> PAYLOAD_TEMPLATE =
            Field.optional("payload_template", Schemas.template()).doc("The body of the request, as a template.");
    private static final Field<String> SSL_CIPHER_LIST = Field.optional(
            "ssl_cipher_list",
            Schemas.enumOf("python_default", "modern", "intermediate", "insecure").converted(Query::ignored))
            .orElse("python_default")
            .doc("Accepted, but without effect: the ciphers are those of the Java runtime.");
    private static final Field<Charset> ENCODING = Field.<Charset>optional(
            "encoding", Schemas.string().as(Query::charset))
            .orElse(StandardCharsets.UTF_8)
            .doc("The encoding of an answer that does not tell its own.");

    /** The keys; which of the two for the address is written must be asked with {@link #of}. */
    static final MapSchema SCHEMA = Schemas.map(
            RESOURCE,
            RESOURCE_TEMPLATE,
            METHOD,
            RequestFields.AUTHENTICATION,
            RequestFields.USERNAME,
            RequestFields.PASSWORD,
            RequestFields.HEADERS,
            PARAMS,
            PAYLOAD,
            PAYLOAD_TEMPLATE,
            RequestFields.VERIFY_SSL,
            SSL_CIPHER_LIST,
            RequestFields.TIMEOUT,
            ENCODING)
            .atMostOne(RESOURCE.key(), RESOURCE_TEMPLATE.key())
            .atMostOne(PAYLOAD.key(), PAYLOAD_TEMPLATE.key())
            .together(RequestFields.USERNAME.key(), RequestFields.PASSWORD.key());

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
    static @Nullable Query of(Section section, Problems problems) {
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
        Login login = RequestFields.login(section);
        Request request = new Request(
                section.get(METHOD),
                address.uri(),
                sources(section.get(RequestFields.HEADERS)),
                login == null ? address.login() : login,
                payload == null ? section.find(PAYLOAD) : payload.source(),
                section.get(RequestFields.VERIFY_SSL),
                Duration.ofSeconds(section.get(RequestFields.TIMEOUT)));
        return new Query(request, section.get(ENCODING));
    }

    private static Map<String, String> sources(Map<String, TemplateText> templates) {
        Map<String, String> sources = new LinkedHashMap<>();
        templates.forEach((name, template) -> sources.put(name, template.source()));
        return sources;
    }
}
