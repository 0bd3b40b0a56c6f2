package dev.hearth.group;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.group.Groups;
import dev.hearth.group.platform.EntityGroups;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of entities: those that hold any domain, and those that are entities of their members' domain. Home Assistant:
 * {@code homeassistant.components.group}.
 */
public final class GroupIntegration implements Integration {
    private static final EntityDomain<GroupEntity> DOMAIN =
            EntityDomain.of(Groups.DOMAIN, "Group", GroupEntity.class);

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, Groups.DOMAIN, "Group", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/group");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new GroupComponent());
    }

    @Override
    public List<Platform<?>> platforms() {
        List<Platform<?>> all = new ArrayList<>(EntityGroups.all());
        all.add(new GroupPlatform());
        return all;
    }

    @Override
    public List<EntityDomain<?>> domains() {
        return List.of(DOMAIN);
    }

    @Override
    public boolean reloadable() {
        return true;
    }
}
