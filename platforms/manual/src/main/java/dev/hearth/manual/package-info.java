/**
 * The integration {@code manual}: alarms without a device. Read {@link dev.hearth.manual.ManualAlarms} first; how such an
 * alarm behaves is in {@link dev.hearth.api.domain.alarmcontrolpanel.ManualAlarm}.
 */
@NullMarked
package dev.hearth.manual;

import org.jspecify.annotations.NullMarked;
