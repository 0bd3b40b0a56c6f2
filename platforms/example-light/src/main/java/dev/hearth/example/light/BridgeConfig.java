package dev.hearth.example.light;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.example.light.awesome.AwesomeBridge;

/**
 * An entry of the configuration:
 *
 * <pre>
 * light:
 *   - platform: example_light
 *     host: 192.0.2.7
 *     username: admin
 *     password: !secret awesome_password
 * </pre>
 */
record BridgeConfig(String host, int port, String username, String password) {
    private static final Field<String> HOST =
            Field.required("host", Schemas.string()).doc("Name or address of the bridge.").example("192.0.2.7");
    private static final Field<Integer> PORT =
            Field.optional("port", Schemas.port()).orElse(AwesomeBridge.PORT).doc("Where the bridge listens.");
    private static final Field<String> USERNAME =
            Field.optional("username", Schemas.string()).orElse("admin").doc("A user the bridge knows.");
    private static final Field<String> PASSWORD =
            Field.optional("password", Schemas.string()).orElse("").secret().doc("The password of that user.");

    static final Schema<BridgeConfig> SCHEMA = Schemas.map(HOST, PORT, USERNAME, PASSWORD)
            .as(section -> new BridgeConfig(
                    section.get(HOST), section.get(PORT), section.get(USERNAME), section.get(PASSWORD)));

    AwesomeBridge bridge() {
        return new AwesomeBridge(host, port, username, password);
    }
}
