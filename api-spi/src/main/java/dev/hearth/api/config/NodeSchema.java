package dev.hearth.api.config;

/** The schema that accepts anything and leaves it as it is. */
public record NodeSchema() implements Schema<ConfigNode> {
    @Override
    public ConfigNode validate(ConfigNode node, Problems problems) {
        return node;
    }

    @Override
    public String expected() {
        return "anything";
    }
}
