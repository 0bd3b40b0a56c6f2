package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How people log in, as {@code homeassistant:} may say it. Checked here and handed on as written. Home Assistant:
 * {@code auth.providers} and {@code auth.mfa_modules}.
 */
final class LoginSchema {
    private static final String TYPE = "type";
    private static final OptionalField<String> ID = Field.optional("id", Schemas.string())
            .doc("Tells it apart from others of its type.");
    private static final OptionalField<String> NAME =
            Field.optional("name", Schemas.string()).doc("What people see.");
    private static final MapSchema COMMON = Schemas.map(ID, NAME);
    private static final Schema<String> NETWORK =
            Schemas.string().check("a network such as 192.168.1.0/24, or an address", LoginSchema::isNetwork);

    /** The values of {@code auth_providers}. */
    static final Schema<List<ConfigNode>> PROVIDERS = list(Map.of(
            "homeassistant", COMMON.doc("Names and passwords that the hub keeps."),
            "trusted_networks",
            COMMON.plus(Schemas.map(
                    Field.required("trusted_networks", Schemas.ensureList(NETWORK))
                            .doc("From where people get in without a password.")
                            .example(List.of("192.168.1.0/24")),
                    Field.optional(
                            "trusted_users",
                            Schemas.dict(NETWORK, Schemas.ensureList(Schemas.oneOf(
                                    Schemas.string(),
                                    Schemas.map(Field.required("group", Schemas.string())
                                            .doc("The id of a group."))
                                            .as(section -> "group")))))
                            .doc("For a network, the ids of those who may get in from there; all unless"
                                    + " set."),
                    Field.optional("allow_bypass_login", Schemas.bool())
                            .doc("Whether the only one who may get in is not even asked.")))
                    .doc("Whoever comes from a network at home."),
            "command_line",
            COMMON.plus(Schemas.map(
                    Field.required("command", Schemas.string()
                            .check("an absolute path", path -> path.startsWith("/")))
                            .doc("The program that is asked, with name and password in its environment.")
                            .example("/usr/local/bin/login"),
                    Field.optional("args", Schemas.ensureList(Schemas.string()))
                            .doc("Its arguments."),
                    Field.optional("meta", Schemas.bool())
                            .doc("Whether what it prints tells of the person.")))
                    .doc("A program decides.")));

    /** The values of {@code auth_mfa_modules}. */
    static final Schema<List<ConfigNode>> MODULES = list(Map.of(
            "totp", COMMON.doc("Codes of an app that go by time."),
            "notify",
            COMMON.plus(Schemas.map(
                    Field.optional("include", Schemas.ensureList(Schemas.string()))
                            .doc("The notify services that may carry a code; all unless set."),
                    Field.optional("exclude", Schemas.ensureList(Schemas.string()))
                            .doc("Those that may not."),
                    Field.optional("message", Schemas.template())
                            .doc("What is sent; {} stands for the code.")))
                    .doc("Codes sent by a notify service.")));

    private LoginSchema() {}

    private static Schema<List<ConfigNode>> list(Map<String, MapSchema> types) {
        Schema<ConfigNode> entry =
                Schemas.<Section>byKey(TYPE, new TreeMap<>(types)).converted((section, node, problems) -> node);
        return Schemas.ensureList(entry).converted(LoginSchema::distinct);
    }

    private static @Nullable List<ConfigNode> distinct(List<ConfigNode> entries, ConfigNode node, Problems problems) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof MapNode map && !seen.add(List.of(text(map, TYPE), text(map, ID.key())))) {
                problems.in(i)
                        .error(map, "there is another of the type '" + text(map, TYPE)
                                + "'; give each an 'id' of its own");
                return null;
            }
        }
        return entries;
    }

    private static String text(MapNode map, String key) {
        ConfigNode value = map.get(key);
        return value == null ? "" : String.valueOf(value.toPlain());
    }

    // Strict as Python's ipaddress.ip_network: no bits may be set behind the prefix.
    private static boolean isNetwork(String text) {
        String[] parts = text.split("/", -1);
        try {
            byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
            int prefix = parts.length == 1 ? address.length * Byte.SIZE : Integer.parseInt(parts[1]);
            if (parts.length > 2 || prefix < 0 || prefix > address.length * Byte.SIZE) {
                return false;
            }
            for (int bit = prefix; bit < address.length * Byte.SIZE; bit++) {
                if ((address[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) == 1) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
