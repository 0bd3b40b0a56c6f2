package dev.hearth.wakeonlan;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.switches.SwitchEntity;
import dev.hearth.api.entity.Trouble;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Wakes a machine when turned on. It is on while the machine answers, or without a host when it was last turned on. Home
 * Assistant 2024.1: {@code wake_on_lan.WolSwitch}.
 */
final class WakeSwitch extends SwitchEntity {
    private final WakeSwitchConfig config;
    private final Ping ping;
    private final Trouble trouble;
    private boolean on;

    WakeSwitch(WakeSwitchConfig config, Ping ping) {
        this.config = config;
        this.ping = ping;
        this.trouble = new Trouble("the machine of '" + config.name() + "'");
    }

    @Override
    public CompletionStage<?> turnOn() {
        return Waking.send(hub(), config.packet()).thenApply(sent -> assume(true));
    }

    @Override
    public CompletionStage<?> turnOff() {
        return config.turnOff()
                .in(hub(), "turn_off of '" + config.name() + "'")
                .run(Map.of(), context())
                .thenApply(done -> assume(false));
    }

    private boolean assume(boolean nowOn) {
        if (assumedState() && isAdded()) {
            on = nowOn;
            writeState();
        }
        return on;
    }

    @Override
    public CompletionStage<?> update() {
        String host = config.host();
        return host == null
                ? Stages.done()
                : hub().loop().blocking(() -> ping.reaches(host)).handle((answers, failure) -> {
                    if (isAdded()) {
                        on = failure == null && answers;
                        trouble.note(
                                hub().logger(),
                                failure == null
                                        ? null
                                        : "cannot be asked whether it is on, so it counts as off: "
                                                + Stages.cause(failure).getMessage());
                    }
                    return null;
                });
    }

    @Override
    public boolean shouldPoll() {
        return config.host() != null;
    }

    @Override
    public boolean assumedState() {
        return config.host() == null;
    }

    @Override
    public String uniqueId() {
        return config.packet().mac().toString();
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public Boolean isOn() {
        return on;
    }
}
