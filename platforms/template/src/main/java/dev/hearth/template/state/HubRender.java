package dev.hearth.template.state;

/**
 * The hub's half of a render: what {@link dev.hearth.jinja.value.Render#host} gives the functions of the hub. Of one
 * thread.
 *
 * @param home what it sees
 */
public record HubRender(HomeView home) {}
