package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.LabelEntry;
import java.util.List;
import java.util.regex.Pattern;

/** {@code config/label_registry/…}. Home Assistant: {@code components/config/label_registry.py}. */
final class LabelCommands {
    private static final List<String> COLORS = List.of(
            "primary",
            "accent",
            "disabled",
            "red",
            "pink",
            "purple",
            "deep-purple",
            "indigo",
            "blue",
            "light-blue",
            "cyan",
            "teal",
            "green",
            "light-green",
            "lime",
            "yellow",
            "amber",
            "orange",
            "deep-orange",
            "brown",
            "light-grey",
            "grey",
            "dark-grey",
            "blue-grey",
            "black",
            "white");
    private static final Schema<String> COLOR = Schemas.oneOf(
            Schemas.enumOf(COLORS.toArray(String[]::new)),
            Schemas.matching(Pattern.compile("#[0-9a-fA-F]{6}"), "a colour such as #44739e"));

    private LabelCommands() {}

    static void add(Hub hub) {
        new NamedCommands<>(
                hub,
                "label",
                hub.registries().labels(),
                LabelCommands::shape,
                (label, said) -> new LabelEntry(label.data().with(said)))
                .add(
                        null,
                        Messages.nullable("color", COLOR),
                        Messages.nullable("description", Schemas.string()),
                        Messages.nullable("icon", Schemas.icon()));
    }

    private static DataMap shape(LabelEntry label) {
        return DataMap.builder(7)
                .put("color", label.color())
                .put("created_at", Messages.seconds(label.createdAt()))
                .put("description", label.description())
                .put("icon", label.icon())
                .put("label_id", label.id())
                .put("name", label.name())
                .put("modified_at", Messages.seconds(label.modifiedAt()))
                .build();
    }
}
