/**
 * Sensors that show what an address answers. Read {@link dev.hearth.rest.Rest} first, then
 * {@link dev.hearth.rest.Resource}.
 */
@NullMarked
package dev.hearth.rest;

import org.jspecify.annotations.NullMarked;
