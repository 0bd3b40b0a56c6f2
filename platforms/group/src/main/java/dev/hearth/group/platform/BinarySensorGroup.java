package dev.hearth.group.platform;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Section;
import dev.hearth.api.domain.binarysensor.BinarySensorDeviceClass;
import dev.hearth.api.domain.binarysensor.BinarySensorEntity;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import org.jspecify.annotations.Nullable;

/** A binary sensor that stands for several. Home Assistant: {@code BinarySensorGroup}. */
final class BinarySensorGroup extends BinarySensorEntity implements MemberGroup {
    private static final OptionalField<String> DEVICE_CLASS = Field.optional(
            "device_class", BinarySensorDeviceClass.SCHEMA)
            .doc("What 'on' means.")
            .example("motion");

    static final EntityGroups PLATFORM = EntityGroups.of(
            GroupOptions.Fields.of("Binary Sensor Group", "binary_sensor"),
            BinarySensorGroup::new,
            GroupOptions.ALL,
            DEVICE_CLASS);

    private final Following<Power, Power> sensors;
    private final @Nullable String deviceClass;

    private BinarySensorGroup(GroupOptions written, Section section) {
        boolean all = section.get(GroupOptions.ALL);
        deviceClass = section.find(DEVICE_CLASS);
        sensors = new Following<>(this, "binary_sensor", written, Power::of, members -> Power.of(members, all));
    }

    @Override
    public Following<?, ?> following() {
        return sensors;
    }

    @Override
    public @Nullable Boolean isOn() {
        return sensors.result().isOn();
    }

    @Override
    public @Nullable String deviceClass() {
        return deviceClass;
    }
}
