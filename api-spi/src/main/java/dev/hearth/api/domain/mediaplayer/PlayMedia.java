package dev.hearth.api.domain.mediaplayer;

import dev.hearth.api.data.DataMap;
import org.jspecify.annotations.Nullable;

/**
 * Media to play.
 *
 * @param contentType {@code music}, {@code tvshow}, {@code channel} …, or a media type such as {@code audio/mpeg}
 * @param contentId which one: an address, or what the player calls it
 * @param enqueue where it goes; null leaves it to the player
 * @param announce whether it only interrupts what is played
 * @param extra what only this kind of player understands
 */
public record PlayMedia(
        String contentType, String contentId, @Nullable Enqueue enqueue, boolean announce, DataMap extra) {}
