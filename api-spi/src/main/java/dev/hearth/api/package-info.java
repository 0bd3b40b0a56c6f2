/**
 * What an integration is made of and the hub it is given. Read {@link dev.hearth.api.Integration} first, then
 * {@link dev.hearth.api.Hub}; the other types here are the words that every topic package uses.
 */
@NullMarked
package dev.hearth.api;

import org.jspecify.annotations.NullMarked;
