/**
 * A light for developers to read, written the synchronous way: lamps behind a bridge that wants a host, a user and a
 * password. Read {@link dev.hearth.example.light.ExampleLightPlatform} first.
 */
@NullMarked
package dev.hearth.example.light;

import org.jspecify.annotations.NullMarked;
