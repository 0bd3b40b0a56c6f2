/**
 * The loop: one thread, its inbox, its timers, its watchdog, and who owns what is registered on it. Read
 * {@link dev.hearth.core.loop.CoreLoop} first, then {@link dev.hearth.core.loop.ThreadLoop}.
 */
@NullMarked
package dev.hearth.core.loop;

import org.jspecify.annotations.NullMarked;
