/**
 * What automations are made of, for integrations whose configuration holds scripts, triggers or conditions. Read
 * {@link dev.hearth.api.automation.Script} first: a list of actions, and how it is run. Who runs all kinds of actions
 * provides {@link dev.hearth.api.automation.ScriptEngine}; who hears triggers {@link
 * dev.hearth.api.automation.TriggerEngine}; who checks conditions {@link dev.hearth.api.automation.ConditionEngine}.
 */
@NullMarked
package dev.hearth.api.automation;

import org.jspecify.annotations.NullMarked;
