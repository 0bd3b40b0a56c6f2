package dev.hearth.http;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code http:}. Home Assistant: {@code homeassistant.components.http.HTTP_SCHEMA}.
 *
 * @param hosts the addresses to listen on; empty for all
 * @param port the port; 0 for any that is free
 * @param certificate the chain of certificates in PEM; null without TLS
 * @param key the private key; null when it is in the file of the certificate
 * @param peerCertificate whose clients alone may come; null for everybody
 * @param modern whether clients must speak TLS 1.3 or a choice of ciphers of TLS 1.2
 * @param origins whose pages may ask; {@code *} for all
 * @param forwarded whether proxies say who the client is
 * @param proxies the proxies that are believed
 * @param bans whether addresses are shut out
 * @param threshold after how many failures; less than 1 for never
 * @param frameOptions whether pages may be shown within pages of the hub only
 */
record HttpSettings(
        List<String> hosts,
        int port,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable Path peerCertificate,
        boolean modern,
        List<String> origins,
        boolean forwarded,
        List<Network> proxies,
        boolean bans,
        int threshold,
        boolean frameOptions) {
    static final int PORT = 8123;

    private static final OptionalField<List<String>> SERVER_HOST = Field.optional(
            "server_host", Schemas.ensureList(Schemas.string()))
            .doc("The addresses to listen on; all of them if nothing is said.")
            .example("192.168.1.10");
    private static final Field<Integer> SERVER_PORT = Field.optional("server_port", Schemas.intRange(0, 65_535))
            .orElse(PORT)
            .doc("The port to listen on; 0 takes any that is free and logs which.");
    private static final OptionalField<Path> SSL_CERTIFICATE = Field.optional("ssl_certificate", Schemas.isFile())
            .doc("A file with the certificate and its chain in PEM; the server speaks TLS then.");
    private static final OptionalField<Path> SSL_KEY = Field.optional("ssl_key", Schemas.isFile())
            .doc("A file with the private key in PEM; if nothing is said, it is in the file of the certificate.");
    private static final OptionalField<Path> SSL_PEER_CERTIFICATE = Field.optional(
            "ssl_peer_certificate", Schemas.isFile())
            .doc("A file with the certificates of an authority; only clients that it vouches for may connect.");
    private static final Field<String> SSL_PROFILE = Field.optional(
            "ssl_profile", Schemas.enumOf("modern", "intermediate"))
            .orElse("modern")
            .doc("Which ciphers are offered: 'modern' for clients of the last years, 'intermediate' for older ones too.");
    private static final Field<List<String>> CORS = Field.optional(
            "cors_allowed_origins", Schemas.ensureList(Schemas.string()))
            .orElse(List.of("https://cast.home-assistant.io"))
            .doc("The origins whose pages may use the API from a browser.")
            .example("https://dash.example.com");
    private static final Field<Boolean> FORWARDED = Field.optional("use_x_forwarded_for", Schemas.bool())
            .orElse(false)
            .doc("Whether a reverse proxy says in X-Forwarded-For who the client is; needs 'trusted_proxies'.");
    private static final OptionalField<List<Network>> PROXIES = Field.optional(
            "trusted_proxies", Schemas.ensureList(Schemas.string().as(Network::parse)))
            .doc("The addresses or networks of the proxies that are believed.")
            .example("172.30.33.0/24");
    private static final Field<Boolean> BANS = Field.optional("ip_ban_enabled", Schemas.bool())
            .orElse(true)
            .doc("Whether addresses in ip_bans.yaml are shut out, and added to it after too many failures.");
    private static final Field<Integer> THRESHOLD = Field.optional(
            "login_attempts_threshold", Schemas.intRange(-1, Integer.MAX_VALUE))
            .orElse(-1)
            .doc("After how many failed log-ins an address is shut out; -1 for never.");
    private static final Field<Boolean> FRAME_OPTIONS = Field.optional("use_x_frame_options", Schemas.bool())
            .orElse(true)
            .doc("Whether other sites are kept from showing pages of the hub within theirs.");

    static final Schema<HttpSettings> SCHEMA = Schemas.map(
            SERVER_HOST,
            SERVER_PORT,
            SSL_CERTIFICATE,
            SSL_KEY,
            SSL_PEER_CERTIFICATE,
            SSL_PROFILE,
            CORS,
            FORWARDED,
            PROXIES,
            BANS,
            THRESHOLD,
            FRAME_OPTIONS)
            .together("use_x_forwarded_for", "trusted_proxies")
            .removed("base_url", "set 'internal_url' and 'external_url' in the section 'homeassistant:' instead")
            .removed("api_password", "make users instead, with 'hearth user add' or on the page /onboarding.html")
            .removed(
                    "trusted_networks",
                    "list the networks under 'auth_providers:' of the section 'homeassistant:', with type"
                            + " trusted_networks, instead")
            .converted((section, node, problems) -> {
                if (section.has(SSL_KEY) && !section.has(SSL_CERTIFICATE)) {
                    problems.error(section.nodeOf(SSL_KEY), "'ssl_key' needs 'ssl_certificate' beside it");
                    return null;
                }
                if (section.has(SSL_PEER_CERTIFICATE) && !section.has(SSL_CERTIFICATE)) {
                    problems.error(
                            section.nodeOf(SSL_PEER_CERTIFICATE),
                            "'ssl_peer_certificate' needs 'ssl_certificate' beside it");
                    return null;
                }
                return of(section);
            });

    HttpSettings {
        hosts = List.copyOf(hosts);
        origins = List.copyOf(origins);
        proxies = List.copyOf(proxies);
    }

    private static HttpSettings of(Section section) {
        List<String> hosts = section.find(SERVER_HOST);
        List<Network> proxies = section.find(PROXIES);
        return new HttpSettings(
                hosts == null ? List.of() : hosts,
                section.get(SERVER_PORT),
                section.find(SSL_CERTIFICATE),
                section.find(SSL_KEY),
                section.find(SSL_PEER_CERTIFICATE),
                section.get(SSL_PROFILE).equals("modern"),
                section.get(CORS),
                section.get(FORWARDED),
                proxies == null ? List.of() : proxies,
                section.get(BANS),
                section.get(THRESHOLD),
                section.get(FRAME_OPTIONS));
    }

    boolean tls() {
        return certificate != null;
    }
}
