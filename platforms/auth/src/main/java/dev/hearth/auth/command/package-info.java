/** What users ask for over the WebSocket API about themselves, and administrators about others. */
@NullMarked
package dev.hearth.auth.command;

import org.jspecify.annotations.NullMarked;
