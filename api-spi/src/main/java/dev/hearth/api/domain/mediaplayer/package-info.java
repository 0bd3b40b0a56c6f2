/**
 * Media players: whatever plays music, films or the news. Read
 * {@link dev.hearth.api.domain.mediaplayer.MediaPlayerEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.mediaplayer;

import org.jspecify.annotations.NullMarked;
