package dev.hearth.rest;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.template.Rendering;
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
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What sensors ask, and how they read the answer. Templates are evaluated each time it is asked.
 *
 * @param resource the address, or a template of it
 * @param params added to the address
 * @param login null for that in the address, if there is one
 * @param payload the body; null for none, or for one that is a template
 * @param payloadTemplate a template of the body; null for none
 * @param timeout zero for no limit
 * @param encoding of an answer that does not tell its own
 */
record Query(
        TemplateText resource,
        String method,
        Map<String, TemplateText> params,
        Map<String, TemplateText> headers,
        @Nullable Login login,
        @Nullable String payload,
        @Nullable TemplateText payloadTemplate,
        boolean verifySsl,
        Duration timeout,
        Charset encoding) {
    private static final Pattern WEB = Pattern.compile("(?i)https?://");

    private static final Field<Map<String, TemplateText>> HEADERS = RequestFields.headers(Schemas.templateWith());
    private static final OptionalField<String> RESOURCE = Field.optional("resource", Schemas.url())
            .doc("The address that is asked.")
            .example("http://192.0.2.7/status");
    private static final OptionalField<TemplateText> RESOURCE_TEMPLATE = Field.optional(
            "resource_template", Schemas.templateWith())
            .doc("The address, as a template that is evaluated each time it is asked.");
    private static final Field<String> METHOD =
            Field.optional("method", Schemas.enumOf("GET", "POST")).orElse("GET").doc("How it is asked.");
    private static final Field<Map<String, TemplateText>> PARAMS = Field.<Map<String, TemplateText>>optional(
            "params", Schemas.dict(Schemas.string(), Schemas.templateWith()))
            .orElse(Map.of())
            .doc("Parameters that are added to the address.");
    private static final OptionalField<String> PAYLOAD =
            Field.optional("payload", Schemas.string()).doc("The body of the request.");
    private static final OptionalField<TemplateText> PAYLOAD_TEMPLATE =
            Field.optional("payload_template", Schemas.templateWith()).doc("The body of the request, as a template.");
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
            HEADERS,
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
        if (resource == null && template == null) {
            problems.error(section.node(), "one of the keys 'resource', 'resource_template' is required");
            return null;
        }
        if (resource == null && template != null && !template.dynamic()) {
            resource = Schemas.url().validate(section.nodeOf(written), problems.in(written.key()));
            if (resource == null) {
                return null;
            }
        }
        if (resource != null && address(resource, Map.of()) == null) {
            problems.in(written.key()).wrong(section.nodeOf(written), "an address");
            return null;
        }
        TemplateText payload = section.find(PAYLOAD_TEMPLATE);
        return new Query(
                resource == null ? Objects.requireNonNull(template) : fixed(resource),
                section.get(METHOD),
                section.get(PARAMS),
                section.get(HEADERS),
                RequestFields.login(section),
                section.find(PAYLOAD),
                payload,
                section.get(RequestFields.VERIFY_SSL),
                Duration.ofSeconds(section.get(RequestFields.TIMEOUT)),
                section.get(ENCODING));
    }

    private static TemplateText fixed(String text) {
        return new TemplateText(text, Position.NONE);
    }

    /** What the log calls it; nothing that may be secret. */
    String subject() {
        Address address = resource.dynamic() ? null : address(resource.source(), Map.of());
        return address == null
                ? "the address that 'resource_template' in " + resource.position() + " gives"
                : Address.shown(address.uri());
    }

    /**
     * What is asked now.
     *
     * @throws HubException {@code template_error} when a template cannot be evaluated, {@code home_assistant_error} when
     *     what it gives is no address or no header
     */
    Request request(Hub hub) {
        Address address = address(rendered(hub, resource), rendered(hub, params));
        if (address == null) {
            // Not quoted, as it may hold a password.
            throw new ServiceException(ServiceException.FAILED, "'resource_template' gives no address");
        }
        return new Request(
                method,
                address.uri(),
                renderedHeaders(hub),
                login == null ? address.login() : login,
                payloadTemplate == null ? payload : rendered(hub, payloadTemplate),
                verifySsl,
                timeout);
    }

    private static @Nullable Address address(String text, Map<String, String> params) {
        try {
            return WEB.matcher(text.strip()).lookingAt() ? Address.of(text, params) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    // A constant is as it is written, as it always was.
    private static String rendered(Hub hub, TemplateText template) {
        String text = Rendering.text(hub, template, Map.of());
        return template.dynamic() ? text.strip() : text;
    }

    private static Map<String, String> rendered(Hub hub, Map<String, TemplateText> templates) {
        Map<String, String> rendered = new LinkedHashMap<>();
        templates.forEach((name, template) -> rendered.put(name, rendered(hub, template)));
        return rendered;
    }

    private Map<String, String> renderedHeaders(Hub hub) {
        Map<String, String> rendered = rendered(hub, headers);
        rendered.forEach((name, value) -> {
            if (!RequestFields.fitsHeader(value)) {
                throw new ServiceException(
                        ServiceException.FAILED,
                        "'headers' gives for '" + name + "' a line break or another letter that no header can hold");
            }
        });
        return rendered;
    }
}
