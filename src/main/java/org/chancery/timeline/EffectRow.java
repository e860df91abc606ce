package org.chancery.timeline;

/**
 * A row of the table of effects.
 *
 * @param opens whether it starts the fact rather than changes it
 */
record EffectRow(KnownEffect effect, boolean opens) {}
