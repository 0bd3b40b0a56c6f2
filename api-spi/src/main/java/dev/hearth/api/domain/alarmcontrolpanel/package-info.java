/**
 * Alarm control panels, the entity domain {@code alarm_control_panel}. Read
 * {@link dev.hearth.api.domain.alarmcontrolpanel.AlarmControlPanelEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.alarmcontrolpanel;

import org.jspecify.annotations.NullMarked;
