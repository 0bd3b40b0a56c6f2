package dev.hearth.restcommand;

import dev.hearth.api.Hub;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.template.Rendering;
import dev.hearth.rest.client.Address;
import dev.hearth.rest.client.Login;
import dev.hearth.rest.client.Request;
import dev.hearth.rest.client.RequestFields;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a request. Home Assistant: {@code rest_command.COMMAND_SCHEMA}.
 *
 * @param contentType goes before a header of this name; null for none
 * @param timeout zero for no limit
 */
record RestCommandConfig(
        TemplateText url,
        String method,
        Map<String, TemplateText> headers,
        @Nullable Login login,
        @Nullable TemplateText payload,
        @Nullable String contentType,
        boolean verifySsl,
        Duration timeout) {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final List<String> METHODS = List.of("get", "patch", "post", "put", "delete");

    private static final String ADDRESS = "that begins with http:// or https:// and has a host";
    private static final Pattern WEB =
            Pattern.compile("https?://[^/?#\\s].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Field<TemplateText> URL = Field.required("url", Schemas.template())
            .doc("The address that is asked, or a template of it.")
            .example("http://192.0.2.7/light/on");
    private static final Field<String> METHOD = Field.<String>optional(
            "method",
            Schemas.string()
                    .as(word -> word.toLowerCase(Locale.ROOT))
                    .check("one of 'get', 'patch', 'post', 'put', 'delete'", METHODS::contains))
            .orElse("get")
            .doc("How it is asked: get, patch, post, put or delete.");
    private static final OptionalField<TemplateText> PAYLOAD = Field.optional("payload", Schemas.template())
            .doc("The body of the request, or a template of it.");
    private static final OptionalField<String> CONTENT_TYPE_FIELD = Field.optional(
            "content_type",
            Schemas.string().check("a media type on one line, such as 'application/json'",
                    type -> !type.isBlank() && RequestFields.fitsHeader(type)))
            .doc("What the body is, as a media type.")
            .example("application/json");
    private static final Field<Boolean> INSECURE_CIPHER = Field.<Boolean>optional(
            "insecure_cipher", Schemas.bool().converted(RestCommandConfig::ignored))
            .orElse(false)
            .doc("Accepted, but without effect: the ciphers are those of the Java runtime.");
    private static final Field<Boolean> SKIP_URL_ENCODING = Field.optional("skip_url_encoding", Schemas.bool())
            .orElse(false)
            .doc("Accepted either way: in an address only what is not allowed there is encoded.");

    private static final MapSchema KEYS = Schemas.map(
            URL,
            METHOD,
            RequestFields.HEADERS,
            RequestFields.AUTHENTICATION,
            RequestFields.USERNAME,
            RequestFields.PASSWORD,
            PAYLOAD,
            RequestFields.TIMEOUT,
            CONTENT_TYPE_FIELD,
            RequestFields.VERIFY_SSL,
            INSECURE_CIPHER,
            SKIP_URL_ENCODING)
            .together(RequestFields.USERNAME.key(), RequestFields.PASSWORD.key())
            .checked(RestCommandConfig::checkFixed);

    /** The keys of one command. */
    static final Schema<RestCommandConfig> SCHEMA = KEYS.as(RestCommandConfig::of);

    /** Copies the headers. */
    RestCommandConfig {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    private static Boolean ignored(Boolean insecure, ConfigNode node, Problems problems) {
        if (insecure) {
            problems.warning(
                    node, "'insecure_cipher' has no effect: the ciphers are those of the Java runtime; take it out");
        }
        return insecure;
    }

    // What has no template in it can be found wrong before it is used.
    private static void checkFixed(Section section, Problems problems) {
        TemplateText url = section.get(URL);
        if (!url.dynamic() && address(url.source().strip()) == null) {
            problems.in(URL.key()).wrong(section.nodeOf(URL), "an address " + ADDRESS);
        }
        section.get(RequestFields.HEADERS).forEach((name, value) -> {
            if (!value.dynamic() && !RequestFields.fitsHeader(value.source().strip())) {
                problems.in(RequestFields.HEADERS.key())
                        .error(
                                section.nodeOf(RequestFields.HEADERS),
                                "the header '" + name + "' has more than one line; write it on one");
            }
        });
    }

    private static RestCommandConfig of(Section section) {
        return new RestCommandConfig(
                section.get(URL),
                section.get(METHOD).toUpperCase(Locale.ROOT),
                section.get(RequestFields.HEADERS),
                RequestFields.login(section),
                section.find(PAYLOAD),
                section.find(CONTENT_TYPE_FIELD),
                section.get(RequestFields.VERIFY_SSL),
                Duration.ofSeconds(section.get(RequestFields.TIMEOUT)));
    }

    /**
     * What is asked for a call.
     *
     * @param variables what the templates can refer to
     * @param subject the service, for the error
     * @throws dev.hearth.api.HubException {@code template_error} when a template cannot be evaluated,
     *     {@code home_assistant_error} when what it gave is no address or no header
     */
    Request request(Hub hub, DataMap variables, String subject) {
        Address address = address(rendered(hub, url, variables));
        if (address == null) {
            // Not quoted, as it may hold a password.
            throw new ServiceException(
                    ServiceException.FAILED, subject + ": 'url' gives something else than an address " + ADDRESS);
        }
        return new Request(
                method,
                address.uri(),
                renderedHeaders(hub, variables, subject),
                login == null ? address.login() : login,
                payload == null ? null : rendered(hub, payload, variables),
                verifySsl,
                timeout);
    }

    // Home Assistant's templates have no blanks around them, whether there is something to evaluate or not.
    private static String rendered(Hub hub, TemplateText template, DataMap variables) {
        return Rendering.text(hub, template, variables).strip();
    }

    // Letters that an address cannot hold are encoded behind the host, and wrong in it.
    private static @Nullable Address address(String text) {
        try {
            return WEB.matcher(text).matches() ? Address.of(text, Map.of()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Map<String, String> renderedHeaders(Hub hub, DataMap variables, String subject) {
        Map<String, String> rendered = new LinkedHashMap<>();
        headers.forEach((name, template) -> {
            if (contentType == null || !name.equalsIgnoreCase(CONTENT_TYPE)) {
                String value = rendered(hub, template, variables);
                if (!RequestFields.fitsHeader(value)) {
                    throw new ServiceException(
                            ServiceException.FAILED,
                            subject + ": 'headers' gives for '" + name
                                    + "' a line break or another letter that no header can hold");
                }
                rendered.put(name, value);
            }
        });
        if (contentType != null) {
            rendered.put(CONTENT_TYPE, contentType);
        } else if (payload != null && rendered.keySet().stream().noneMatch(CONTENT_TYPE::equalsIgnoreCase)) {
            // What aiohttp says of bytes of which it knows nothing.
            rendered.put(CONTENT_TYPE, "application/octet-stream");
        }
        return rendered;
    }
}
