package dev.hearth.wakeonlan;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** Makes a switch of each entry. */
final class WakeSwitches implements Platform<WakeSwitchConfig> {
    private static final Field<String> NAME =
            Field.optional("name", Schemas.string()).orElse("Wake on LAN").doc("The name for people.");
    // What began with a dash would be an option to the program that asks it.
    private static final OptionalField<String> HOST = Field.optional(
            "host",
            Schemas.matching(Pattern.compile("[^\\s-]\\S*"), "the name or the address of a machine"))
            .doc("What is asked whether the machine is on; without it, it is assumed.")
            .example("192.168.1.20");
    private static final Field<Script> TURN_OFF = Field.optional("turn_off", Script.SCHEMA)
            .orElse(Script.EMPTY)
            .doc("The services that turn the machine off; without them, turning it off does nothing.")
            .example(List.of(DataMap.of("action", "shell_command.turn_off_desktop")));

    private final Ping ping;

    WakeSwitches() {
        this(Ping.ONCE);
    }

    WakeSwitches(Ping ping) {
        this.ping = ping;
    }

    @Override
    public String domain() {
        return "switch";
    }

    @Override
    public Schema<WakeSwitchConfig> schema() {
        return Schemas.map(NAME, MagicPacket.MAC, MagicPacket.ADDRESS, MagicPacket.PORT, HOST, TURN_OFF)
                .as(section -> new WakeSwitchConfig(
                        section.get(NAME),
                        new MagicPacket(
                                section.get(MagicPacket.MAC),
                                section.get(MagicPacket.ADDRESS),
                                section.get(MagicPacket.PORT)),
                        section.find(HOST),
                        section.get(TURN_OFF)));
    }

    @Override
    public CompletionStage<?> setup(Hub hub, WakeSwitchConfig config, EntityAdder entities) {
        Waking.offer(hub);
        return entities.add(List.of(new WakeSwitch(config, ping)), config.host() != null);
    }
}
