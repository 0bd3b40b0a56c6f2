/**
 * The home as templates see it: {@link dev.hearth.template.state.HomeView} is what they need of the hub,
 * {@link dev.hearth.template.state.HubRender} is the hub's half of a render and notes what it looks at.
 */
@NullMarked
package dev.hearth.template.state;

import org.jspecify.annotations.NullMarked;
