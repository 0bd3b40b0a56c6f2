package dev.hearth.api.domain.mediaplayer;

import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.GroupStates;
import java.time.Duration;
import java.util.Set;

/** The entity domain {@code media_player}. */
public final class MediaPlayerDomain {
    /** The domain with the services that turn players on and off and have them play. */
    public static final EntityDomain<MediaPlayerEntity> DOMAIN =
            EntityDomain.of("media_player", "Media player", MediaPlayerEntity.class)
                    .every(Duration.ofSeconds(10))
                    .serving(MediaPlayerServices.all())
                    .reproducedBy(MediaPlayerServices::reproduction)
                    .grouped(new GroupStates(Set.of("on", "paused", "playing", "idle"), "on", "off"));

    private MediaPlayerDomain() {}
}
